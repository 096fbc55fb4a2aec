import { type DirectiveRule, RULES } from './config-rules.ts';

/** One directive, as written (at most 200 characters, values of secrets left out), and what it does in a clause. */
export interface Directive {
  readonly product: string;
  readonly written: string;
  readonly does: string;
  /** False where more than this directive decides. */
  readonly sure: boolean;
}

export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** What an excerpt of a configuration says about credentials. Plain data; nothing here is judged. */
export interface ConfigFacts {
  readonly products: readonly string[];
  /** Directives that take the Authorization field away, or leave it out where the default does. */
  readonly drops: readonly Directive[];
  /** Directives that pass it on. */
  readonly passes: readonly Directive[];
  /** Header names under which a key is expected (Kong's key_names, …). */
  readonly keyNames: readonly string[];
  /** nginx's underscores_in_headers, where it is written. */
  readonly underscores: boolean | null;
  readonly issuers: readonly Setting[];
  readonly audiences: readonly Setting[];
  /** Settings that cannot be right as they stand, each with a clause why. */
  readonly faults: readonly Directive[];
  /** Keys, tokens and secrets with white space at an end: their names. */
  readonly padded: readonly string[];
}

export interface ConfigExcerpt {
  readonly facts: ConfigFacts;
  /** Lines that belong to the configuration: [start, end). */
  readonly ranges: readonly (readonly [number, number])[];
}

const MOST_LINES = 5000;
const LONGEST_LINE = 1000;

/** Error messages name settings, too. */
const SENTENCE = /\bIDX\d{5}|(?:Exception|Error)\b|\bfailed\b|did not match|\bexpected\b/i;

interface Hit {
  readonly rule: DirectiveRule;
  readonly written: string;
  readonly value: string;
}

/** Settings in a paste that concern credentials; null where there are none. Line by line, linear. */
export function readConfig(text: string): ConfigExcerpt | null {
  const hits: Hit[] = [];
  const ranges: (readonly [number, number])[] = [];
  let at = 0;
  for (const line of text.split('\n', MOST_LINES)) {
    const found = hitsIn(line);
    hits.push(...found);
    if (found.length > 0) ranges.push([at, at + line.length]);
    at += line.length + 1;
  }
  return hits.length === 0 ? null : { facts: factsOf(hits), ranges };
}

function hitsIn(line: string): readonly Hit[] {
  // Comments say what was tried; a line of an exchange or a log is no setting.
  if (line.length > LONGEST_LINE || /^\s*(?:#|\/\/|;|[<>*] |HTTP\/\d)/.test(line) || SENTENCE.test(line)) return [];
  return RULES.flatMap((rule): readonly Hit[] => {
    const match = rule.pattern.exec(line);
    return match === null || (rule.unless?.test(line) ?? false)
      ? []
      : [{ rule, written: line.trim().slice(0, 200), value: (match[1] ?? '').slice(0, 300) }];
  });
}

function factsOf(hits: readonly Hit[]): ConfigFacts {
  const of = (kind: DirectiveRule['kind']): readonly Hit[] => hits.filter(({ rule }) => rule.kind === kind);
  const passes = of('passes').map(directive);
  return {
    products: [...new Set(hits.map(({ rule }) => rule.product))],
    // What a default drops is passed on where the same excerpt says so.
    drops: of('drops')
      .filter(({ rule }) => rule.byDefault !== true || passes.length === 0)
      .map(directive),
    passes,
    keyNames: of('key-name').flatMap(({ value }) => names(value)),
    underscores:
      of('underscores')
        .map(({ value }) => /on/i.test(value))
        .at(-1) ?? null,
    issuers: of('issuer').map(setting),
    audiences: of('audience').flatMap((hit) => names(hit.value).map((value) => ({ name: nameOf(hit), value }))),
    faults: of('fault').map(directive),
    padded: of('padded').map(({ value }) => value),
  };
}

const directive = ({ rule, written }: Hit): Directive => ({
  product: rule.product,
  written,
  does: rule.does,
  sure: rule.sure ?? rule.byDefault !== true,
});
const nameOf = ({ written }: Hit): string => /[\w.:-]{2,60}/.exec(written)?.[0] ?? 'setting';
const setting = (hit: Hit): Setting => ({ name: nameOf(hit), value: hit.value.trim() });
const names = (list: string): readonly string[] =>
  list
    .split(',')
    .map((name) => name.trim().replace(/^["'[]+|["'\]]+$/g, ''))
    .filter((name) => name !== '');
