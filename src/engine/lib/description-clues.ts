import type { HttpRequest } from '../case.ts';
import { type Clue, hint, likely, strong } from '../cause.ts';
import type { Trials } from '../facts.ts';
import type { Probe } from '../probe.ts';
import { type Unmet, unmetBy } from './described-security.ts';
import type { ApiDescription } from './openapi.ts';

interface Seen {
  readonly apiDescription: ApiDescription | undefined;
  readonly answerText?: { readonly text: string } | undefined;
  readonly challenge?: { readonly wellFormed: boolean; readonly list: readonly unknown[] } | undefined;
  readonly withoutCredential?: Trials | undefined;
  readonly describedCredential?: Trials | undefined;
}

/** Whoever names a fault of the token has read it: then the description is out of date. */
const FAULT = /\b(?:expired|revoked|signature|audience|issuer|malformed|not active)\b/i;

/** How the request falls short of the described security, and how much that says; null where it does not. */
export function shortOf(
  facts: Seen,
  request: HttpRequest | undefined,
  source: Probe,
): { readonly unmet: Unmet; readonly clue: Clue } | null {
  const { apiDescription: described } = facts;
  const unmet = described === undefined || request === undefined ? null : unmetBy(described, request);
  if (unmet === null || described === undefined) return null;
  return { unmet, clue: weightOf(facts, described, unmet)(sentence(described, unmet), source) };
}

/** The answer itself outranks a document beside it; and a server that tells this credential from none has read it. */
function weightOf(
  { answerText, challenge, withoutCredential, describedCredential }: Seen,
  described: ApiDescription,
  { kind }: Unmet,
): typeof strong {
  if (kind === 'nothing sent') return likely;
  const told = withoutCredential?.trials[0];
  const read = told?.response != null && !told.sameAsGiven;
  if (read || FAULT.test(answerText?.text ?? '') || (challenge !== undefined && challenge.list.length > 0)) return hint;
  // Where it is described, it is refused in the same words: then its place is not all that is wrong.
  const inVain = describedCredential?.trials[0]?.sameAsGiven === true;
  return described.securityFrom === 'only scheme' || inVain ? likely : strong;
}

function sentence({ address }: ApiDescription, unmet: Unmet): string {
  const call = address.kind === 'matched' ? ` for ${address.operation}` : '';
  const asked = `The API description asks for ${unmet.wanted}${call}`;
  if (unmet.kind === 'nothing sent') return `${asked}; the request carries no credential.`;
  return unmet.kind === 'part missing' ? `${asked}; ${unmet.missing} is missing.` : `${asked}; ${unmet.sent} was sent.`;
}

/** The described address and method, beside those that were asked for. */
export function addressShortOf(
  described: ApiDescription | undefined,
  { request, status, known }: { readonly request: HttpRequest | undefined; readonly status: number; readonly known: boolean },
  source: Probe,
): readonly Clue[] {
  // A path that the server tells from one that cannot exist is there, described or not.
  if (described === undefined || request === undefined || known || described.address.kind === 'matched') return [];
  const { address } = described;
  const weigh = status === 404 || status === 405 ? strong : status === 403 && described.source !== 'usual place' ? likely : hint;
  const asked = `${request.method.toUpperCase()} ${new URL(request.url).pathname}`;
  if (address.kind === 'no such method')
    return [
      weigh(
        `The API description knows ${address.methods.join(', ')} for ${address.template}, not ${request.method.toUpperCase()}.`,
        source,
      ),
    ];
  const where = address.kind === 'outside' ? `has its paths below ${address.bases.join(' or ')}` : 'knows no such path';
  return [weigh(`The API description ${where}; ${asked} was asked for.`, source)];
}
