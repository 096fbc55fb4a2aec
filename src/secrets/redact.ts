import { createHmac } from 'node:crypto';
import { sourceOffset, viewsOf } from './decoded-view.ts';
import { findSecrets, revealedBy } from './find-secrets.ts';
import { type KnownSecret, knownValues } from './known-values.ts';
import type { Span } from './span.ts';

export type { KnownSecret } from './known-values.ts';

export interface Redactor {
  /** ‹kind #tag›; the same value has the same tag under the same key. */
  box(secret: KnownSecret): string;
  /** Replaces every known value, in whatever encoding it comes back, and everything that its shape, name or place makes a credential. */
  text(text: string): string;
  /** The same in a sentence of our own: a secret that is one of our ordinary words stays, or the gap in the sentence would tell it. */
  sentence(text: string): string;
  /** `text` over all strings of plain data, `sentence` over their keys. A pair of two strings is read as a header field. */
  data<Data>(data: Data): Data;
}

type Box = (secret: KnownSecret) => string;

/** Hides everything of a credential's shape without knowing any value: the last line before a log. Linear. */
export function scrubShapes(text: string): string {
  return hide(
    text,
    () => [],
    ({ kind }) => `‹${kind}›`,
  );
}

/** A redactor over the secrets of one case. `key` tags them; without the key the tag tells nothing about the value. `isOrdinary`: our own words. */
export function createRedactor(
  secrets: readonly KnownSecret[],
  key: Uint8Array,
  isOrdinary: (value: string) => boolean = () => false,
): Redactor {
  const box: Box = ({ kind, value }) => `‹${kind} #${tagOf(value, key)}›`;
  const known = knownValues(secrets);
  const text = (plain: string): string => hide(plain, known, box);
  const telling = knownValues(secrets.filter(({ value }) => !isOrdinary(value)));
  const sentence = (plain: string): string => hide(plain, telling, box);
  return { box, text, sentence, data: (data) => mapStrings(data, text, sentence) };
}

/** Four hex digits of a keyed hash: the same value has the same tag under the same key. */
export function tagOf(value: string, key: Uint8Array): string {
  return createHmac('sha256', key).update(value).digest('hex').slice(0, 4);
}

function hide(text: string, known: (text: string) => readonly Span[], box: Box): string {
  return replaced(text, stretchesIn(text, known), box);
}

type Judge = (value: string, span: Span) => boolean;

/** The stretches of a text that show a secret, in order, none overlapping. `judge` may refuse one by what it shows. Linear. */
export function stretchesIn(text: string, known: (text: string) => readonly Span[], judge: Judge = () => true): readonly Span[] {
  if (text.length < 4) return [];
  const spans = viewsOf(text).flatMap((view) => {
    const found = [...known(view.text), ...findSecrets(view.text)].filter((span) => judge(view.text.slice(span.start, span.end), span));
    const revealed = knownValues(revealedBy(view.text, found))(view.text);
    return [...found, ...revealed].map((span) => ({ ...span, start: sourceOffset(view, span.start), end: sourceOffset(view, span.end) }));
  });
  return merged(outsideBoxes(text, spans));
}

const BOX = /‹[A-Za-z][A-Za-z ]{0,60}(?: #[0-9a-f]{4})?›/g;

/** What a redactor wrote before is not hidden again: the log scrubs what a diagnosis has boxed. Known values are hidden everywhere. */
function outsideBoxes(text: string, spans: readonly Span[]): readonly Span[] {
  const boxes = [...text.matchAll(BOX)].map(({ 0: { length }, index }) => ({ start: index, end: index + length }));
  if (boxes.length === 0) return spans;
  return spans.flatMap((span) => {
    if (span.value !== undefined) return [span];
    const [first, last] = [boxAt(boxes, span.start), boxAt(boxes, span.end - 1)];
    // The words in a box are no labels of what comes after it.
    if (first !== null && span.start > first.start) return [];
    const [start, end] = [Math.max(span.start, first?.end ?? 0), Math.min(span.end, last?.start ?? text.length)];
    return start < end ? [{ ...span, start, end }] : [];
  });
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The box that holds a place, by bisection. */
function boxAt(boxes: readonly Stretch[], at: number): Stretch | null {
  let [low, high] = [0, boxes.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((boxes[middle]?.start ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  const box = boxes[low];
  return box !== undefined && box.start <= at && at < box.end ? box : null;
}

/** Overlapping stretches become one; the known value, else the widest one, names it. */
function merged(spans: readonly Span[]): readonly Span[] {
  const ordered = spans.filter(({ start, end }) => end > start).sort((one, other) => one.start - other.start || other.end - one.end);
  const merged: Span[] = [];
  for (const span of ordered) {
    const last = merged.at(-1);
    if (last === undefined || span.start >= last.end) merged.push(span);
    else merged[merged.length - 1] = { ...better(last, span), start: last.start, end: Math.max(last.end, span.end) };
  }
  return merged;
}

const VAGUE = /^(?:secret|credential|token)$/;

function better(one: Span, other: Span): Span {
  if ((one.value === undefined) !== (other.value === undefined)) return one.value === undefined ? other : one;
  return VAGUE.test(one.kind) && other.end - other.start >= one.end - one.start ? other : one;
}

function replaced(text: string, spans: readonly Span[], box: Box): string {
  const parts: string[] = [];
  let read = 0;
  for (const { start, end, kind, value = text.slice(start, end) } of spans) {
    parts.push(text.slice(read, start), box({ kind, value }));
    read = end;
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(read);
}

const FIELD_NAME = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/;

function mapStrings<Data>(data: Data, change: (text: string) => string, changeKey: (text: string) => string): Data {
  const visit = (value: unknown): unknown => {
    if (typeof value === 'string') return change(value);
    if (Array.isArray(value)) return asField(value, change) ?? value.map(visit);
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([key, inner]) => [changeKey(key), visit(inner)]));
    return value;
  };
  return visit(data) as Data;
}

/** The name of a header field says what its value is. */
function asField(pair: readonly unknown[], change: (text: string) => string): readonly [string, string] | null {
  const [name, value, ...rest] = pair;
  if (typeof name !== 'string' || typeof value !== 'string' || rest.length > 0 || !FIELD_NAME.test(name)) return null;
  const label = `${name}: `;
  const line = change(label + value);
  return line.startsWith(label) ? [name, line.slice(label.length)] : [change(name), change(value)];
}
