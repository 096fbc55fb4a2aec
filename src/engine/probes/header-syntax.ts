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

/** What is wrong, told so that it may follow the name of the place. */
type Slip = Omit<SyntaxProblem, 'where'>;
const slip = (kind: SyntaxProblem['kind'], text: string, cleaned: string | null = null): Slip => ({ kind, text, cleaned, certain: true });

function problemsOf(credential: SentCredential, field: string): readonly SyntaxProblem[] {
  const where = nameOf(credential);
  return slipsOf(credential, field).map(({ text, ...rest }) => ({ ...rest, where, text: `${where}${text}` }));
}

function nameOf({ place, name }: SentCredential): string {
  if (place === 'header') return name;
  return `${place === 'query' ? 'parameter' : place} ${name}`;
}

/** The first slip explains the others, so it stands alone. */
function slipsOf({ place, name, scheme, value }: SentCredential, field: string): readonly Slip[] {
  const placeholder = placeholderIn(value);
  if (placeholder !== null) return [slip('placeholder', ` holds ${placeholder} instead of a credential: the variable was not filled in.`)];
  const [hidden] = findHidden(field);
  if (hidden !== undefined)
    return [
      slip('hidden-character', ` holds a hidden character: ${hidden.name} at the ${hidden.where} of the value.`, withoutHidden(field)),
    ];
  if (place !== 'header') return [];
  if (/^(?:proxy-)?authorization$/i.test(name)) return authorizationSlips(scheme, value);
  return /^(["']).*\1$/.test(value)
    ? [slip('quotes', ' has quotation marks around the value; they are sent as part of it.', value.slice(1, -1))]
    : [];
}

const withoutHidden = (field: string): string =>
  [...field]
    .filter((character) => findHidden(character).length === 0)
    .join('')
    .trim();

function authorizationSlips(scheme: string | null, value: string): readonly Slip[] {
  if (scheme === null) return [value === '' ? slip('empty', ' is empty.') : withoutScheme(value)];
  if (value === '') return [slip('empty', ` names the scheme ${scheme} but no credential follows.`)];
  const framing = framingSlip(scheme, value);
  if (framing !== null) return [framing];
  if (/^basic$/i.test(scheme)) return basicSlips(value);
  return /^(?:bearer|token|jwt|dpop|apikey)$/i.test(scheme) ? bearerSlips(scheme, value) : [];
}

/** "name: value" without a space may be a scheme of a vendor's own, written tightly. */
function withoutScheme(value: string): Slip {
  return {
    ...slip('no-scheme', ' has no scheme word such as Bearer or Basic before the value.'),
    certain: !/^[a-z]+:/i.test(value),
  };
}

/** What stands around the value and does not belong there. */
function framingSlip(scheme: string, value: string): Slip | null {
  const bare = scheme.slice(0, -1);
  if (scheme.endsWith(':'))
    return slip('no-scheme', ` has a colon after the scheme ${bare}; only a space belongs there.`, `${bare} ${value}`);
  const [, second, rest = ''] = /^(Bearer|Basic|Token|Digest|DPoP|JWT)[\s:]+(.+)$/i.exec(value) ?? [];
  if (second !== undefined) return slip('doubled-scheme', ` names a scheme twice: "${scheme} ${second} …".`, `${second} ${rest}`);
  if (/^authorization\s*:/i.test(value))
    return slip('doubled-scheme', ' repeats the field name inside its value.', value.replace(/^authorization\s*:\s*/i, ''));
  const [, opening, inside] = /^(["'<])(.*)["'>]$/.exec(value) ?? [];
  if (inside === undefined || /^digest$/i.test(scheme)) return null;
  const marks = opening === '<' ? 'angle brackets' : 'quotation marks';
  return slip('quotes', ` has ${marks} around the value; they are sent as part of it.`, `${scheme} ${inside}`);
}

function basicSlips(value: string): readonly Slip[] {
  // A whole JWT is no Basic pair gone wrong: scheme-mismatch judges it.
  if (/^eyJ[\w-]{8,}\.eyJ[\w-]{2,}\.[\w-]*$/.test(value)) return [];
  const { problems, cleaned } = readBasic(value);
  return problems.map((text) => slip('basic', `: ${text}`, cleaned === null ? null : `Basic ${cleaned}`));
}

/** RFC 6750 §2.1: b64token, one word. */
function bearerSlips(scheme: string, value: string): readonly Slip[] {
  if (/\s/.test(value))
    return [slip('white-space', ' has white space inside the token; a token is one word.', `${scheme} ${value.replace(/\s+/g, '')}`)];
  if (value.includes(',')) return [slip('white-space', ' has a comma in the token: two values may have been joined.')];
  if (!/%[0-9a-f]{2}/i.test(value)) return [];
  return [slip('encoded', ' holds percent-encoding inside the token; headers are sent as they are.', `${scheme} ${percentDecoded(value)}`)];
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
  if (/^\$\{?[A-Za-z_]\w*\}?$|^%[A-Za-z_]\w*%$|^\$env:\w+$|^\$\(.*\)$|^%[sdv@]$|^\{\d?\}$/.test(bare)) return 'an unexpanded variable';
  if (/^\{\{.*\}\}$|^<[^<>]+>$|^\[[A-Za-z_ -]+\]$/.test(bare)) return 'a placeholder';
  if (/^(?:undefined|null|none|nan|\[object Object\])$/i.test(bare)) return `the word "${bare}"`;
  return /^(?:your|my|insert)[-_ ]?(?:api|access|auth|jwt|secret)?[-_ ]?(?:key|token|secret|password)(?:[-_ ]?here)?$/i.test(bare)
    ? 'a placeholder'
    : null;
}
