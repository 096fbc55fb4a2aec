import { readFileSync } from 'node:fs';
import { type Leak, type LeakSearch, leakSearch } from './leak-search.ts';

export interface LeakCase {
  readonly id: string;
  readonly text: string;
  readonly secrets: readonly string[];
  readonly derived?: readonly string[];
  /** Secrets of the same run, so that the product knows them. */
  readonly given?: readonly string[];
  readonly keep?: readonly string[];
}

const corpus: { readonly cases: readonly LeakCase[] } = JSON.parse(
  readFileSync(new URL('../corpora/security/secrets.json', import.meta.url), 'utf8'),
);

/** The cases that hide something. */
export const LEAK_CASES: readonly LeakCase[] = corpus.cases.filter(({ secrets }) => secrets.length > 0);

/** What the product's own rows and pages are full of: names of parameters, Slack's entities, the head of what it seals. */
const OURS = [
  'access_token refresh_token client_secret client_credentials grant_type=password Authorization: Bearer application/x-www-form-urlencoded',
  '&amp;amp; &amp;lt; &amp;gt; &quot;',
  'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwia2lkIjoi',
].join('\n');

const without = (text: string, secrets: readonly string[]): string =>
  [...secrets].sort((one, other) => other.length - one.length).reduce((rest, secret) => rest.replaceAll(secret, ' '), text);

/** A search for everything that these cases must not show. */
export function searchFor(cases: readonly LeakCase[]): LeakSearch {
  const all = LEAK_CASES.flatMap(({ secrets, derived = [], given = [] }) => [...secrets, ...derived, ...given]);
  const innocent = [OURS, ...LEAK_CASES.flatMap(({ text, keep = [] }) => [without(text, all), ...keep])].join('\n');
  const sought = cases.flatMap(({ id, secrets, derived = [], given = [] }) =>
    [...new Set([...secrets, ...derived, ...given])].map((value) => ({ id, value })),
  );
  return leakSearch(sought, innocent);
}

export const leakLine = ({ id, form, place }: Leak): string => `${id} (${form}) in ${place}`;
