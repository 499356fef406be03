/** A place in a source file. Lines and columns count from 1; columns count UTF-16 units. */
export interface Position {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** How many characters the place covers, for the carets of a report; 1 when unknown. */
  readonly length?: number;
}
