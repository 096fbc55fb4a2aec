/** Markup that is safe to send: made only by `html`, by `raw` from a renderer that escapes, or by joining such pieces. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

type Piece = Html | string | number | false | null | undefined | readonly Html[];

/** Escapes text for content and quoted attributes. */
export function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');
}

/** A template tag that escapes every value that is not already Html; false, null and undefined are left out. */
export function html(parts: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return new Html(parts.map((part, index) => part + pieceOf(values[index])).join(''));
}

/** Takes markup from a renderer that does its own escaping (React). */
export function raw(markup: string): Html {
  return new Html(markup);
}

function pieceOf(value: Piece): string {
  if (value === undefined || value === null || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map((entry) => entry.markup).join('');
  return escaped(String(value));
}
