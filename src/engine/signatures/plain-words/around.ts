import type { Family } from './family.ts';

/** Session, second factor, certificates, the signature of the request and the setup of the server: before the words about tokens that they share. */
export const AROUND: readonly Family[] = [
  // Session and second factor, before the words about tokens that they share.
  [
    /\b[cx]srf[- _]?(?:token |cookie |header |double submit tokens? )?(?:tokens? )?(?:verification|validation|check|protection|(?:is |was |are |do |does )?(?:not |n't )?(?:fail|miss|mismatch|invalid|error|incorrect|expired|required|match|found|valid|present|detected|in headers))|(?:invalid|missing|bad|no|wrong|expected|verify|valid|stale|expired|required?)(?: the| an| a)? ["'`]?[cx]srf|[cx]srf_?(?:token_)?(?:failed|invalid|missing|mismatch|error)|request forgery|badcsrf|[cx]srf token has expired|(?:invalid|verify).{0,20}authenticity ?token|\bno valid crumb|page expired/,
    { 'csrf-rejected': 'strong' },
    'The answer says that the token against forged requests is missing or wrong.',
  ],
  [
    /multi-?factor|two-?factor|second factor|\b[m2]fa(?:[ _](?:is |code |token |challenge |verification )?(?:required|needed|missing|invalid|failed|enrol|code)|[_ ]?required)|(?:require|enable|complete|need)\w{0,3} (?:\w{1,10} )?[m2]fa\b|one-time pass|\botp (?:is )?required|insufficient_user_authentication|fresh token required|step-?up/,
    { 'mfa-required': 'strong' },
    'The answer asks for a stronger or fresher sign-in.',
  ],
  [
    /session (?:has |is |was )?(?:been )?(?:expired|timed ?out|invalid|(?:could )?not (?:be )?found|terminated|ended|no longer valid)|(?:expired|invalid) session\b(?! token)|session_expired|invalid (?:\w{2,5} )?ticket\b|invalid_session/,
    { 'session-expired': 'strong' },
    'The answer says that the session has ended.',
  ],
  [
    /password ?login ?forbidden|app(?:lication)?[- ](?:specific )?passwords? (?:is |are )?(?:required|needed)/,
    { 'mfa-required': 'strong' },
    'The answer asks for an application password, as accounts with a second factor need.',
  ],
  // Binding and client certificates.
  [
    /x509: certificate|certificate has expired|unable to verify the first certificate|self[- ]signed certificate/,
    { 'tls-failure': 'strong' },
    'The answer says that a certificate was not accepted.',
  ],
  [
    /\bdpop (?:proof|binding|thumbprint|nonce|key|htu|htm|ath|jkt|token|header)|(?:invalid|missing|no|bad) dpop|_dpop_|thumbprint|certificate[- ]bound|confirmation mismatch|proof[- ]of[- ]possession/,
    { 'token-binding-mismatch': 'strong' },
    'The answer speaks of the proof that ties the token to its holder.',
  ],
  [
    /\b(?:no|missing) (?:required )?(?:ssl |tls |client ){1,2}certificate|client certificate (?:is |was )?(?:required|missing|not (?:provided|present|sent|supplied))/,
    { 'client-certificate-required': 'strong' },
    'The answer says that a client certificate is needed.',
  ],
  // The request's own signature, before the token's.
  [
    /["'`(]?\bexp(?:iration|iry|ires)?(?: time)?\b.{0,30}too far in (?:the )?future/,
    { 'clock-skew': 'strong', 'token-malformed': 'hint' },
    'The answer says that the token ends too far in the future: it was made for longer than the server allows, or by a clock that runs ahead.',
  ],
  [
    /clock ?skew|too ?skewed|time skew|difference between the request time|signature (?:not yet current|expired:)|issued (?:in the|at) future|used before issued|not yet valid \(iat\)|\biat\b.{0,40}(?:future|prior to)|oauth_problem="?timestamp|time ?stamp.{0,40}(?:refused|too old|too far|outside|out of (?:range|bounds)|not within|expired)/,
    { 'clock-skew': 'strong' },
    "The answer says that the sender's time and the server's time differ too much.",
  ],
  [
    /(?:request|message|payload) signature|signature (?:does not|doesn't) match the request|provided signature (?:does not|doesn't) match|no (?:matching |valid )?signatures? found\b(?! in (?:the )?(?:jwt|token))|(?:verify|validate|check)(?:ing)?(?: the)?(?: request| webhook| payload| message| event)(?:'s)? (?:hmac|signature)|webhook signature|signature for this request|string to sign|string-to-sign|canonical request|oauth_problem="?signature|signaturedoesnotmatch|hmac (?:signature|verification|validation|mismatch|does not)|(?:invalid|bad|wrong|missing) hmac|oauth_signature|signature we calculated|signature_base_string|x-hub-signature|digest (?:mismatch|does not match)/,
    { 'request-signature-invalid': 'strong' },
    'The answer says that the signature over the request does not match.',
  ],
  [
    /\b(?:no|missing)(?: required)? ["'`]?[\w-]{0,40}signature["'`]? header|\b[\w-]{1,40}signature["'`]? headers? (?:value )?(?:is |was |are )?(?:missing|required|not (?:found|provided|present|set))/,
    { 'credentials-missing': 'strong', 'request-signature-invalid': 'likely' },
    'The answer says that the field with the signature over the request is missing.',
  ],
  // Code beside the refusal: parsed and printed anew, a body has other bytes than the ones that were signed (docs of Stripe, Shopify, GitHub, Svix).
  [
    /(?:hmac|signature|webhook)\b.{0,300}json(?:\.stringify|_encode|\.dumps)\([^)]{0,40}(?:body|payload)\b|json(?:\.stringify|_encode|\.dumps)\([^)]{0,40}(?:body|payload)\b.{0,300}(?:hmac|signature)/,
    { 'request-signature-invalid': 'strong' },
    'The code checks a signature over a body that was parsed and printed anew, which changes its bytes.',
  ],
  // The server's own setup.
  [
    /(?:jwks|key set|openid.configuration|discovery|identity provider|authori[sz]ation server|auth server|userinfo|introspection).{0,60}(?:fetch|timed ?out|timeout|unreachable|unavailable|could not be (?:reached|retrieved|loaded)|not available|expected 200)|(?:failed|unable|could not|cannot|error) (?:to )?(?:be )?(?:fetch|retriev|load|get|obtain|download|reach).{0,60}(?:jwks|signing keys|metadata|discovery(?! information: unauthorized)|configuration from|well-known|identity provider)|expected 200 ok from the json web key set|\bjwks_?timeout|temporarily_unavailable/,
    { 'identity-provider-unavailable': 'strong', 'server-misconfigured': 'hint' },
    'The answer says that the keys or the service of the identity provider could not be reached.',
  ],
  [
    /secret or public key must be provided|lacks jwt secret|no security keys|no jwks uri|misconfigur|route \[login\] not defined|(?:auth\w{0,12}|jwt|secret|public key|(?<!jwt )issuer)(?: secret| key| url)? (?:is |was )?not (?:configured|set up)(?!: ?https?:)/,
    { 'server-misconfigured': 'strong', 'signing-key-unknown': 'hint' },
    'The answer says that the server is not set up to check credentials.',
  ],
];
