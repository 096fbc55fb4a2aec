import { readBasic } from '../lib/basic-credentials.ts';
import { findHidden } from '../lib/hidden-characters.ts';
import type { SentCredential } from '../lib/sent-credentials.ts';
import { absent, defineProbe, found } from '../probe.ts';
import credentials from './credentials.ts';

export interface SyntaxProblem {
  /** Field name, or 'cookie x', 'parameter x'. */
  readonly where: string;
  /** One sentence that names what is wrong, never the secret. */
  readonly text: string;
  /** The whole field value as it should be, where that is certain. Secret. */
  readonly cleaned: string | null;
  /** Stable word for the kind of slip. */
  readonly kind:
    | 'hidden-character'
    | 'doubled-scheme'
    | 'quotes'
    | 'placeholder'
    | 'no-scheme'
    | 'not-base64'
    | 'no-colon'
    | 'white-space'
    | 'empty'
    | 'encoded'
    | 'basic';
  readonly certain: boolean;
}

const KNOWN_SCHEMES =
  /^(?:basic|bearer|digest|dpop|negotiate|ntlm|token|apikey|jwt|key|mac|hawk|aws4-hmac-sha256|hoba|mutual|scram-sha-256|vapid|oauth|splunk|sso-key|genie-?key|gologin|privatetoken|bot|ghost|snowflake)$/i;

/** How each credential is written: slips that no server can forgive, told before anything is sent. */
export default defineProbe({
  id: 'header-syntax',
  reach: 'none',
  needs: { credentials },
  run(material, { credentials }) {
    const problems = credentials.flatMap((credential) => problemsOf(credential, fieldOf(material.request?.headers ?? [], credential)));
    return problems.length > 0 ? found<readonly SyntaxProblem[]>(problems) : absent('the credentials are well formed');
  },
});

function fieldOf(headers: readonly (readonly [string, string])[], credential: SentCredential): string {
  if (credential.place !== 'header') return credential.value;
  return headers.find(([name]) => name.toLowerCase() === credential.name.toLowerCase())?.[1] ?? credential.value;
}

function problemsOf(credential: SentCredential, field: string): readonly SyntaxProblem[] {
  const where =
    credential.place === 'header' ? credential.name : `${credential.place === 'query' ? 'parameter' : credential.place} ${credential.name}`;
  const problem = (kind: SyntaxProblem['kind'], text: string, cleaned: string | null = null, certain = true): SyntaxProblem => ({
    where,
    kind,
    text,
    cleaned,
    certain,
  });
  const { scheme, value } = credential;
  const prefix = scheme === null ? '' : `${scheme} `;

  const placeholder = placeholderIn(value);
  if (placeholder !== null)
    return [problem('placeholder', `${where} holds ${placeholder} instead of a credential: the variable was not filled in.`)];
  const hidden = findHidden(field);
  if (hidden.length > 0) {
    const first = hidden[0];
    const clean = [...field]
      .filter((character) => findHidden(character).length === 0)
      .join('')
      .trim();
    return [
      problem(
        'hidden-character',
        `${where} holds a hidden character: ${first?.name ?? 'control character'} at the ${first?.where ?? 'inside'} of the value.`,
        clean,
      ),
    ];
  }
  if (credential.place !== 'header') return [];
  if (/^(?:proxy-)?authorization$/i.test(credential.name)) return authorizationProblems({ scheme, value, where, problem, prefix });
  return /^(["']).*\1$/.test(value)
    ? [problem('quotes', `${where} has quotation marks around the value; they are sent as part of it.`, value.slice(1, -1))]
    : [];
}

interface Written {
  readonly scheme: string | null;
  readonly value: string;
  readonly where: string;
  readonly prefix: string;
  readonly problem: (kind: SyntaxProblem['kind'], text: string, cleaned?: string | null, certain?: boolean) => SyntaxProblem;
}

function authorizationProblems({ scheme, value, where, prefix, problem }: Written): readonly SyntaxProblem[] {
  if (scheme === null)
    return value === ''
      ? [problem('empty', `${where} is empty.`)]
      : [
          problem(
            'no-scheme',
            `${where} has no scheme word such as Bearer or Basic before the value.`,
            null,
            !value.includes(':') || !/^[a-z]+:/i.test(value),
          ),
        ];
  if (value === '') return [problem('empty', `${where} names the scheme ${scheme} but no credential follows.`)];
  if (/:$/.test(scheme))
    return [
      problem(
        'no-scheme',
        `${where} has a colon after the scheme ${scheme.slice(0, -1)}; only a space belongs there.`,
        `${scheme.slice(0, -1)} ${value}`,
      ),
    ];
  const doubled = /^(Bearer|Basic|Token|Digest|DPoP|JWT)[\s:]+(.+)$/i.exec(value);
  if (doubled?.[1] !== undefined)
    return [problem('doubled-scheme', `${where} names a scheme twice: "${scheme} ${doubled[1]} …".`, `${doubled[1]} ${doubled[2] ?? ''}`)];
  if (/^authorization\s*:/i.test(value))
    return [problem('doubled-scheme', `${where} repeats the field name inside its value.`, value.replace(/^authorization\s*:\s*/i, ''))];
  const quoted = /^(["'<])(.*)["'>]$/.exec(value);
  if (quoted?.[2] !== undefined && !/^digest$/i.test(scheme))
    return [
      problem(
        'quotes',
        `${where} has ${quoted[1] === '<' ? 'angle brackets' : 'quotation marks'} around the value; they are sent as part of it.`,
        `${prefix}${quoted[2]}`,
      ),
    ];
  if (/^basic$/i.test(scheme)) return basicProblems(value, where, problem);
  if (/^(?:bearer|token|jwt|dpop|apikey)$/i.test(scheme)) return bearerProblems(value, where, prefix, problem);
  return [];
}

function basicProblems(value: string, where: string, problem: Written['problem']): readonly SyntaxProblem[] {
  const reading = readBasic(value);
  return reading.problems.map((text) =>
    problem('basic', `${where}: ${text}`, reading.cleaned === null ? null : `Basic ${reading.cleaned}`),
  );
}

/** RFC 6750 §2.1: b64token, one word. */
function bearerProblems(value: string, where: string, prefix: string, problem: Written['problem']): readonly SyntaxProblem[] {
  if (/\s/.test(value))
    return [
      problem('white-space', `${where} has white space inside the token; a token is one word.`, `${prefix}${value.replace(/\s+/g, '')}`),
    ];
  if (/,/.test(value)) return [problem('white-space', `${where} has a comma in the token: two values may have been joined.`)];
  if (/%[0-9a-f]{2}/i.test(value))
    return [
      problem(
        'encoded',
        `${where} holds percent-encoding inside the token; headers are sent as they are.`,
        `${prefix}${percentDecoded(value)}`,
      ),
    ];
  return [];
}

function percentDecoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function placeholderIn(value: string): string | null {
  const bare = value.replace(/^(?:Bearer|Basic|Token)\s+/i, '').replace(/^["']|["']$/g, '');
  if (/^\$\{?[A-Za-z_]\w*\}?$|^%[A-Za-z_]\w*%$|^\$env:\w+$|^\$\(.*\)$/.test(bare)) return 'an unexpanded variable';
  if (/^\{\{.*\}\}$|^<[^<>]+>$|^\[[A-Za-z_ -]+\]$/.test(bare)) return 'a placeholder';
  if (/^(?:undefined|null|none|nan|\[object Object\])$/i.test(bare)) return `the word "${bare}"`;
  return /^(?:your|my|insert)[-_ ]?(?:api|access|auth|jwt|secret)?[-_ ]?(?:key|token|secret|password)(?:[-_ ]?here)?$/i.test(bare)
    ? 'a placeholder'
    : null;
}

export const isKnownScheme = (scheme: string): boolean => KNOWN_SCHEMES.test(scheme);
