import type { Family } from './family.ts';

/** What is wrong with a token. */
export const TOKENS: readonly Family[] = [
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
    /(?:invalid|wrong|bad|unknown|unexpected|incorrect|missing)[ _](?:token )?["']?(?:audience|aud)\b|\b(?:audiences?|aud)\b["')]{0,2}(?: in jwt)?(?: claim| validation)? ?(?:value )?(?:is |are |was |has |does |did )?(?:invalid|mismatch|wrong|failed|unexpected|prevents|n[o']t (?:match|valid|trusted|allowed|accepted|intended|be validated)|doesn't match)|\baudience '[^']{0,200}' (?:is invalid|not|does not match)|not in(?:tended for)? (?:this |the |target )?audience|notinaudience|\baud(?:ience)?\b['"]?(?: \(aud\))?(?: claim)?(?: value)?(?: \[[^\]]{0,200}\])? (?:doesn't|does not|didn't) (?:contain|match|include)|expected audience|unable to validate audience|audience.{0,60}is not intended|audience doesn't match|not (?:issued|intended|meant) for this (?:audience|api|service|resource)|invalidaudience|\b(?:audience|client id) not allowed: |\bclaim '(?:aud|cid|client_id|azp|appid)' value /,
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
];
