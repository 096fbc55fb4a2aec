/** Sentences with `{1}`, `{2}` … for values that stay as they are, by their English form; the value of an entry is the same sentence in another language. */
export type Templates = Readonly<Record<string, string>>;

interface Template {
  /** What stands between the values; they come in the order 1, 2, … in English. */
  readonly between: readonly string[];
  readonly other: string;
}

/**
 * Looks an English sentence up; null where no entry fits. Of several that fit the first counts. Each piece between two values is sought
 * once, from left to right, so that any sentence of a stranger is read in linear time.
 * @param value what becomes of a value: most stay, times and a few phrases of ours do not
 */
export function lookUpIn(templates: Templates, value: (english: string) => string): (english: string) => string | null {
  const whole = new Map(Object.entries(templates));
  const others: readonly Template[] = Object.entries(templates)
    .filter(([english]) => english.includes('{1}'))
    .map(([english, other]) => ({ between: english.split(/\{\d\}/), other }));
  return (english) => {
    const known = whole.get(english);
    if (known !== undefined) return known;
    for (const { between, other } of others) {
      const values = valuesOf(english, between);
      if (values !== null) return other.replace(/\{(\d)\}/g, (_, place) => value(values[Number(place) - 1] ?? ''));
    }
    return null;
  };
}

function valuesOf(text: string, [start = '', ...rest]: readonly string[]): readonly string[] | null {
  const end = rest.at(-1) ?? '';
  if (!text.startsWith(start) || !text.endsWith(end) || text.length < start.length + end.length) return null;
  const values: string[] = [];
  let at = start.length;
  for (const piece of rest.slice(0, -1)) {
    const next = text.indexOf(piece, at);
    if (next < 0) return null;
    values.push(text.slice(at, next));
    at = next + piece.length;
  }
  const last = text.length - end.length;
  if (last < at) return null;
  values.push(text.slice(at, last));
  return values;
}
