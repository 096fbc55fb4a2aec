import { secretsAtHand } from './at-hand.ts';
import { knownValues } from './known-values.ts';
import { stretchesIn } from './redact.ts';
import type { Span } from './span.ts';

/**
 * The last look at what leaves the product: everything was redacted where it arose, so each find is a fault of ours that costs nobody
 * a secret. Shapes of credentials, names and places as in the redactor, and by value the secrets of the case at hand.
 */

/** What was hidden since the start, by kind: a number per word of ours, never a value. */
const stopped = new Map<string, number>();
const listeners = new Set<(kinds: readonly string[]) => void>();

/** How many secrets of each kind the last look has hidden in this process. */
export const stoppedSecrets = (): Readonly<Record<string, number>> => Object.fromEntries(stopped);

/** Hears the kinds of what was hidden in one piece of output. @returns stops listening */
export function onStoppedSecrets(listener: (kinds: readonly string[]) => void): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** Is this string, a member of this name, none of the words that are looked at? */
type Passes = (key: string, text: string) => boolean;

/** Goes over a text or plain data (keys stay). What it hides is counted and told. */
export function lastLook<Data>(data: Data, passes: Passes = () => false): Data {
  const kinds: string[] = [];
  const look = looker(knownValues(secretsAtHand()), (kind) => void kinds.push(kind));
  const seen = visit(data, { ...look, passes }) as Data;
  for (const kind of kinds) stopped.set(kind, (stopped.get(kind) ?? 0) + 1);
  if (kinds.length > 0) for (const listener of listeners) listener(kinds);
  return seen;
}

interface Look {
  text(text: string): string;
  /** Texts that are read as one, each without its part of what a secret spans. */
  line(texts: readonly string[]): readonly string[];
}

function looker(known: (text: string) => readonly Span[], tell: (kind: string) => void): Look {
  const box = ({ kind }: Span): string => {
    tell(kind);
    return `‹${kind}›`;
  };
  const line = (texts: readonly string[]): readonly string[] => {
    const spans = stretchesIn(texts.join(''), known, isTelling);
    let begin = 0;
    return texts.map((text) => {
      const at = begin;
      begin += text.length;
      return without(text, at, spans, box);
    });
  };
  return { text: (text) => line([text])[0] ?? '', line };
}

function without(text: string, at: number, spans: readonly Span[], box: (span: Span) => string): string {
  const end = at + text.length;
  let shown = '';
  let read = at;
  for (const span of spans.filter((one) => one.end > at && one.start < end)) {
    shown += text.slice(read - at, Math.max(read, span.start) - at) + box(span);
    read = Math.min(end, span.end);
  }
  return shown + text.slice(read - at);
}

const WORD = /^[\p{L}’'-]{1,24}[.,;:!?)]*$/u;

/** "The signature of the token: offline": a plain word that its name alone would hide is one of ours; a person's own one is known by value. */
const isTelling = (value: string, { value: known }: Span): boolean => known !== undefined || !WORD.test(value) || /[a-z][A-Z]/.test(value);

function visit(data: unknown, look: Look & { readonly passes: Passes }, name = ''): unknown {
  if (typeof data === 'string') return look.passes(name, data) ? data : look.text(data);
  if (Array.isArray(data)) return data.map((item) => visit(item, look, name));
  if (typeof data !== 'object' || data === null) return data;
  const seen = Object.fromEntries(Object.entries(data).map(([key, value]) => [key, visit(value, look, key)]));
  return isRichLine(seen) ? { ...seen, elements: asOneLine(seen.elements, look) } : seen;
}

interface RichLine {
  readonly elements: readonly object[];
}

/** Rich text cuts one sentence into pieces of different style; a reader sees it whole. */
function isRichLine(data: object): data is RichLine {
  return (
    'type' in data &&
    /^rich_text_(?:section|preformatted|quote)$/.test(String(data.type)) &&
    'elements' in data &&
    Array.isArray(data.elements)
  );
}

function asOneLine(elements: readonly object[], look: Look): readonly object[] {
  const texts = elements.map((element) => ('text' in element && typeof element.text === 'string' ? element.text : ''));
  const shown = look.line(texts);
  return elements.map((element, index) => (shown[index] === texts[index] ? element : { ...element, text: shown[index] }));
}
