/**
 * A made-up value that fits a shape: what the corpus needs, since it holds shapes and no values.
 * Knows the part of regular expressions that published token shapes use. `pick(n)` answers 0 … n-1.
 */
export function madeUpValue(shape: string, pick: (count: number) => number): string {
  const reader = { source: shape.replace(/^\^|\$$/g, ''), at: 0 };
  const value = alternatives(reader, pick);
  if (reader.at < reader.source.length) throw new Error(`cannot read ${shape} from ${reader.at}`);
  return value;
}

interface Reader {
  readonly source: string;
  at: number;
}
type Pick = (count: number) => number;

function alternatives(reader: Reader, pick: Pick): string {
  const values = [sequence(reader, pick)];
  while (reader.source[reader.at] === '|') {
    reader.at += 1;
    values.push(sequence(reader, pick));
  }
  return values[pick(values.length)] ?? '';
}

function sequence(reader: Reader, pick: Pick): string {
  let value = '';
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const start = reader.at;
    const before = value;
    value += atom(reader, pick);
    const end = reader.at;
    const times = quantifier(reader, pick);
    const after = reader.at;
    if (times === 0) value = before;
    // Each further turn reads the same atom again, so that its characters differ.
    for (let turn = 1; turn < times; turn += 1) {
      reader.at = start;
      value += atom(reader, pick);
      if (reader.at !== end) throw new Error('an atom changed its length');
    }
    reader.at = after;
  }
  return value;
}

function atom(reader: Reader, pick: Pick): string {
  const { source } = reader;
  const char = source.charAt(reader.at);
  if (char === '(') {
    reader.at += source.startsWith('(?:', reader.at) ? 3 : 1;
    const value = alternatives(reader, pick);
    reader.at += 1;
    return value;
  }
  const end = char === '[' ? source.indexOf(']', reader.at) + 1 : reader.at + (char === '\\' ? 2 : 1);
  const members = membersOf(source.slice(reader.at, end));
  reader.at = end;
  return members.charAt(pick(members.length));
}

function quantifier(reader: Reader, pick: Pick): number {
  const [whole = '', , low, comma, high] = /^(?:([?*+])|\{(\d+)(,?)(\d*)\})/.exec(reader.source.slice(reader.at)) ?? [];
  reader.at += whole.length;
  if (whole === '?') return pick(2);
  if (whole === '+' || whole === '*') return 12 + pick(8);
  if (low === undefined) return 1;
  const least = Number(low);
  const most = comma === '' ? least : high === '' || high === undefined ? least + 8 : Number(high);
  return least + pick(most - least + 1);
}

function membersOf(text: string): string {
  if (text === '\\d') return '0123456789';
  if (!text.startsWith('[')) return text.replace(/^\\/, '');
  let members = '';
  const inner = text.slice(1, -1);
  for (let at = 0; at < inner.length; at += 1) {
    const [from, dash, to] = [inner.charAt(at), inner[at + 1], inner[at + 2]];
    if (dash !== '-' || to === undefined) {
      members += from;
      continue;
    }
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code += 1) members += String.fromCharCode(code);
    at += 2;
  }
  return members;
}
