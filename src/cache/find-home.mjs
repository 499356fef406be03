// Finds a user's home. Runs before anything is bundled.
import { homedir } from 'node:os';

/**
 * Finds the home of whoever runs this; '' for a user without one, or whom the system does not know.
 *
 * @param {() => string} [ask]
 */
export function findHome(ask = homedir) {
  try {
    return ask();
  } catch {
    return '';
  }
}
