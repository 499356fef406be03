/** Exit statuses of every command. */
export const exitStatus = { fine: 0, problems: 1, usage: 2, environment: 3 } as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/** Anything that goes wrong and is not the slides' author's mistake. Its message is Chinese: it is printed as it is. */
export class DeckError extends Error {
  readonly code: string;
  readonly status: ExitStatus;

  constructor(code: string, message: string, status: ExitStatus, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DeckError';
    this.code = code;
    this.status = status;
  }
}
