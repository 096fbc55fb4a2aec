/**
 * Thrown by a Messenger when a message can never arrive where it was meant to: another try is pointless.
 * `message` is one sentence for the person, with what to do about it.
 */
export class UnreachableError extends Error {
  override readonly name = 'UnreachableError';
}

// By name, not instanceof: the class may have been loaded twice (tests, source beside build).
export const isUnreachable = (error: unknown): error is UnreachableError => error instanceof Error && error.name === 'UnreachableError';
