import type { HttpRequest, HttpResponse } from '../case.ts';
import type { Clue } from '../cause.ts';
import type { Trials } from '../facts.ts';

interface Tried {
  readonly refusal: { readonly response: HttpResponse };
  readonly trailingSlash: Trials | undefined;
  readonly otherMethod: (Trials & { readonly allow: readonly string[] | null }) | undefined;
  readonly httpsInstead: Trials | undefined;
}

/** What became of the same request at the address next door: other slash, other method, https. */
export function addressClues(tried: Tried, request: HttpRequest | undefined): readonly Clue[] {
  const given = tried.refusal.response.status;
  return [...slash(tried, given), ...method(tried, given, request?.method.toUpperCase() ?? 'GET'), ...https(tried, given)];
}

const clue = (weight: Clue['weight'], text: string, probe: string): readonly Clue[] => [
  { weight, text, probe, proven: weight === 'certain' },
];

function slash({ trailingSlash }: Tried, given: number): readonly Clue[] {
  const trial = trailingSlash?.trials[0];
  if (trial === undefined || trial.status === null) return [];
  const text = `The answer is ${given}; where ${trial.changed} it is ${trial.status}.`;
  if (trial.accepted) return clue('certain', text, 'trailing-slash');
  // What asks for a sign-in may be there; a gate before all paths asks, too.
  const asks = given !== 401 && (trial.status === 401 || trial.status === 403);
  return asks ? clue('hint', text, 'trailing-slash') : [];
}

function method({ otherMethod }: Tried, given: number, sent: string): readonly Clue[] {
  const trial = otherMethod?.trials[0];
  if (otherMethod === undefined || trial === undefined) return [];
  const { allow } = otherMethod;
  if (allow !== null)
    return allow.includes(sent)
      ? []
      : clue('hint', `OPTIONS names ${allow.slice(0, 8).join(', ')} for this address, not ${sent}.`, 'other-method');
  return trial.accepted && /^(?:HEAD|OPTIONS)$/.test(sent)
    ? clue('certain', `${sent} is answered ${given}, but GET is accepted (${trial.status}).`, 'other-method')
    : [];
}

function https({ httpsInstead }: Tried, given: number): readonly Clue[] {
  const status = httpsInstead?.trials[0]?.status ?? null;
  if (status === null) return [];
  if (status < 300)
    return clue('strong', `Over http the answer is ${given}, over https ${status}, even without the credential.`, 'https-instead');
  return given !== 401 && status === 401
    ? clue('likely', `Over http the answer is ${given}; over https the same address asks for a sign-in (401).`, 'https-instead')
    : [];
}
