/** A stretch of a text that must not be shown: [start, end), in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** In words, what it is ('JWT', 'password'). */
  readonly kind: string;
  /** The secret itself, where the stretch shows it in another form; absent: the stretch as it stands. */
  readonly value?: string;
}

/** Finds secrets in one view of a text. Pure, linear in the length of the text. */
export type Rule = (text: string) => Iterable<Span>;

/** The stretches of a group of every match; `judge` may refuse one. */
export function* groups(
  text: string,
  pattern: RegExp,
  kind: string,
  judge: (value: string, match: RegExpExecArray) => boolean = () => true,
): Generator<Span> {
  for (const match of text.matchAll(pattern)) {
    const at = match.indices?.[1];
    if (at !== undefined && judge(match[1] ?? '', match)) yield { start: at[0], end: at[1], kind };
  }
}
