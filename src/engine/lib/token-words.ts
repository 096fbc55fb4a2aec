import { spokenWords } from './spoken-words.ts';

/** What a refusal says of a token: the key is unknown, the signature is wrong, nothing in particular, or something else. */
export type TokenWords = 'key' | 'signature' | 'nothing' | 'other';

/** RFC 6750 §3.1 defines invalid_token by this sentence, and many servers send it whatever the reason. */
const DEFINITION =
  /the access token (?:provided )?is (?:expired, revoked, malformed|invalid, expired,? or revoked|missing, expired or invalid)[^."\n]{0,60}/gi;

// jose, jwks-rsa, PyJWT, .NET (IDX10500, IDX10501, IDX10503), Nimbus, go-jose, Envoy's jwt_authn, Kong.
const KEY =
  /no (?:applicable|suitable|matching) key|(?:signing|signature|public|verification|json web|matching) key\b.{0,60}(?:not (?:be )?found|unknown|unable)|(?:find|match|locate|get|have) (?:a |an |the |any )?(?:\w{1,12} ){0,3}keys?\b.{0,60}(?:match|kid|signature|verif|token)|\bkid\b.{0,60}(?:not (?:be )?found|not match|unknown|invalid|no match)|(?:unknown|invalid|unrecogni[sz]ed|no) (?:"?kid"?|key id)\b|IDX1050[013]|no matching jwk|jwks?.{0,30}no (?:matching )?key/i;
const SIGNATURE =
  /(?:invalid|bad|wrong|incorrect|failed|could not|cannot|unable).{0,40}signature|signature.{0,60}(?:invalid|fail|mismatch|wrong|not (?:valid|verif|match)|could not|error)|IDX10(?:511|512|517)/i;
const OTHER =
  /audience|\baud\b|issuer|\biss\b|revo(?:ke|cat)|(?:deny|black|block)[ -]?list|log(?:ged)?[ -]?out|session|inactive|disabled|locked|suspend|\buser\b|account|scope|permission|\brole|privilege|forbidden|expir|fetch|time ?out|unavailab|unreachable|connect|nonce|dpop|certificate|algorithm|\balg\b|\bip\b|quota|tenant|subscription|licen[cs]e|not configured|misconfig/i;

const READ = 8000;

/** Reads body and challenge of the answer that refused. */
export function saidOfToken(...spoken: Parameters<typeof spokenWords>): TokenWords {
  const words = spokenWords(...spoken)
    .slice(0, READ)
    .replace(DEFINITION, '');
  if (KEY.test(words)) return 'key';
  if (SIGNATURE.test(words)) return 'signature';
  return OTHER.test(words) ? 'other' : 'nothing';
}
