import { defineFormat, type Parsed } from '../format.ts';
import { requestUrl } from '../lib/request-url.ts';
import { withoutTrailing } from '../lib/trailing.ts';
import { unwrapped } from '../lib/wrapping.ts';

const URL_INSIDE = /\bhttps?:\/\/[^\s"'<>`|]{3,16000}/i;
// A name with a dot and a lower-case last label, localhost, or an address; then port and path.
const BARE_HOST =
  /^(?:(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,10}[a-z]{2,18}|localhost|\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?(?:[/?#]\S{0,16000})?$/;
/**
 * What programs print begins or ends with their own words: its address belongs to the message, it is not the question. Among them:
 * Go's url.Error, Feign, and an address that is only the name of an audience, issuer or SAML entity.
 */
const MESSAGE =
  /\b(?:\w{0,60}(?:Error|Exception|Failure)\b(?: ?[:([]| response)|error:|fatal:|npm err|npm error|AADSTS\d{4,7}|IDX\d{5}|(?:Incorrect|Invalid) (?:API key|token|credentials)|WARNING:|ERROR\b|curl: \(\d|Could not (?:GET|HEAD|POST|resolve)|Unable to (?:obtain|load|locate)|Response (?:for|to) preflight|\b[45]\d\d (?:GET|HEAD|POST|PUT|PATCH|DELETE) https?:|dial tcp |x509: |\btls: |SSL certificate problem|unable to access '|Max retries exceeded|rpc error: |\boidc: |\b[A-Z]\d{4} \S{1,80}\.go:\d|blocked by CORS|Failed to load |[45]\d\d (?:Client|Server) Error|: [45]\d\d ?[-–:] \w|failed with status(?: code)? [45]\d\d|responded with (?:an? )?(?:\w{1,12} )?(?:HTTP )?status(?: code)? (?:of )?[45]\d\d|resulted in a .[45]\d\d|\b(?:Get|Head|Post|Put|Patch|Delete|Options) \\?"https?:[^"\s]{1,2000}": |during \[[A-Z]{3,7}\] to \[|(?:server returned|unexpected|received|got) (?:HTTP )?status(?: code)?:? [45]\d\d|\b(?:[Aa]udience|[Ii]ssuer|aud|iss|[Ee]ntity ?I[Dd])\b.{0,20}['"([]https?:)/;
/** A host, a space and an "@" behind it: each reader takes another host out of it (Orange Tsai, A New Era of SSRF). */
const SPLIT_AUTHORITY = /^https?:\/\/[^\s/?#]{1,300}\s[^\sA-Za-z0-9/]{0,20}@/i;
const SHORT_PROSE = 400;

/** A URL alone, a host without scheme, or a short sentence around a URL. */
export default defineFormat({
  id: 'url',
  confidence(text) {
    const word = unwrapped(text);
    if (/\s/.test(word))
      return word.length <= SHORT_PROSE && !word.includes('\n') && URL_INSIDE.test(word)
        ? MESSAGE.test(word)
          ? 0.3
          : 0.45
        : URL_INSIDE.test(word.slice(0, 20_000))
          ? 0.15
          : 0;
    if (/^[a-z][a-z0-9+.-]{1,20}:\/\//i.test(word)) return 0.95;
    return BARE_HOST.test(word) ? 0.75 : 0;
  },
  parse(text) {
    const word = unwrapped(text);
    if (!/\s/.test(word)) return read(word, []);
    if (SPLIT_AUTHORITY.test(word)) return { problem: 'This is not a valid URL. Give one such as https://api.example.com/v1/me.' };
    const found = URL_INSIDE.exec(word)?.[0];
    const inside = found === undefined ? undefined : withoutTrailing(found, '.,;:!?)]}*');
    if (inside === undefined) return { problem: 'There is no URL in this text. Give one such as https://api.example.com/v1/me.' };
    const parsed = read(inside, ['the text around the URL, except as a hint']);
    return 'problem' in parsed ? parsed : { ...parsed, errorText: word };
  },
  examples: [
    'https://api.example.com/v1/me',
    'http://user:pass@localhost:8080/admin?x=1',
    'api.example.com/v1/me',
    'localhost:3000/health',
    '<https://api.example.com/v1/me|api.example.com/v1/me>',
    'Why do I get a 401 from https://api.example.com/v1/me?',
    'ftp://files.example.com/x',
  ],
});

function read(word: string, ignored: readonly string[]): Parsed | { readonly problem: string } {
  const target = requestUrl(word);
  if ('problem' in target) return target;
  return {
    understood: [`GET ${new URL(target.url).origin}`, ...target.understood],
    ignored,
    request: { method: 'GET', url: target.url, headers: target.headers },
    ...(target.token === null ? {} : { token: target.token }),
    secrets: target.secrets,
  };
}
