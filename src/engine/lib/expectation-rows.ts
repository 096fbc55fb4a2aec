/** One thing that the API wants, beside what the request brought. */
export interface Expected {
  readonly what: 'scheme' | 'place' | 'issuer' | 'audience' | 'scope' | 'algorithm' | 'token kind' | 'binding' | 'credential' | 'address';
  readonly expected: string;
  readonly from: 'challenge' | 'resource metadata' | 'issuer metadata' | 'error text' | 'API description';
  readonly sent: string;
  /** Null: what was sent does not show it (an opaque token names no issuer). */
  readonly matches: boolean | null;
}

/** The row that disagrees; undefined where none does. */
export const mismatchIn = (rows: readonly Expected[] | undefined, what: Expected['what'], from: Expected['from']): Expected | undefined =>
  rows?.find((row) => row.what === what && row.from === from && row.matches === false);
