/** One link of a Link header field (RFC 8288 §3). */
export interface HeaderLink {
  /** As written, possibly relative. */
  readonly target: string;
  /** Relation types in lower case. */
  readonly rel: readonly string[];
}

const LONGEST = 8000;
const LINK = /<([^<>\s]{1,2000})>((?:\s{0,9};\s{0,9}[\w*!-]{1,40}(?:\s{0,9}=\s{0,9}(?:"[^"]{0,400}"|[^\s",;<>]{1,400}))?){0,12})/g;

/** The links of all Link fields of an answer. Tolerant: what is not of the form is passed over. */
export function linksIn(values: readonly string[]): readonly HeaderLink[] {
  return [...values.join(', ').slice(0, LONGEST).matchAll(LINK)].map(([, target = '', parameters = '']) => {
    const rel = /;\s{0,9}rel\s{0,9}=\s{0,9}(?:"([^"]*)"|([^\s",;<>]+))/i.exec(parameters);
    return { target, rel: (rel?.[1] ?? rel?.[2] ?? '').toLowerCase().split(/\s+/) };
  });
}
