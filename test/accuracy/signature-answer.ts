/** A row of signatures.json: what a product answers for a fault, with the notes of the corpus in its texts. */
export interface SignatureRow {
  readonly product: string;
  readonly condition: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly cause: string;
  readonly alsoPossible: readonly string[];
}

/** The corpus writes "older:" and "log:" notes, "(or …)" and "…|…" alternatives into its texts; an answer shows the first of them. */
export const fieldValue = (value: string): string =>
  value
    .replace(/ \((?:or|7\.1\+|only|bare|\+|no token|unreadable)[^)]*\)| without error=/g, '')
    .split(' | ')[0]
    ?.replace(/\[[^\]]*\]$/, '') ?? '';

export function bodyOf(body: string): string {
  if (/^\((?:empty body|access log|client:)/.test(body)) return '';
  const first = body.replace(/ \((?:older|newer|log|code|public|page titles|presigned)[^)]*\)/g, '').split(/ \| (?!WWW)/)[0] ?? '';
  return first.replace(/^log: /, '');
}

/** The answer as raw HTTP, as somebody would paste it. */
export function rawAnswer(row: SignatureRow): string {
  const fields = Object.entries(row.headers).map(([name, value]) => `${name}: ${fieldValue(value)}`);
  return [`HTTP/1.1 ${row.status} `, ...fields, '', bodyOf(row.body ?? '')].join('\n');
}
