import { viewsOf } from './decoded-view.ts';
import type { Span } from './span.ts';

/** A value known to be secret, and in words what it is ('JWT', 'password'). */
export interface KnownSecret {
  readonly value: string;
  readonly kind: string;
}

interface Form {
  readonly form: string;
  /** In small letters, where the value is long enough to be searched in any case. */
  readonly folded: string | null;
  readonly secret: KnownSecret;
}

// Shorter known values would blank out ordinary words ("a", "x1"); fields that hold them are hidden as a whole.
const SHORTEST = 4;
const SHORTEST_FOLDED = 8;
const SHORTEST_JOINED = 8;

/** Looks for known values in clear, in Base64 at any offset, in hex, in any case, and broken over lines. Escapes are taken away by the views. */
export function knownValues(secrets: readonly KnownSecret[]): (text: string) => readonly Span[] {
  const forms = formsOfAll(secrets);
  if (forms.length === 0) return () => [];
  return (text) => {
    const folded = fold(text);
    const whole = forms.flatMap((form) => found(text, folded, form));
    const joined = /[\r\n]|["']\s?\+/.test(text) ? inJoined(text, forms) : [];
    return [...whole, ...joined];
  };
}

function found(text: string, folded: string, { form, folded: small, secret }: Form): readonly Span[] {
  return occurrences(small === null ? text : folded, small ?? form).map((start) => ({
    start,
    end: start + form.length,
    kind: secret.kind,
    value: secret.value,
  }));
}

function occurrences(text: string, form: string): readonly number[] {
  const starts: number[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + form.length)) starts.push(at);
  return starts;
}

// Only letters whose small form has the same length, so that offsets stay true.
const fold = (text: string): string => {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
};

/** MIME and editors break lines, source code concatenates: the value is looked for with the breaks left out. */
function inJoined(text: string, forms: readonly Form[]): readonly Span[] {
  const kept: { text: string; start: number }[] = [];
  const breaks = /["']?[ \t]{0,40}[\\+]?[ \t]{0,40}\r?\n[ \t>|#*]{0,40}["']?|["'] ?\+ ?["']/g;
  let read = 0;
  for (const match of text.matchAll(breaks)) {
    kept.push({ text: text.slice(read, match.index), start: read });
    read = match.index + match[0].length;
  }
  kept.push({ text: text.slice(read), start: read });
  const joined = kept.map((piece) => piece.text).join('');
  const place = placer(kept);
  return forms
    .filter(({ form }) => form.length >= SHORTEST_JOINED)
    .flatMap(({ form, secret }) =>
      occurrences(joined, form).map((start) => ({
        start: place(start),
        end: place(start + form.length - 1) + 1,
        kind: secret.kind,
        value: secret.value,
      })),
    );
}

/** Offset in the joined text → offset in the source, by bisection. */
function placer(pieces: readonly { readonly text: string; readonly start: number }[]): (offset: number) => number {
  const begins: number[] = [];
  let length = 0;
  for (const piece of pieces) {
    begins.push(length);
    length += piece.text.length;
  }
  return (offset) => {
    let [low, high] = [0, begins.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((begins[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return (pieces[low]?.start ?? 0) + offset - (begins[low] ?? 0);
  };
}

/** Each secret in the forms it may come back in; longest first, so that no form is cut open by a shorter one. */
function formsOfAll(secrets: readonly KnownSecret[]): readonly Form[] {
  const forms = new Map<string, Form>();
  for (const secret of secrets) {
    for (const { form, anyCase } of formsOf(secret.value)) {
      const small = fold(form);
      if (form.length >= SHORTEST && !forms.has(form))
        forms.set(form, { form, folded: anyCase && form.length >= SHORTEST_FOLDED && small.length === form.length ? small : null, secret });
    }
  }
  return [...forms.values()].sort((one, other) => other.form.length - one.form.length);
}

function formsOf(value: string): readonly { readonly form: string; readonly anyCase: boolean }[] {
  // As pasted it may itself be escaped; the views show the answer's text without escapes.
  const plain = [...new Set([value, value.trim(), ...viewsOf(value).map(({ text }) => text)])];
  const clear = plain.flatMap((form) => [form, form.replaceAll(' ', '+'), Buffer.from(form, 'utf8').toString('latin1')]);
  const encoded = plain.flatMap((form) => [Buffer.from(form, 'utf8'), Buffer.from(form, 'latin1')]).flatMap(base64Forms);
  const hex = plain.map((form) => Buffer.from(form, 'utf8').toString('hex'));
  return [...[...clear, ...hex].map((form) => ({ form, anyCase: true })), ...encoded.map((form) => ({ form, anyCase: false }))];
}

/** Base64 at each of the three offsets a value can have inside a longer encoded text; the characters that neighbours touch are cut off. */
function base64Forms(bytes: Buffer): readonly string[] {
  if (bytes.length < 6) return [];
  const forms: string[] = [bytes.toString('base64'), bytes.toString('base64url')];
  for (const offset of [0, 1, 2]) {
    const padded = Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const inner = padded.slice(offset === 0 ? 0 : offset + 1, padded.length - 1);
    if (inner.length >= 8) forms.push(inner, inner.replaceAll('+', '-').replaceAll('/', '_'));
  }
  return forms;
}
