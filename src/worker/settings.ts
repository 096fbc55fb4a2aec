/** Hard limits of one diagnosis from Slack. */
export const TIME_LIMIT_MS = 15_000;
/** The engine ends itself at the limit with what it has; the thread is killed only when it does not. */
export const GRACE_MS = 1_500;
export const MEMORY_LIMIT_MB = 128;
/** Characters of input. Slack's own limits are far below; a file or a form may hold more. */
export const INPUT_LIMIT = 1_048_576;
/** Requests that one diagnosis may make. */
export const BUDGET = { target: 12, issuer: 6 } as const;
