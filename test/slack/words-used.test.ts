import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { wordsOf } from '../../src/slack/words/words.ts';
import { nameOf, walk } from './prose.ts';

/** Words that no view says any more are found by how views reach for them: `notices.busy`, `{ notices: { busy } }`, `layer[name]`. */

type Node = Parameters<Parameters<typeof walk>[1]>[0];
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodesIn = (value: unknown): readonly Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

interface Reached {
  /** 'notices.busy': a member, by the name of what it is a member of. */
  readonly pairs: Set<string>;
  /** Handed on as a whole: who knows which of its members. */
  readonly wholes: Set<string>;
  /** Looked up by a value: an area as well. */
  readonly lookedUp: Set<string>;
}

function reachedIn(source: string, { pairs, wholes, lookedUp }: Reached): void {
  const aliases = new Map<string, string>();
  const called = (node: unknown): string => {
    if (!isNode(node)) return '';
    if (node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression') return nameOf(node['property']);
    const name = nameOf(node);
    return aliases.get(name) ?? name;
  };
  const takeApart = (pattern: unknown, of: string): void => {
    for (const property of isNode(pattern) ? nodesIn(pattern['properties']) : []) {
      const name = nameOf(property['key']);
      pairs.add(`${of}.${name}`);
      const { value } = property;
      if (isNode(value) && value.type === 'ObjectPattern') takeApart(value, name);
      if (isNode(value) && value.type === 'Identifier') aliases.set(nameOf(value), name);
    }
  };
  walk(source, (node, [above]) => {
    if (node.type === 'VariableDeclarator' && isNode(node['id'])) {
      if (node['id'].type === 'ObjectPattern') takeApart(node['id'], called(node['init']));
      else aliases.set(nameOf(node['id']), called(node['init']));
    }
    if (node.type === 'ObjectPattern' && above?.type !== 'ObjectProperty' && above?.type !== 'VariableDeclarator') takeApart(node, 'words');
  });
  walk(source, (node, [above]) => {
    const isMember = node.type === 'MemberExpression' || node.type === 'OptionalMemberExpression';
    if (isMember && node['computed'] === true) lookedUp.add(called(node['object']));
    // A name may mean another thing elsewhere in the file.
    else if (isMember)
      for (const area of [called(node['object']), nameOf(node['object'])]) pairs.add(`${area}.${nameOf(node['property'])}`);
    const isWhole =
      above !== undefined && /^(?:CallExpression|ObjectProperty|SpreadElement|ArrowFunctionExpression|ReturnStatement)$/.test(above.type);
    if (isWhole && (isMember || node.type === 'Identifier')) wholes.add(called(node));
  });
}

function pathsOf(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [path];
  return Object.entries(value).flatMap(([key, below]) => pathsOf(below, [...path, key]));
}

it('every entry is said by some view', () => {
  const reached: Reached = { pairs: new Set(), wholes: new Set(), lookedUp: new Set() };
  const slack = new URL('../../src/slack/', import.meta.url);
  for (const name of readdirSync(slack, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.ts') && !name.startsWith('words/')) reachedIn(readFileSync(new URL(name, slack), 'utf8'), reached);
  const isHandedOn = (part: string, at: number): boolean => reached.lookedUp.has(part) || (at > 0 && reached.wholes.has(part));
  // A view of one area alone calls that area its words.
  const isReached = (parent: string, name: string, at: number): boolean =>
    reached.pairs.has(`${parent}.${name}`) || (at === 1 && reached.pairs.has(`words.${name}`));
  const isSaid = (path: readonly string[]): boolean =>
    path.every((name, at) => at === 0 || isReached(path[at - 1] ?? '', name, at) || path.slice(0, at).some(isHandedOn));
  const paths = pathsOf(wordsOf('en'));

  expect(paths.length).toBeGreaterThan(300);
  expect(paths.filter((path) => !isSaid(path)).map((path) => path.join('.'))).toEqual([]);
});
