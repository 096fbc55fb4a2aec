import { jsonObject } from './json-object.ts';

export interface ErrorField {
  /** Path with dots: 'error.code'. */
  readonly name: string;
  readonly value: string;
}

/** What an error body says, whatever its form. */
export interface ErrorText {
  readonly form: 'json' | 'xml' | 'html' | 'form' | 'plain';
  /** A machine's word: 'invalid_token', 'SignatureDoesNotMatch'. */
  readonly code: string | null;
  /** A person's sentence. */
  readonly description: string | null;
  /** Title of an HTML page or of a problem document (RFC 9457). */
  readonly title: string | null;
  readonly fields: readonly ErrorField[];
  /** Readable text without markup, white space collapsed, at most 8,000 characters. */
  readonly text: string;
}

const LONGEST = 256 * 1024;
const MOST_FIELDS = 200;
const MOST_TEXT = 8000;

const CODE_NAMES = [
  'error',
  'code',
  'error_code',
  'errorcode',
  'err',
  'exception',
  'type',
  '__type',
  'reason',
  'status_code',
  'errorkey',
  'name',
];
const TEXT_NAMES = [
  'error_description',
  'errordescription',
  'description',
  'detail',
  'details',
  'message',
  'error_message',
  'errormessage',
  'msg',
  'errorsummary',
  'reason',
  'hint',
  'faultstring',
  'error',
];

/** Reads a JSON, XML, HTML, form or plain error body. At most 256 KB are looked at, in linear time; never fails. */
export function readErrorText(body: string): ErrorText {
  const text = body
    .slice(0, LONGEST)
    .replace(/^\uFEFF/, '')
    .trim();
  const json = text.startsWith('{') || text.startsWith('[') ? jsonFields(text) : null;
  if (json !== null) return judged('json', json, text);
  if (/^<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]/i.test(text.slice(0, 4000))) return html(text);
  if (text.startsWith('<')) return judged('xml', xmlFields(text), withoutMarkup(text));
  if (/^[a-z_]{2,40}=[^\s&]{1,2000}(?:&[a-z_]{2,40}=[^\s&]{0,2000}){0,40}$/i.test(text.slice(0, 20_000)))
    return judged('form', formFields(text), text);
  return {
    form: 'plain',
    code: null,
    description: collapsed(text.split(/\r?\n/, 1)[0] ?? '') || null,
    title: null,
    fields: [],
    text: collapsed(text),
  };
}

function judged(form: ErrorText['form'], fields: readonly ErrorField[], text: string): ErrorText {
  const code = pick(fields, CODE_NAMES, (value) => /^[A-Za-z0-9_.:#-]{2,120}$/.test(value));
  const description = pick(fields, TEXT_NAMES, (value) => value !== code);
  const title = pick(fields, ['title', 'summary'], () => true);
  return { form, code, description, title, fields, text: collapsed(text) };
}

/** The first of the names that is there, wherever it stands; shallow before deep. */
function pick(fields: readonly ErrorField[], names: readonly string[], fits: (value: string) => boolean): string | null {
  const shallowFirst = fields
    .map((field) => ({ ...field, last: lastName(field.name), depth: field.name.split('.').length }))
    .sort((one, other) => one.depth - other.depth);
  for (const name of names) {
    const hit = shallowFirst.find((field) => field.last === name && field.value !== '' && fits(field.value));
    if (hit !== undefined) return hit.value.slice(0, 2000);
  }
  return null;
}

const lastName = (path: string): string =>
  (
    path
      .split('.')
      .filter((part) => !/^\d+$/.test(part))
      .at(-1) ?? ''
  )
    .replace(/^.*:/, '')
    .toLowerCase();

function jsonFields(text: string): readonly ErrorField[] | null {
  const root = text.startsWith('[') ? jsonObject(`{"0":${text}}`) : jsonObject(text);
  if (root === null) return null;
  const fields: ErrorField[] = [];
  // Breadth first, without recursion: a body may be nested as deep as it likes.
  const queue: { readonly path: string; readonly value: unknown }[] = [{ path: '', value: root }];
  for (let next = 0; next < queue.length && fields.length < MOST_FIELDS && next < 5000; next += 1) {
    const { path, value } = queue[next] ?? { path: '', value: null };
    if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value).slice(0, MOST_FIELDS))
        queue.push({ path: path === '' ? name : `${path}.${name}`.slice(-200), value: inner });
    } else if (value !== null) {
      fields.push({ name: path, value: String(value).slice(0, 4000) });
    }
  }
  return fields;
}

/** Leaf elements only: `<Code>AccessDenied</Code>`. */
function xmlFields(text: string): readonly ErrorField[] {
  const fields: ErrorField[] = [];
  for (const match of text.matchAll(/<([A-Za-z_][\w:.-]{0,80})(?:\s[^<>]{0,500})?>([^<]{1,4000})<\//g)) {
    const [, name = '', value = ''] = match;
    if (value.trim() !== '') fields.push({ name, value: entities(value.trim()) });
    if (fields.length === MOST_FIELDS) break;
  }
  return fields;
}

function formFields(text: string): readonly ErrorField[] {
  return [...new URLSearchParams(text)].slice(0, MOST_FIELDS).map(([name, value]) => ({ name, value }));
}

function html(text: string): ErrorText {
  const title = between(text, 'title');
  const heading = between(text, 'h1') ?? between(text, 'h2');
  const visible = collapsed(withoutMarkup(text));
  return { form: 'html', code: null, description: heading ?? title, title, fields: [], text: visible };
}

function between(text: string, tag: string): string | null {
  const lower = text.slice(0, LONGEST).toLowerCase();
  const open = lower.indexOf(`<${tag}`);
  const start = open < 0 ? -1 : lower.indexOf('>', open);
  const end = start < 0 ? -1 : lower.indexOf(`</${tag}`, start);
  if (end < 0) return null;
  const inner = collapsed(withoutMarkup(text.slice(start + 1, end))).slice(0, 300);
  return inner === '' ? null : inner;
}

/** Drops tags, scripts, styles and comments in one pass over the text. */
function withoutMarkup(text: string): string {
  const parts: string[] = [];
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    if (open < 0) break;
    parts.push(text.slice(at, open), ' ');
    at = afterTag(text, open);
  }
  parts.push(text.slice(at));
  return entities(parts.join(''));
}

function afterTag(text: string, open: number): number {
  const head = text.slice(open + 1, open + 8).toLowerCase();
  const until = head.startsWith('!--') ? '-->' : head.startsWith('script') ? '</script' : head.startsWith('style') ? '</style' : '>';
  const close = text.indexOf(until, open + 1);
  if (close < 0) return text.length;
  return until.startsWith('</') ? Math.max(close, text.indexOf('>', close)) + 1 || text.length : close + until.length;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function entities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,6}));/gi,
    (whole, decimal: string | undefined, hex: string | undefined, name: string | undefined) => {
      if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

const collapsed = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, MOST_TEXT);
