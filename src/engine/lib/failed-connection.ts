/** The name of a broken connection inside an answer: a server that could not reach the one it asks. Node, Go, Java, Python and .NET wordings. */
const WORDS =
  /\b(?:ECONNREFUSED|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ECONNRESET|EHOSTUNREACH|ESOCKETTIMEDOUT)\b|connect(?:ion)? (?:was )?(?:refused|timed out)|i\/o timeout|no such host|context deadline exceeded|UnknownHostException|ConnectException|Max retries exceeded|Name or service not known|actively refused|(?:unable|failed) to (?:obtain|retrieve|fetch|load|get) (?:the )?(?:configuration|jwks|signing keys?|public keys?|openid|metadata)|Couldn't retrieve remote JWK set/i;

/** The words found, at most 120 characters; null where the answer names no broken connection. */
export const failedConnection = (body: string): string | null => WORDS.exec(body.slice(0, 16_384))?.[0].slice(0, 120) ?? null;
