/**
 * Thrown by a Messenger when a message can never arrive where it was meant to: another try is pointless.
 * `message` is one sentence for the person, with what to do about it.
 */
export class UnreachableError extends Error {
  override readonly name: string = 'UnreachableError';
}

/** The card (or the thread below it) was deleted by somebody. */
export class CardGoneError extends UnreachableError {
  override readonly name = 'CardGoneError';
}

// By name, not instanceof: the classes may have been loaded twice (tests, source beside build).
export const isCardGone = (error: unknown): error is CardGoneError => error instanceof Error && error.name === 'CardGoneError';
export const isUnreachable = (error: unknown): error is UnreachableError =>
  error instanceof Error && (error.name === 'UnreachableError' || error.name === 'CardGoneError');
