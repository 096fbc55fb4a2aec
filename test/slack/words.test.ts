import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { Cause } from '../../src/engine/cause.ts';
import { CAUSES } from '../../src/slack/words/de/engine.ts';
import { wordsFor, wordsOf } from '../../src/slack/words/words.ts';
import { literalText, nameOf, proseIn, walk } from './prose.ts';

const en = wordsOf('en');
const de = wordsOf('de');

/** Nothing to say, in any language. */
const MAY_BE_EMPTY = ['verdict.layer.unknown', 'verdict.layerShort.unknown'];
/** Names, addresses, numbers, and words that both languages share. */
const SAME_IN_BOTH = [
  'common.ahead()',
  'common.productName',
  'card.severity.normal',
  'card.severityPlain.normal',
  'form.url.label',
  'form.url.placeholder',
  'form.headers.placeholder',
  'notices.examples().0',
  'notices.examples().1',
  'verdict.layerShort.cdn',
  'waysIn.shortcutName',
];

type Entry = readonly [path: string, text: string];

/** Every sentence with its path; functions are called with letters. `engine` looks texts up, and has tests of its own. */
function entriesOf(value: unknown, path = ''): readonly Entry[] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value === 'function') {
    const given = [...'ABCDEFGH'].slice(0, value.length);
    return entriesOf(Reflect.apply(value, undefined, given), `${path}()`);
  }
  if (typeof value !== 'object' || value === null) return [[path, `not words: ${typeof value}`]];
  const inside = Object.entries(value).filter(([key]) => path !== '' || key !== 'engine');
  return inside.flatMap(([key, below]) => entriesOf(below, path === '' ? key : `${path}.${key}`));
}

describe('English and German', () => {
  const english = entriesOf(en);
  const german = entriesOf(de);

  it('have the same entries', () => {
    expect(german.map(([path]) => path).sort()).toEqual(english.map(([path]) => path).sort());
  });

  it.each([
    ['English', english],
    ['German', german],
  ])('%s: no entry is empty', (_language, entries) => {
    expect(entries.filter(([, text]) => text.trim() === '').map(([path]) => path)).toEqual(MAY_BE_EMPTY);
    expect(entries.filter(([, text]) => text.startsWith('not words') || text.includes('undefined'))).toEqual([]);
  });

  it('are different texts, but for a few', () => {
    const others = new Map(german);
    const same = english.filter(([path, text]) => text !== '' && !text.includes('NaN') && others.get(path) === text);

    expect(same.map(([path]) => path).sort()).toEqual([...SAME_IN_BOTH].sort());
  });

  it('put every given value into their sentence', () => {
    const lost = [...english, ...german].filter(
      ([path, text]) => path.includes('()') && path !== 'common.duration()' && !/[A-H]/.test(text),
    );

    expect(lost).toEqual([]);
  });
});

describe('German', () => {
  const all = [...entriesOf(de), ...Object.values(CAUSES).flatMap((rows) => Object.entries(rows))];

  it('addresses nobody: neither "du" nor "Sie"', () => {
    const addressed = /(?<!^)(?<![.:;?!] )\b(?:Sie|Ihnen|Ihr|Ihre[nmrs]?)\b|\b(?:du|dir|dich|dein\w*)\b/u;

    expect(all.filter(([, text]) => addressed.test(text))).toEqual([]);
  });

  it('has real umlauts', () => {
    expect(all.filter(([, text]) => /\b(?:fuer|ueber|koennen|muessen|pruefen|naechste|waehlen|laesst|groesse)/i.test(text))).toEqual([]);
  });
});

const ENGINE = new URL('../../src/engine/causes/', import.meta.url);
const causeFiles = readdirSync(ENGINE).filter((name) => name.endsWith('.ts'));

describe('what the engine says of its causes', () => {
  it.each(causeFiles)('%s in German', async (file) => {
    const { default: cause } = (await import(new URL(file, ENGINE).href)) as { readonly default: Cause };
    const texts = [cause.title, ...stepsIn(file)];
    const settled = cause.settledBy === undefined ? [] : [cause.settledBy];

    expect(texts.length).toBeGreaterThan(cause.fixes.length);
    expect(texts.filter((text) => de.engine.ofCause(cause.id, text) === text)).toEqual([]);
    expect(settled.filter((text) => de.engine.settledBy(text) === text)).toEqual([]);
    // What the engine no longer says need not be kept.
    const known = new Set([...texts, ...settled]);
    expect(Object.keys(CAUSES[cause.id] ?? {}).filter((text) => !known.has(text))).toEqual([]);
  });

  it('stays English where there is no German', () => {
    expect(de.engine.ofCause('token-expired', 'A sentence of tomorrow.')).toBe('A sentence of tomorrow.');
    expect(de.engine.ofCause('constructor', 'name')).toBe('name');
    expect(de.engine.ofCause('token-expired', 'constructor')).toBe('constructor');
  });

  it('keeps the values that the engine puts into a sentence', () => {
    const step = 'Send the credential as the API description says: header X-Key $& {}.';

    expect(de.engine.ofCause('credentials-misplaced', step)).toBe(
      'Die Zugangsdaten so senden, wie die API-Beschreibung sagt: header X-Key $& {}.',
    );
  });
});

/** Also steps that are given in some cases only (fixesFor): every `text` beside an `audience`. */
function stepsIn(file: string): readonly string[] {
  const found: string[] = [];
  walk(readFileSync(new URL(file, ENGINE), 'utf8'), (node, [property, step]) => {
    const text = literalText(node);
    if (text === null || property?.type !== 'ObjectProperty' || nameOf(property) !== 'text') return;
    const members: unknown = step?.['properties'];
    if (Array.isArray(members) && members.some((member) => nameOf(member) === 'audience')) found.push(text);
  });
  return found;
}

/** What looks like prose and is none: a log's word, a media type. */
const NO_PROSE: Readonly<Record<string, readonly string[]>> = {
  'quiet-logger.ts': ['not an error', 'the disk is full'],
  'response-url.ts': ['application/json; charset=utf-8'],
  // Words for the log.
  'signed-requests.ts': [
    'too large',
    'not a request of Slack',
    'no time stamp',
    'time stamp outside of five minutes',
    'no signature',
    'wrong signature',
  ],
};

describe('prose outside words/', () => {
  const SLACK = new URL('../../src/slack/', import.meta.url);
  const files = readdirSync(SLACK, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('words/') && name !== 'words.ts',
  );

  it.each(files)('%s has none', (file) => {
    expect(proseIn(readFileSync(new URL(file, SLACK), 'utf8'))).toEqual(NO_PROSE[file] ?? []);
  });

  it.each([
    ["section('Two words')", 1],
    ["const x = 'Two words'", 1],
    [['plain(`Case $', '{x}`)'].join(''), 1],
    ["button({ label: 'Go' })", 1],
    ["log.info({}, 'two words')", 0],
    ["throw new Why401Error('x', 'two words')", 0],
    ["strong(foreign('x', 2))", 0],
    [['section(`*$', '{x}*`)'].join(''), 0],
  ])('is found by its look: %s', (source, times) => {
    expect(proseIn(source)).toHaveLength(times);
  });
});

it.each([
  ['de', 'de'],
  ['de-DE', 'de'],
  ['de_AT', 'de'],
  ['DE-ch', 'de'],
  ['den', 'en'],
  ['en-US', 'en'],
  ['fr-FR', 'en'],
  ['', 'en'],
  [null, 'en'],
] as const)('locale %j: %s', (locale, code) => {
  expect(wordsFor(locale)).toBe(wordsOf(code));
});

describe('German comparisons', () => {
  it.each([
    ['Works / fails', 'Gelingt / scheitert'],
    ['Authorization is kept by curl -L, Go; dropped by fetch', 'Authorization wird behalten von curl -L, Go; weggelassen von fetch'],
    ['https://id.example (resource metadata) / none', 'https://id.example (Metadaten der Ressource) / none'],
    ['also different: user agent', 'auch verschieden: user agent'],
    ['a server’s own words', 'a server’s own words'],
  ])('%s', (english, german) => {
    expect(de.engine.comparison(english)).toBe(german);
    expect(en.engine.comparison(english)).toBe(english);
  });

  it('durations, lists and counts follow the language', () => {
    expect(de.common.duration(2345)).toBe('2,3 s');
    expect(de.verdict.replace(['$A', '$B'])).toBe('$A und $B durch eigene Werte ersetzen');
    expect(en.verdict.replace(['$A', '$B', '$C'])).toBe('replace $A, $B and $C with your own');
    expect(de.common.ago(de.common.days(2))).toBe('vor 2 Tagen');
  });
});

const SRC = new URL('../../src/', import.meta.url);
const SAYING = [...readdirSync(new URL('usecases/', SRC)).map((name) => `usecases/${name}`), 'worker/pool.ts'];

it.each(SAYING)('what %s says to a person has German', (file) => {
  const sentences = proseIn(readFileSync(new URL(file, SRC), 'utf8')).filter((text) => /^[A-Z].*\.$/.test(text));

  expect(sentences.map((text) => text.replace('{}', '512')).filter((text) => de.engine.problem(text) === text)).toEqual([]);
});

it('a problem that comes as an English sentence is told in German, also where it holds a number', () => {
  expect(de.engine.problem('This is more than 512 KB. Send the failing request and its answer alone.')).toContain('mehr als 512 KB');
  expect(de.engine.problem('Words of tomorrow.')).toBe('Words of tomorrow.');
});
