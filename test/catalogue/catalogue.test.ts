import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { loadSecretKinds } from '../../src/engine/index.ts';
import { checkBlocks, checkView } from '../../src/playground/block-kit.ts';
import { type Json, jsonOf, listOf, textOf } from '../../src/playground/json.ts';
import { en } from '../../src/slack/words/en.ts';
import { type LanguageCode, wordsOf } from '../../src/slack/words/words.ts';
import { nameOf, walk } from '../slack/prose.ts';
import { loadCases } from './cases.ts';
import { loadCatalogue } from './catalogue.ts';
import { anchorOf, cataloguePage } from './page.ts';
import type { Shown } from './sample.ts';
import { world } from './scene.ts';
import { spoken } from './spoken.ts';

const sections = await loadCatalogue();
const samples = sections.flatMap((section) => section.samples);
const kinds = await loadSecretKinds();
const CODES: readonly LanguageCode[] = ['en', 'de'];
const shown = samples.flatMap(([name, say]) => CODES.map((code) => ({ name: `${name} (${code})`, code, given: say(wordsOf(code)) })));

/** Shows a key on purpose: in its blocks, once, to the admin who made it. */
const SHOWS_A_KEY = /^the key of a webhook /;

/** Every text that Slack shows, but for code blocks: what stands there is copied, and may hold anything. */
function textsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  const json = jsonOf(value);
  // What is set in code is the name of something, in every language.
  if (json.type === 'rich_text_preformatted' || jsonOf(json.style).code === true) return [];
  return Object.entries(json).flatMap(([key, inside]) => (key === 'text' && typeof inside === 'string' ? [inside] : textsIn(inside)));
}

const blocksOf = (given: Shown): readonly Json[] =>
  given.kind === 'message' ? listOf(given.message.blocks) : given.kind === 'page' ? [] : listOf(jsonOf(given.view).blocks);

function textsOf(given: Shown): readonly string[] {
  if (given.kind === 'page') return given.page.split(/<[^>]*>/).filter((text) => text.trim() !== '');
  if (given.kind === 'message')
    return [given.message.text, ...textsIn(given.message.blocks), ...(given.file === null ? [] : [given.file.title])];
  return [...textsIn(given.view), ...(given.kind === 'modal' ? Object.values(given.errors) : [])];
}

/** Words that stand alone in English: in a German message they were forgotten. Foreign words and names are the same in both. */
const german = new Map(entriesOf(wordsOf('de')));
const ENGLISH = new Set(entriesOf(en).flatMap(([path, text]) => (german.get(path) === text || text === '' ? [] : [text])));

function entriesOf(value: object, path = ''): readonly (readonly [path: string, text: string])[] {
  return Object.entries(value).flatMap(([key, inside]: [string, unknown]) => {
    if (typeof inside === 'string') return [[`${path}.${key}`, inside] as const];
    return typeof inside === 'object' && inside !== null ? entriesOf(inside, `${path}.${key}`) : [];
  });
}

const isOneOf = (text: string): boolean => ENGLISH.has(text.replace(/[:.]?\s*$/, '')) || ENGLISH.has(text);

describe.each(shown)('$name', ({ name, code, given }) => {
  const texts = textsOf(given);

  it('is what Slack takes', () => {
    if (given.kind === 'message') expect(checkBlocks(given.message.blocks, 'message')).toEqual([]);
    if (given.kind === 'modal' || given.kind === 'home') expect(checkView(given.view)).toEqual([]);
    // A complaint stands below a field that is there.
    const fields = blocksOf(given).map(({ block_id: id }) => textOf(id));
    if (given.kind === 'modal') for (const field of Object.keys(given.errors)) expect(fields).toContain(field);
  });

  it('reads well: nothing is empty, left over or doubled, and no secret is in it', () => {
    expect(texts.length).toBeGreaterThan(0);
    for (const text of texts) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object|‹›|NaN|\$\{|^null$/);
      // A quotation is as it came.
      for (const line of text.split('\n')) expect(line.replace(/".*"/, 'x')).not.toMatch(/\S {2,}\S| [.,;:!?](?:\s|$)/);
    }
    const open = given.kind === 'message' && SHOWS_A_KEY.test(name) ? [given.message.text] : texts;
    for (const line of open.flatMap((text) => text.split('\n'))) {
      expect(kinds.kindsIn(line)).toEqual([]);
      expect(line).not.toMatch(/eyJ[\w-]{8,}\.[\w-]{8,}/);
    }
  });

  it('speaks its language', () => {
    const spokenLines = texts.flatMap((text) => text.split('\n'));
    if (code === 'de') expect(spokenLines.filter(isOneOf)).toEqual([]);
  });
});

it.each(samples.map(([name, say]) => [name, say] as const))('%s: German is not English', (_name, say) => {
  expect(textsOf(say(wordsOf('de')))).not.toEqual(textsOf(say(wordsOf('en'))));
});

describe('the catalogue', () => {
  it('has one name for each message, and shows all of them', () => {
    const anchors = samples.map(anchorOf);
    const page = cataloguePage(sections);

    expect(new Set(anchors).size).toBe(anchors.length);
    for (const anchor of anchors) expect(page).toContain(`id="${anchor}"`);
    expect(page).not.toMatch(/<(?:script|link)\b|src="|url\((?!["']?data:)/);
  });

  it('has a verdict for each cause, under its name', async () => {
    const cases = await loadCases();
    for (const [name, { causes }] of Object.entries(cases)) expect(name.split('--')[0]).toBe(causes[0]?.id);
    const there = new Set(Object.values(cases).map(({ causes }) => causes[0]?.id));
    const ids = readdirSync(new URL('../../src/engine/causes/', import.meta.url)).map((file) => file.replace(/\.ts$/, ''));

    // A hint at most: it never stands first, but beside others.
    expect(ids.filter((id) => !there.has(id))).toEqual(['dns-stale']);
  });

  it('uses every view there is', () => {
    expect(viewFunctions().filter((name) => !usedNames().has(name))).toEqual([]);
    expect(viewFunctions().length).toBeGreaterThan(50);
  });
});

const filesIn = (folder: string): readonly string[] =>
  readdirSync(new URL(folder, import.meta.url))
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8'));

const viewFunctions = (): readonly string[] =>
  filesIn('../../src/slack/views/')
    .flatMap(viewsIn)
    .filter((name) => name !== BUILDER);

/** Of views/blocks.ts: every sentence goes through it, none is its own. */
const BUILDER = 'said';

/** What makes a whole message, window, Home tab or page: by the type that it says it returns, or else by its name. */
function viewsIn(source: string): readonly string[] {
  const found: string[] = [];
  walk(source, (node, [above, next]) => {
    const isFunction = node.type === 'FunctionDeclaration';
    if (!isFunction && node.type !== 'VariableDeclarator') return;
    const name = nameOf(node['id']);
    const exported = [above, next].some((one) => one?.type === 'ExportNamedDeclaration');
    const made = isFunction ? node : jsonOf(node['init']);
    if (!exported || !textOf(made.type).includes('Function')) return;
    const returns = nameOf(jsonOf(jsonOf(jsonOf(made).returnType).typeAnnotation).typeName);
    if (/^(?:Message|ModalView|HomeView|View)$/.test(returns) || /(?:Message|View|Page|Card|Reply|File)$/.test(name)) found.push(name);
  });
  return found;
}

/** Names that the samples import, also as members of a namespace; the linter refuses an import that is not used. */
function usedNames(): ReadonlySet<string> {
  const names = new Set<string>();
  for (const source of filesIn('./samples/')) {
    walk(source, (node) => {
      if (node.type === 'ImportSpecifier') names.add(nameOf(node['imported']));
      if (node.type === 'MemberExpression') names.add(nameOf(node['property']));
    });
  }
  return names;
}

it.each([
  ['<@U0GRACE002> in <#C0DEVOPS03>', '@grace in #devops'],
  ['On call: <!subteam^S0DEVOPS01>', 'On call: @devops-oncall'],
  ['*Open* since <!date^1^{time}|1970-01-01 00:00 UTC>', 'Open since 1970-01-01 00:00 UTC'],
  ['(<https://a.example|open it>) &lt;3 `x`', '(open it) <3 x'],
])('%s is read as: %s', (text, aloud) => {
  expect(spoken(text, world())).toBe(aloud);
});

it.each([
  ['export const saidSo = ({ notices }: Words): Message => said(notices.x);', ['saidSo']],
  ['export function cardOf(words: Words): HomeView { return x; }', ['cardOf']],
  ['export const newMessage = (words: Words) => said(words.x);', ['newMessage']],
  ['const inner = (words: Words): Message => x; export const line = (words: Words): string => x;', []],
])('finds what is shown by its look: %s', (source, names) => {
  expect(viewsIn(source)).toEqual(names);
});
