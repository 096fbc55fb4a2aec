import type { Parsed } from '../format.ts';
import curl from '../formats/curl.ts';
import errorBody from '../formats/error-body.ts';
import rawHttp from '../formats/raw-http.ts';
import token from '../formats/token.ts';
import { type ConfigExcerpt, readConfig } from './config-directives.ts';
import { decodedClaims, type FoundClaims } from './decoded-claims.ts';

const COMPACT_JWT = /\beyJ[A-Za-z0-9_-]{8,20000}\.eyJ[A-Za-z0-9_-]{2,60000}/;
/** A half-sure reading is better than none, but not than leaving the text aside. */
const SURE_ENOUGH = 0.35;

export interface MixedPaste {
  readonly config: ConfigExcerpt | null;
  readonly claims: FoundClaims | null;
}

/** What stands beside a failure: settings and decoded claims. A token itself says more than its decoded copy. */
export function besideFailure(text: string): MixedPaste {
  return { config: readConfig(text), claims: COMPACT_JWT.test(text.slice(0, 200_000)) ? null : decodedClaims(text) };
}

/** Settings, decoded claims and, in what is left, a command, an exchange, a token or an error text. */
export function readMixed(text: string, { config, claims }: MixedPaste): Parsed {
  const rest = without(text, [...(config?.ranges ?? []), ...(claims?.ranges ?? [])]);
  const base = readRest(rest);
  return {
    ...base,
    understood: [
      ...(config === null ? [] : [`settings of ${config.facts.products.join(', ')}`]),
      ...(claims === null ? [] : ['the decoded content of a token, whose signature cannot be checked']),
      ...base.understood,
    ],
    ...(config === null ? {} : { config: config.facts }),
    ...(claims === null || base.token !== undefined ? {} : { decodedToken: claims.token }),
  };
}

function readRest(rest: string): Parsed {
  const nothing: Parsed = { understood: [], ignored: [] };
  if (rest.trim() === '') return nothing;
  const [best] = [curl, rawHttp, token, errorBody]
    .map((format) => ({ format, confidence: format.confidence(rest) }))
    .sort((one, other) => other.confidence - one.confidence);
  if (best === undefined || best.confidence < SURE_ENOUGH) return { ...nothing, ignored: ['the text around them'] };
  const parsed = best.format.parse(rest);
  return 'problem' in parsed ? { ...nothing, ignored: ['the text around them'] } : parsed;
}

/** Takes ranges out; their line ends stay, so that what stood on lines of its own still does. */
function without(text: string, ranges: readonly (readonly [number, number])[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const [start, end] of [...ranges].sort((one, other) => one[0] - other[0])) {
    if (start < at) continue;
    parts.push(text.slice(at, start));
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}
