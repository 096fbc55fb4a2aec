import { parse } from '@babel/parser';

/** Finds what a person would read in a source file of the edge: such text belongs into src/slack/words. */

interface Syntax {
  readonly type: string;
  readonly [member: string]: unknown;
}

const isSyntax = (value: unknown): value is Syntax =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string' && !Array.isArray(value);

/** Calls `see` with each node and its ancestors, the nearest first. */
export function walk(source: string, see: (node: Syntax, above: readonly Syntax[]) => void): void {
  const visit = (value: unknown, above: readonly Syntax[]): void => {
    if (Array.isArray(value)) for (const one of value) visit(one, above);
    if (!isSyntax(value)) return;
    see(value, above);
    for (const [name, below] of Object.entries(value)) {
      if (name !== 'loc' && !/comments$/i.test(name)) visit(below, [value, ...above]);
    }
  };
  visit(parse(source, { sourceType: 'module', plugins: ['typescript'] }).program, []);
}

/** A literal's text, '{}' for what is put into it; null for all other nodes. */
export function literalText(node: Syntax | undefined): string | null {
  if (node?.type === 'StringLiteral') return String(node['value']);
  if (node?.type !== 'TemplateLiteral') return null;
  const parts: unknown = node['quasis'];
  return Array.isArray(parts) ? parts.map((part: { readonly value: { readonly cooked: string } }) => part.value.cooked).join('{}') : null;
}

/** 'log.warn' of log.warn(…), 'label' of label: …; '' for what has no plain name. */
export function nameOf(value: unknown): string {
  if (!isSyntax(value)) return '';
  if (value.type === 'Identifier') return String(value['name']);
  if (value.type === 'MemberExpression') return `${nameOf(value['object'])}.${nameOf(value['property'])}`;
  return nameOf(value['callee'] ?? value['key']);
}

const BUILDERS = /^(?:plain|header|context|section|span|strong|soft|line)$/;
const TWO_WORDS = /\p{L}{2,}[,;:.]? +\p{L}{2,}/u;
const ONE_WORD = /\p{L}{2,}/u;

/** Text literals that a person would read: two words anywhere, or one where a block is built. */
export function proseIn(source: string): readonly string[] {
  const found: string[] = [];
  walk(source, (node, above) => {
    const text = literalText(node);
    if (text === null || above.some(isForTheOperator)) return;
    if (TWO_WORDS.test(text) || (ONE_WORD.test(text) && isShown(above))) found.push(text);
  });
  return found;
}

/** Log lines and errors of a broken set-up are read by whoever runs the bot; types are read by the compiler. */
function isForTheOperator(node: Syntax): boolean {
  if (node.type === 'CallExpression') return /^log\.(?:info|warn|error)$/.test(nameOf(node));
  if (node.type === 'NewExpression') return /Error$/.test(nameOf(node)) && nameOf(node) !== 'UnreachableError';
  return node.type === 'TSLiteralType' || (/^(?:Import|Export\w*)Declaration$/.test(node.type) && isSyntax(node['source']));
}

function isShown([parent, next]: readonly Syntax[]): boolean {
  if (parent?.type === 'ObjectProperty') return nameOf(parent) === 'label';
  const call = parent?.type === 'ArrayExpression' ? next : parent;
  return call?.type === 'CallExpression' && BUILDERS.test(nameOf(call));
}
