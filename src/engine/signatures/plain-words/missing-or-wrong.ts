import { type Family, REFUSALS } from './family.ts';

/** Words that many servers say of many faults: after all that say more. */
export const MISSING_OR_WRONG: readonly Family[] = [
  // Missing before wrong: "missing or invalid" is one of both, and the first is easier to see.
  [
    /missing or (?:invalid|incorrect|malformed)|(?:invalid|incorrect) or missing|not (?:present|provided) or (?:is )?invalid/,
    { 'credentials-invalid': 'likely', 'credentials-missing': 'likely' },
    'The answer says that the credential is missing or wrong, without saying which.',
    // A body or a field is "missing or invalid", too, where data is checked.
    [401, 403, 407, 498, 499],
  ],
  [
    /\bno (?:auth\w{0,14}|valid|bearer|access|jwt|api|credentials?|token|security)(?:[ -](?:token|header|key|credentials?|information)){0,2} (?:was |were |is |are )?(?:found|provided|present|supplied|sent|given|specified|set|in)|missing (?:the |a |an |your |required |valid )?["']?(?:x-)?(?:auth|bearer|access|api|jwt|token|credential|user ?name and|security)|(?:authori[sz]ation|authentication|token|credentials?|api[ -]?key|jwt|access key|cookie)s?["']?(?: header| field| token| value)? (?:is |are |was |were |must be |has |have )?(?:not )?(?:been )?(?:missing|empty|must be provided|not (?:found|provided|present|supplied|set|given|sent|specified)|provided in)|(?:token|credentials?|api[ -]?key|jwt|header|cookie) (?:is|are) required|requires? an? api key|auth header is empty|requires an authenticated user|\bnot (?:been )?(?:logged in|signed in|log in)|(?:were|was) not provided(?<!of (?:required )?type .{1,60})|did not provide an? (?:api|access|auth|token|valid)|must (?:be |provide |supply )?(?:an? )?(?:authenticated|logged in|signed in|log in|sign in|an api key|credential)|login required|\bno (?:auth(?:entication|orization)?|access|bearer|jwt|api) (?:token|key|header|credentials?)\b|no (?:basic auth )?credentials\b|no session\b|auth_required|auth header missing|missing or empty|(?:be|get) logged in|(?:sign|log) in to continue|token required\b|(?:please )?(?:provide|supply|include|specify|pass|send) (?:a |an |your |the )?(?:valid )?(?:api[ -]?key|(?:access |auth\w{0,14} |bearer )?token|credentials?)|please (?:log in|authenticate)|(?:please|need to|have to) (?:log|sign) ?-?in|must be provided|allow unregistered callers|anonymous (?:access|token|request)|empty token|token is empty|(?:key|token) in request\b|credentials_missing|token not found|required authentication credential/,
    { 'credentials-missing': 'strong' },
    'The answer says that no credential was given.',
    // With 404 and 410 a "token" that is not found is the thing asked for: a coin, an invitation, a device.
    REFUSALS.filter((status) => status !== 404 && status !== 410),
  ],
  [
    /(?:missing|no|without) (?:the |an? |valid )?(?:authori[sz]ation|authentication|api[ -]?key|access token|bearer|credentials?)\b/,
    { 'credentials-missing': 'strong' },
    'The answer says that no credential was given.',
    [404, 410],
  ],
  // Many servers say this of every 401, a wrong credential included.
  [
    /\bnot (?:been )?authenticated|unauthenticated|(?:authentication|authori[sz]ation)[ _](?:is )?required|requires? (?:valid )?(?:authentication|authori[sz]ation)/,
    { 'credentials-missing': 'likely' },
    'The answer says that authentication is required.',
  ],
  [
    /connect econnrefused|getaddrinfo (?:enotfound|eai_again)|\beconnreset\b|\betimedout\b/,
    { 'identity-provider-unavailable': 'likely', 'server-misconfigured': 'hint' },
    'The answer says that the server could not reach something that it asks.',
  ],
  [
    /cannot be authenticated with the|invalid resource owner credentials|(?:invalid|incorrect|wrong|bad|unknown) [\w-]{1,20}(?: id)?(?: or |\/| and )(?:api[ -]?key|secret|password|token)\b|(?:invalid|incorrect|wrong|bad|unknown) (?:private|secret|consumer|licen[sc]e|master|integration|subscription|application|project|write|read|user|account) key\b|(?:invalid|incorrect|wrong|bad|unknown) (?:or expired |user |login )?(?:user ?name|user(?! ?id\b)|login|e-?mail(?! (?:address|format))|credentials?|password|api[ -_]?key|access[ -_]key|x-api-key|client token|auth\w{0,14} (?:token|credentials?|key)|authentication|access[ -]?key|secret|key|account)|invalid(?:[_-]?(?:api_?key|credentials?|password|username|apikey|client_?token_?id|access_?key_?id|authentication|auth))|(?:user ?name|user|password|credentials?|api[ -]?key|key|login)(?: and password| or password)?(?: (?:you |that was )?provided| supplied| used)? (?:is |are |was |were |does |do )?(?:incorrect|invalid|wrong|mismatch|doesn't match|not (?:accepted|match|valid|recogni[sz]ed|exist|known|correct))|incorrect_password|(?:authentication|login|logon|authori[sz]ation)[ _](?:has |was )?(?:failed|failure|unsuccessful|error)|fail(?:ed)? to authenticate|unable to authenticate|could ?n[o']t (?:be )?(?:authenticate|verify|validate)|not exist in our records|user (?:was )?not found|no active account|no account found|unknown (?:user|api key|token|key)|bad credentials|unauthori[sz]ed[_ ]credentials|credentials? (?:is|are) invalid|\bwrongpass\b|access denied for user '|(?:api[ -]?key|access ?key|key id|api token|access token)(?: \w{1,10})?(?: could)? not (?:be )?found|could not be found or is (?:invalid|expired|revoked)/,
    { 'credentials-invalid': 'strong' },
    'The answer says that the credential is not known or not right.',
  ],
  [
    /permission[ _]denied|(?:do not|don't|does not|doesn't) own (?:this|that|the)|not the (?:owner|author) of|insufficient (?:permissions?|rights?|privileges?|access)|(?:not|n't) (?:have|been granted) (?:the |any |sufficient |required |necessary |enough ){0,3}(?:permissions?|access|rights?|privileges?|roles?|authori[sz]ation)|unauthori[sz]ed to access|not authori[sz]ed to (?:perform|view|use|do|make)|(?:is|are) not (?:allowed|permitted|authori[sz]ed|entitled)|action is unauthori[sz]ed|lacks? (?:the )?(?:required |necessary |sufficient )?permissions?|missing the permissions?\b|is unauthori[sz]ed for (?:user|api key|service account)|(?:operation|action) (?:is )?not (?:permitted|allowed)|higher privileges|(?:admin|owner|elevated|superuser) (?:access|rights?|privileges?|role|permissions?) (?:is |are )?required|requires? (?:admin|owner|elevated) (?:access|rights?|privileges?|role|permissions?)|rbac: access denied|missing permissions?|missing access|cannot (?:get|list|create|update|delete|patch|watch) resource|not in allowed roles|cannot consume|(?:authori[sz]ation|access) checks?|administrative rules|disallowed|not have permission/,
    { 'permission-denied': 'strong' },
    'The answer says that this caller may not do this.',
  ],
  // Guards of tutorials say it of every 401; with 403 the caller is known.
  [
    /not authori[sz]ed to access/,
    { 'permission-denied': 'strong' },
    'The answer says that this caller may not do this.',
    REFUSALS.filter((status) => status !== 401),
  ],
  [
    /not authori[sz]ed to access/,
    { 'credentials-missing': 'hint', 'credentials-invalid': 'hint', 'permission-denied': 'hint' },
    'The answer says that the caller may not come in, with the status of a caller who is not known.',
    [401],
  ],
  [
    /access (?:is |was |has been )?denied|access to (?:this |the )?[\w ]{1,30} (?:is |has been )?denied|accessdenied|access_denied|\bforbidden resource/,
    { 'permission-denied': 'likely' },
    'The answer denies access without naming a credential.',
  ],
  [
    /(?<!missing or |missing, |no |or missing )(?:invalid|bad|unknown|unrecogni[sz]ed) (?:(?:bearer|access|auth|security|api|oauth2?|user|app|bot|personal|service|account|client|integration|project|deploy) ){0,3}token|(?:access |bearer |security |auth )?token (?:is |was |included in the request is )?(?:invalid|not valid|unknown|not recogni[sz]ed|not accepted)|token_not_valid|"(?:code|error_?code|reason|type|name)" ?: ?"invalid_?(?:access_?)?token"|token verification failed/,
    {
      'credentials-invalid': 'likely',
      'token-malformed': 'hint',
      'token-expired': 'hint',
      'token-signature-invalid': 'hint',
      'credentials-missing': 'against',
    },
    'The answer says that the token is not accepted, without saying why.',
  ],
  [
    /invalid jwt|(?:jwt|id token) (?:is |was )?(?:invalid|not valid)|(?:verify|verifying|validate|validating|verification of) (?:the )?(?:jwt|token)|jwt.{0,20}verification failed|could not be verified|jwt token invalid/,
    { 'token-signature-invalid': 'likely', 'token-malformed': 'hint', 'token-expired': 'hint', 'credentials-missing': 'against' },
    'The answer says that the token could not be verified, without saying why.',
  ],
  [
    /(?:jwt|token)(?: is| was)? (?:not active|inactive|isn't active|no longer (?:valid|active))|isn't active|inactive token/,
    { 'token-expired': 'likely', 'token-revoked': 'hint', 'credentials-missing': 'against' },
    'The answer says that the token is no longer active.',
  ],
];
