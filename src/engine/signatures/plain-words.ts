import type { Weight } from '../cause.ts';
import { defineSignature, type SignatureMessage } from '../signature.ts';

/** Words mean a refusal only in a refusal: a page that explains "invalid token" with 200 says nothing. */
const REFUSALS = Array.from({ length: 200 }, (_, index) => 400 + index);

type Family = readonly [words: RegExp, suggests: Readonly<Record<string, Weight>>, means: string, statuses?: readonly number[]];

/** Narrow families first: of two that match, the first weighs more. Quantifiers are bounded, so that any body is read in linear time. */
const FAMILIES: readonly Family[] = [
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
  // Token faults.
  [
    /no (?:applicable|suitable|matching) keys?\b|(?:find|match|locate|obtain|get) (?:a |an |the |any )?(?:public |signing |matching |appropriate |verification |json web ){0,2}keys?\b|have key to match|\bkey with (?:id|kid) \S{1,80} (?:was )?not found|\bno matching jwk|jwks?\b.{0,40}no key|(?:signature|signing|public|verification) key (?:was |is |could )?(?:not (?:be )?found|unknown)|json web key.{0,120}not (?:be )?found|\bkid\b.{0,80}(?:not (?:be )?found|not match|unknown|invalid|missing|no match)|(?:unknown|invalid|unrecogni[sz]ed|no) (?:"?kid"?|key id)\b|no_?matching_?key|secret or public key callback|while executing keyfunc/,
    { 'signing-key-unknown': 'strong' },
    'The answer says that no key of the server fits the key id of the token.',
  ],
  [
    /(?:invalid|unsupported|incorrect|unexpected|disallowed|wrong)(?: or unsupported)? (?:token |signing |signature |encoding |jwt |"alg" ){0,2}(?:algorithm|alg\b|signing method)|\balg(?:orithm)?\b.{0,60}(?:not (?:allowed|supported|permitted|accepted|in the)|mismatch|rejected|unsupported)|unexpected 'alg'|\balg_not_allowed|signing method \w{1,10} is (?:invalid|not)|'none' signature type|unsigned|jwt signature is required|not have a signature/,
    { 'algorithm-rejected': 'strong' },
    "The answer says that the token's signature algorithm is not accepted.",
  ],
  [
    /(?:invalid|wrong|unknown|untrusted|unexpected|unrecogni[sz]ed|incorrect|missing required)[ _](?:token )?["']?(?:issuer|iss)\b|\b(?:issuer|iss)\b["')]{0,2}(?: claim| validation)? ?(?:value )?(?:is |was |has |does )?(?:invalid|mismatch|wrong|failed|unknown|unexpected|not (?:match|valid|trusted|allowed|configured|recogni[sz]ed|accepted|known))|\bissuer '[^']{0,200}' (?:is invalid|not)|notinissuer|\biss(?:uer)?\b['"]?(?: \(iss\))?(?: claim)?(?: value)?(?: \[[^\]]{0,200}\])? (?:doesn't|does not|didn't) match|\bissuer \S{1,200} is not (?:trusted|allowed|accepted)|untrusted (?:authority|issuer)|no mandatory 'iss'|invalid 'iss'|invalidissuer|\bissuer (?:not allowed: |not configured: ?https?:)/,
    { 'issuer-mismatch': 'strong' },
    'The answer says that the token comes from an issuer that the server does not accept.',
  ],
  [
    /(?:invalid|wrong|bad|unknown|unexpected|incorrect|missing)[ _](?:token )?["']?(?:audience|aud)\b|\b(?:audiences?|aud)\b["')]{0,2}(?: in jwt)?(?: claim| validation)? ?(?:value )?(?:is |are |was |has |does |did )?(?:invalid|mismatch|wrong|failed|unexpected|prevents|n[o']t (?:match|valid|trusted|allowed|accepted|intended|be validated)|doesn't match)|\baudience '[^']{0,200}' (?:is invalid|not)|not in(?:tended for)? (?:this |the |target )?audience|notinaudience|\baud(?:ience)?\b['"]?(?: \(aud\))?(?: claim)?(?: value)?(?: \[[^\]]{0,200}\])? (?:doesn't|does not|didn't) (?:contain|match|include)|expected audience|unable to validate audience|audience.{0,60}is not intended|audience doesn't match|not (?:issued|intended|meant) for this (?:audience|api|service|resource)|invalidaudience|\b(?:audience|client id) not allowed: |\bclaim '(?:aud|cid|client_id|azp|appid)' value /,
    { 'audience-mismatch': 'strong' },
    'The answer says that the token was made for another audience.',
  ],
  [
    /jwt not active|immature ?signature|not (?:yet valid|valid (?:yet|before))|\bnbf\b.{0,60}(?:failed|future|not (?:satisfied|met|valid)|invalid|before)|jwt used before|before (?:its )?nbf|cannot handle token (?:with nbf )?prior to|must not be accepted before/,
    { 'token-not-yet-valid': 'strong' },
    'The answer says that the token is not valid yet.',
  ],
  [
    /revoked|token_?revoked|(?:black|block|deny)-?listed|password has been changed|password changed since/,
    { 'token-revoked': 'strong' },
    'The answer says that the token was revoked.',
  ],
  [
    /wrong (?:token )?type|(?:wrong|invalid|unexpected|unsupported)[ _]token[ _](?:type|use)|token (?:type|use) .{0,20}(?:invalid|not (?:supported|allowed)|mismatch)|only (?:non-refresh|access|refresh|id) tokens are allowed|(?:refresh|id|access) tokens? (?:can(?:not|'t)|may not|must not|should not|is not) (?:be )?(?:used|allowed|accepted)|expects an? (?:id|access) token|not an? (?:access|id) token|unexpected 'typ'|unexpected "typ"|token_type_(?:unsupported|invalid)/,
    { 'token-type-mismatch': 'strong' },
    'The answer says that another kind of token is expected.',
  ],
  [
    /is (?:either )?invalid,? or (?:has |is )?expired|(?:invalid|expired) or (?:invalid|expired)(?: jwt| access| token|\b)/,
    { 'token-expired': 'likely', 'credentials-invalid': 'hint', 'token-revoked': 'hint', 'token-signature-invalid': 'hint' },
    'The answer says that the token has expired or is not valid, without saying which.',
  ],
  [
    /\b(?:jwt|token|signature|assertion|(?:api|access) key|key|authorization|the link|request) (?:is |has |was |had )?(?:already )?(?:been )?expired\b|\bexpired[ _-]?(?:jwt|token|access|id[ _]token|api|key|signature|security|bearer)|(?:jwt|token|key)[_-]?(?:is[_-])?expired|\bexpired_?(?:access_?)?token|["']?\bexp\b["']?(?: claim)?.{0,40}(?:check failed|expired|in the past|not satisfied|passed|invalid)|unexpected 'exp'|token lifetime|lifetime validation failed|expired_authentication|\btoken(?:\s\S{1,40}){0,3} (?:is|has) expired|verification: expired|ttl (?:is )?expired|expired \d{1,12} second/,
    { 'token-expired': 'strong' },
    'The answer says that the token has expired.',
  ],
  [
    /jwt malformed|malformed[ _](?:jwt|access token|token|jws)|(?:jwt|token)(?: is|_is)? ?_?malformed|not (?:a )?(?:valid|well[- ]formed) (?:jwt|jws|json web token)|jwt is not well formed|enough segments|number of segments|\b3 parts\b|three parts|three segments|2 period characters|invalid compact jws|compacttoken parsing|(?:decode|decoding|parse|parsing)(?: the| jwt| id| firebase| access){0,3} (?:jwt|token|jws)|invalid (?:header|payload|crypto|token|jwt) (?:padding|string|format|encoding|serialization)|base64(?:url)? (?:decode|encoded)|jwt (?:header|payload|signature) is an? invalid|header\.payload\.signature|no expiration|missing an expiration|token has no|missing required claim|missing exp claim|failed_to_parse_token/,
    { 'token-malformed': 'strong' },
    'The answer says that the token cannot be read as a token.',
  ],
  [
    /(?:invalid|bad|wrong)[ _](?:jwt |token |jws )?signature|signature (?:is |was |in (?:authentication )?token (?:is )?)?(?:invalid|wrong|bad|mismatch|incorrect|not valid|(?:verification|validation|check) (?:has |was )?(?:failed|error|unsuccessful)|could not be verified|does(?: not|n't) match|not verified)|(?:invalid|bad|no ?valid)_?signatures?\b|(?:verify|validate)(?: the| token| jwt){0,2} signature|signature_?verification_?failed|jwt verification fail|jws verification fail|cryptographic operation failed|signature received for json web token|jwtsignatureerror|\bsignatureexception|crypto\/(?:rsa|ecdsa|ed25519): verification|signature verification raised|error in cryptographic primitive|signature resulted invalid/,
    { 'token-signature-invalid': 'strong', 'request-signature-invalid': 'hint' },
    'The answer says that the signature does not verify.',
  ],
  // OAuth token and authorisation endpoints (RFC 6749 §4.1.2.1, §5.2) also answer in prose.
  [
    /redirect[ _]ur[il].{0,80}(?:mismatch|not match|n't match|malformed|not (?:registered|allowed|valid|whitelisted)|invalid|did not match)|(?:invalid|mismatching|unregistered)[ _]redirect[ _]ur[il]|register the redirect ur[il]|redirect_uri_mismatch|reply (?:url|address).{0,60}match/,
    { 'redirect-uri-mismatch': 'strong' },
    'The answer says that the redirect address is not one registered for the client.',
  ],
  // Where and how the credential was sent. First: a way of signing in that the vendor has closed (Atlassian Cloud, GitHub, PyPI,
  // Exchange Online, Azure resources with local authentication off, S3's old signatures, X's endpoints for users only).
  [
    /(?:basic|password|legacy|api[ -]?key|key[- ]?based|shared[ -]key|local|cookie|alternate)(?:[ -]based)?[ _-]?(?:auth(?:entication|orization|n)?|credentials?|login)(?: (?:with|using|via|for|to|on) [\w/ ]{1,60}?)? ?(?:is |are |was |were |has been |have been )(?:currently |now )?(?:deprecated|disabled|removed|retired|blocked|turned off|unsupported|not (?:supported|permitted|allowed|enabled|available)|no longer (?:supported|allowed|permitted|available|accepted))|user ?name ?(?:\/|and|or) ?password (?:auth\w{0,14} )?(?:is |are )no longer|passwords? (?:is |are )(?:no longer|not) (?:supported|accepted|allowed)|stopped supporting (?:account )?passwords?|(?:account )?passwords? (?:can no longer|cannot) be used|authenticating with [\w .-]{3,40} is forbidden|authori[sz]ation mechanism you have provided is not supported|basicauthblocked|keybasedauthenticationnotpermitted|authenticationtypedisabled|(?:unsupported|unrecogni[sz]ed|unknown) (?:authentication|authori[sz]ation|auth)\b|unsupported_auth|unable to respond to any of these challenges: \{\w|no (?:supported|acceptable) auth\w{0,14} (?:scheme|method|mechanism)s?|api keys? (?:is |are )?not supported (?:by|for)/,
    { 'scheme-mismatch': 'strong', 'credentials-invalid': 'hint', 'credentials-missing': 'against' },
    'The answer says that this way of signing in is not, or no longer, taken here.',
  ],
  [
    /(?:unsupported|unknown|wrong|bad)[ _](?:authentication |authori[sz]ation |auth ){0,1}(?:scheme|method)|expected '?(?:basic|bearer)'? (?:authentication )?scheme|missing 'bearer' type|(?:authentication|authori[sz]ation|auth) (?:scheme|type|method).{0,30}(?:not (?:supported|allowed|accepted)|unsupported)|requires the \w{2,20} (?:authentication )?scheme|password authentication (?:was|is) (?:removed|not supported|no longer)|bad_scheme|is not of (?:the )?type '?(?:basic|bearer|digest)\b|scheme must be\b|(?:invalid|wrong|unsupported|unexpected|missing) (?:\w{1,16} ){0,3}token prefix|only (?:basic|bearer|digest|oauth2?|negotiate|api key|token) auth\w{0,14} is (?:supported|allowed|accepted)|(?:use|expected|expecting) (?:the )?(?:basic|bearer|digest|token) (?:authentication|scheme)\b/,
    { 'scheme-mismatch': 'strong', 'credentials-malformed': 'hint' },
    'The answer says that another authentication scheme is expected.',
  ],
  [
    /malformed (?:authori[sz]ation|auth|header|basic|bearer|credential)|(?:authori[sz]ation|auth|basic|bearer|token|credentials?) header.{0,60}(?:malformed|is invalid|not valid|bad format|format|must (?:be|contain|start|have)|should (?:be|have)|one and only one)|(?:invalid|bad) (?:authori[sz]ation|auth|basic|bearer|token) (?:header|format)|format is authori[sz]ation|bad_authorization_header|invalid authori[sz]ation in request|invalid request headers|invalid format for|not correctly base64|illegal base64|invalid base64|not encoded correctly|invalid basic credential format|should not contain spaces|space-delimited|bearer token is malformed|\bheader is malformed|(?:key|token|credentials?|secret) format is (?:not valid|invalid|incorrect|wrong)/,
    { 'credentials-malformed': 'strong', 'scheme-mismatch': 'hint' },
    'The answer says that the credential is not written as the server can read it.',
  ],
  [
    /(?:multiple|duplicate|two|several|more than one) (?:jwt |bearer |api |access |auth\w{0,12} )?(?:tokens?|(?<!duplicate )keys?|credentials|authori[sz]ation headers?|auth\w{0,12} (?:mechanisms?|methods?))\b|only one auth mechanism/,
    { 'credentials-conflict': 'strong', 'credentials-malformed': 'likely' },
    'The answer says that more than one credential was sent.',
  ],
  // Access.
  [
    /(?:in|not have )sufficient[ _]?(?:\w{1,14} ){0,2}scopes?|(?:not (?:contain|include|have)|lacks?)(?: \w{1,14}){0,6} scopes?\b|(?:missing|requires?|required|needs?|lacks?|following|without)(?:[ _](?:the|a|any|one|of|required|following|openid|oauth)){0,4}[ _]scopes?\b|scopes? (?:is |are )?(?:required|missing|insufficient)|(?:requires?|needs?|missing|lacks?) (?:the )?(?:scope )?["'`]?[\w.-]{1,40}:[\w.:-]{1,40}["'`]?(?: scope| permission)?|(?:scope|claim)\(?s?\)? .{0,20}required|consent_required|required scope|\binvalid_scope\b/,
    { 'scope-insufficient': 'strong', 'permission-denied': 'hint' },
    'The answer says that the token lacks a scope.',
  ],
  [
    /\bip(?: address)?\b.{0,60}(?:not (?:allowed|white-?listed|allow-?listed|permitted|authori[sz]ed|in the)|disallowed|blocked|denied|restricted|banned|rejected|forbidden)|(?:from|unauthori[sz]ed) (?:this |your )?ip\b|ip[ _]address[ _]blocked|from (?:this |your )(?:location|network|country|region)|from location:|client denied by server|forbidden by rule|ip_not_allowed|can only (?:log ?in|connect) (?:via|from) localhost|not in (?:the )?(?:ip )?(?:allow|white)[- ]?list|not on (?:the|your) (?:ip )?(?:allow|access|white)[- ]?list/,
    { 'ip-restricted': 'strong', 'permission-denied': 'hint' },
    'The answer says that the address of the caller is not allowed.',
  ],
  [
    /account (?:is |has been )?(?:temporarily )?(?:locked|disabled|suspended|inactive|deactivated|blocked|closed|frozen|not (?:active|activated|enabled|confirmed|verified))|(?:user|api key|key|project|tenant|subscription|organi[sz]ation|client token|consumer)(?: account)? (?:is |has been |was )?(?:temporarily |currently )?(?:locked|disabled|suspended|inactive|deactivated)|inactive (?:user|account|client|key)|locked ?out|user (?:is )?blocked|your account .{0,30}(?:locked|disabled|suspended|not active)|password (?:has )?expired|password must be changed|credentials have expired|(?:confirm|verify) your (?:e-?mail|account)|payment required|billing.{0,30}(?:disabled|required|inactive|hard limit)|past due|(?:trial|subscription|licen[sc]e|plan|membership)(?: period)? (?:has |is )?(?:expired|ended|inactive)|e-?mail (?:address )?(?:is )?not (?:been )?(?:verified|confirmed)|unpaid|account_(?:locked|disabled|inactive|suspended|blocked|deactivated|state_invalid)/,
    { 'account-locked': 'strong', 'credentials-invalid': 'hint' },
    'The answer says that the account is locked, disabled or not in good standing.',
  ],
  [
    /rate[ _-]?limit|too many (?:requests|attempts|failed|login)|throttl|quota[ _](?:exceeded|violation|limit)|limit exceeded|exceeded.{0,40}(?:rate|quota)/,
    { 'rate-limited': 'strong' },
    'The answer says that too many requests were made.',
  ],
  [
    /you have been blocked|web application firewall|unusual traffic|automated (?:access|queries|requests)|verify you are (?:a )?human|bot (?:detected|protection)|captcha (?:is )?(?:required|challenge|verification)|(?:solve|complete) (?:the |a )?captcha|requested url was rejected|support id is|security service to protect itself|access denied by security policy|mod_security|not acceptable!|ha(?:ve|s) a user-agent|user[- ]agent (?:header )?(?:is )?(?:required|missing|blocked|not allowed)|request (?:was |has been )?blocked|error code: 10(?:10|20)\b|incident id|_incapsula_/,
    { 'waf-blocked': 'strong' },
    'The answer says that a protection in front of the server blocked the request.',
  ],
  [
    /(?:test|sandbox) (?:mode|key|token).{0,80}(?:live|production)|(?:live|production) (?:mode|key|token).{0,80}(?:test|sandbox)|(?:wrong|invalid|incorrect|valid|another|different) (?:region|data ?cent(?:er|re)|environment|tenant)\b|(?:another|different|other) (?:project|realm|organi[sz]ation|environment)|(?:is|are) for the (?:sandbox|test|live|production|staging) |not valid for this (?:tenant|region|environment|account|workspace)|belong to (?:this|the|another) (?:requested )?(?:organi[sz]ation|project|tenant|workspace|environment)|region '[^']{0,40}' is wrong|using the specified endpoint|not (?:valid )?for this (?:environment|region)/,
    { 'environment-mismatch': 'strong' },
    'The answer says that the credential belongs to another environment, region or tenant.',
  ],
  [
    /sent to https port|(?:must|please) use https|ssl (?:is )?required|https (?:is )?required|no route matched|route not found|cannot (?:get|post|put|delete|patch) \/|no such (?:endpoint|route|method)|unknown (?:endpoint|route)|method not allowed/,
    { 'endpoint-mismatch': 'strong' },
    'The answer says that nothing of this address and method is served here.',
  ],
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

const messages = FAMILIES.flatMap(
  ([words, suggests, means, status = REFUSALS]): readonly (SignatureMessage & { readonly standalone: true })[] => [
    { when: { status, challenge: words }, suggests, means, standalone: true },
    { when: { status, body: words }, suggests, means, standalone: true },
  ],
);

/** What libraries and frameworks of every language say about a refused credential: read whoever answers. Names no product. */
export default defineSignature({
  id: 'plain-words',
  product: 'Any server',
  layer: 'unknown',
  patterns: [],
  messages,
  examples: [
    { answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"jwt expired"}', cause: 'token-expired', source: 'auth0/node-jsonwebtoken verify.js' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nSignature has expired', cause: 'token-expired', source: 'jpadilla/pyjwt api_jwt.py' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nJWT expired 3600 seconds ago', cause: 'token-expired', source: 'jwtk/jjwt DefaultJwtParser' },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"invalid signature"}',
      cause: 'token-signature-invalid',
      source: 'auth0/node-jsonwebtoken verify.js',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\njwt audience invalid. expected: a',
      cause: 'audience-mismatch',
      source: 'auth0/node-jsonwebtoken verify.js',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nInvalid issuer', cause: 'issuer-mismatch', source: 'jpadilla/pyjwt api_jwt.py' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\njwt not active', cause: 'token-not-yet-valid', source: 'auth0/node-jsonwebtoken verify.js' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nNot enough segments', cause: 'token-malformed', source: 'jpadilla/pyjwt api_jws.py' },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nNo authorization token was found', cause: 'credentials-missing', source: 'auth0/express-jwt' },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nInvalid username or password',
      cause: 'credentials-invalid',
      source: 'the wording of many login forms',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\nCSRF verification failed. Request aborted.',
      cause: 'csrf-rejected',
      source: 'django/django views/csrf.py',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\nWebhook Error: No stripe-signature header value was provided.',
      cause: 'credentials-missing',
      source: 'stripe/stripe-node Webhooks.ts',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"errors":[{"message":"Invalid JWT authentication token prefix."}]}',
      cause: 'scheme-mismatch',
      source: 'graphql-hive/graphql-yoga plugin-jwt',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"statusCode":401,"name":"UnauthorizedError","message":"Authorization header is not of type \'Bearer\'."}}',
      cause: 'scheme-mismatch',
      source: 'loopbackio/loopback-next authentication-jwt',
    },
    { answer: 'HTTP/1.1 403 Forbidden\n\nYou do not own this resource', cause: 'permission-denied', source: 'an application on koajs/koa' },
    {
      answer: "HTTP/1.1 401 Unauthorized\\n\\nclaim 'cid' value 'other' does not match expected value 'shop'",
      cause: 'audience-mismatch',
      source: 'okta/okta-oidc-js jwt-verifier',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Client ID not allowed: other. Expected: shopclient"}',
      cause: 'audience-mismatch',
      source: 'awslabs/aws-jwt-verify assert.ts',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"issuer not configured: https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_ZZZZZZZZZ"}',
      cause: 'issuer-mismatch',
      source: 'awslabs/aws-jwt-verify jwt-verifier.ts',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\n\nToken has been revoked', cause: 'token-revoked', source: 'vimalloc/flask-jwt-extended' },
    {
      answer: "HTTP/1.1 401 Unauthorized\n\nUnable to find a signing key that matches 'abc'",
      cause: 'signing-key-unknown',
      source: 'auth0/node-jwks-rsa',
    },
  ],
});
