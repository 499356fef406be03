/**
 * What is missing on this machine, said in Chinese: printed as it is, exit status 3.
 * A twin of DeckError for the code that runs before any TypeScript can.
 */
export class EnvironmentError extends Error {
  /**
   * @param {string} code kebab-case and permanent
   * @param {string} message
   * @param {ErrorOptions} [options]
   */
  constructor(code, message, options) {
    super(message, options);
    this.name = 'EnvironmentError';
    this.code = code;
    this.status = /** @type {const} */ (3);
  }
}
