import { defineSignature } from '../signature.ts';

/** What the schemes and status codes of HTTP itself say (RFC 9110 §11 and §15, RFC 7616, RFC 7617, RFC 4559, RFC 6585). */
export default defineSignature({
  id: 'http-auth',
  product: 'Any HTTP server',
  layer: 'unknown',
  patterns: [],
  messages: [
    {
      when: { status: 407 },
      suggests: { 'proxy-auth-required': 'certain' },
      means: 'The answer says that a proxy on the way wants credentials of its own.',
      standalone: true,
    },
    {
      when: { status: 429 },
      suggests: { 'rate-limited': 'strong' },
      means: 'The answer says that too many requests were made.',
      standalone: true,
    },
    {
      when: { status: 419 },
      suggests: { 'csrf-rejected': 'strong' },
      means: 'The status is the one that frameworks use for a missing token against forged requests.',
      standalone: true,
    },
    {
      when: { status: 511 },
      suggests: { 'login-redirect': 'strong' },
      means: 'The network itself asks for a login first.',
      standalone: true,
    },
    {
      when: { challenge: /\bdigest\b.{0,600}\bstale="?true/ },
      suggests: { 'request-signature-invalid': 'strong', 'clock-skew': 'hint' },
      means: 'The server says that the password was right and only its one-time value has aged.',
      standalone: true,
    },
    {
      when: { challenge: /(?:^|, ?)otp\b/ },
      suggests: { 'mfa-required': 'strong' },
      means: 'The answer asks for a stronger or fresher sign-in.',
      standalone: true,
    },
    {
      when: { challenge: /(?:^|, ?)ipaddress\b/ },
      suggests: { 'ip-restricted': 'strong' },
      means: 'The answer says that the address of the caller is not allowed.',
      standalone: true,
    },
    {
      when: { status: 401, challenge: /\bdigest\b.{0,600}\bnonce=/ },
      suggests: { 'credentials-invalid': 'hint', 'credentials-missing': 'hint', 'request-signature-invalid': 'hint' },
      means: 'The server asks for a digest of the password: none came, or it was wrong.',
      standalone: true,
    },
    {
      when: { status: 401, challenge: /(?:^|, ?)(?:negotiate|ntlm)\b/ },
      suggests: { 'credentials-missing': 'likely', 'scheme-mismatch': 'hint' },
      means: "The server asks for the network's own sign-in and saw no ticket.",
      standalone: true,
    },
    {
      when: { status: 401, challenge: /(?:^|, ?)basic\b/ },
      suggests: { 'credentials-invalid': 'hint', 'credentials-missing': 'hint' },
      means: 'The server asks for a user name and password: none came, or they were wrong.',
      standalone: true,
    },
    {
      when: { status: 401, challenge: /^(?!basic|bearer|digest|negotiate|ntlm|dpop)[a-z]/ },
      suggests: { 'credentials-missing': 'hint', 'credentials-invalid': 'hint', 'scheme-mismatch': 'hint' },
      means: 'The server asks for a scheme of its own.',
      standalone: true,
    },
    {
      when: { status: 405 },
      suggests: { 'endpoint-mismatch': 'strong' },
      means: 'The status says that this address does not take this method.',
      standalone: true,
    },
    {
      when: { status: 404 },
      suggests: { 'endpoint-mismatch': 'hint' },
      means: 'The status says that nothing is found at this address.',
      standalone: true,
    },
    {
      when: { status: 403 },
      suggests: { 'permission-denied': 'hint' },
      means: 'The status says that the server understood and refuses.',
      standalone: true,
    },
    {
      when: { status: 401 },
      suggests: { 'credentials-missing': 'hint' },
      means: 'The status says that no valid credential came.',
      standalone: true,
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 407 Proxy Authentication Required\nProxy-Authenticate: Basic realm="proxy"\n\n',
      cause: 'proxy-auth-required',
      source: 'RFC 9110 §15.5.8',
    },
    { answer: 'HTTP/1.1 429 Too Many Requests\nRetry-After: 30\n\n', cause: 'rate-limited', source: 'RFC 6585 §4' },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm="a", nonce="b", stale=true\n\n',
      cause: 'request-signature-invalid',
      source: 'RFC 7616 §3.3',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Negotiate\n\n', cause: 'credentials-missing', source: 'RFC 4559 §4.1' },
  ],
});
