/** What breaks PDF/UA-1, named by the failure conditions of the Matterhorn Protocol 1.1. */

export interface UaFault {
  /** Number of the failure condition, as 13-004. */
  readonly point: string;
  /** What is wrong, in English: for tests and bug reports. */
  readonly says: string;
}

/** Makes a list of one fault where something must not be, and an empty one else. */
export function faultIf(isWrong: boolean, point: string, says: string): UaFault[] {
  return isWrong ? [{ point, says }] : [];
}
