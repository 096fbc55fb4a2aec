import type { Parsed, ReadRest } from '../format.ts';
import { type ConfigExcerpt, readConfig } from './config-directives.ts';
import { decodedClaims, type FoundClaims } from './decoded-claims.ts';

const COMPACT_JWT = /\beyJ[A-Za-z0-9_-]{8,20000}\.eyJ[A-Za-z0-9_-]{2,60000}/;

export interface MixedPaste {
  readonly config: ConfigExcerpt | null;
  readonly claims: FoundClaims | null;
}

/** What stands beside a failure: settings and decoded claims. A token itself says more than its decoded copy. */
export function besideFailure(text: string): MixedPaste {
  return { config: readConfig(text), claims: COMPACT_JWT.test(text.slice(0, 200_000)) ? null : decodedClaims(text) };
}

/** Settings, decoded claims and, in what is left, a command, an exchange, a token or an error text. */
export function readMixed(text: string, { config, claims }: MixedPaste, readRest: ReadRest = () => null): Parsed {
  const rest = without(text, [...(config?.ranges ?? []), ...(claims?.ranges ?? [])]);
  const nothing: Parsed = { understood: [], ignored: [] };
  const base = rest.trim() === '' ? nothing : (readRest(rest) ?? { ...nothing, ignored: ['the text around them'] });
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
