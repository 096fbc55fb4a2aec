/** A corpus file; the caller names the shape of its cases. */
export function load<Case = Record<string, unknown>>(name: string, dir?: URL): { readonly cases: readonly Case[]; readonly [head: string]: unknown };
/** Text of a case: its input (a list where it is several field lines), or what `gen` describes. */
export function expand(entry: object): unknown;
