/** Scenarios whose live diagnosis is kept in test/corpora/recorded/: what experiments show, and what only a socket can see. */
export const RECORDED = [
  'audience-mismatch--token-for-billing',
  'authorization-stripped--nginx-empties-the-header',
  'credentials-malformed--quotes-from-a-json-file',
  'dns-failure--misspelt-host',
  'host-unreachable--service-not-running',
  'identity-provider-misconfigured--final-slash',
  'login-redirect--portal-sends-to-the-provider',
  'no-auth-failure--fresh-token',
  'permission-denied--role-missing-at-the-api',
  'redirect-drops-credentials--moved-to-another-host',
  'signing-key-unknown--rotated-out-behind-the-gateway',
  'tls-failure--expired-certificate',
  'token-expired--overnight-at-the-kiosk',
  'token-not-yet-valid--starts-tomorrow',
  'token-signature-invalid--edited-payload',
  'undetermined--bad-request',
] as const;

export type Recorded = (typeof RECORDED)[number];
