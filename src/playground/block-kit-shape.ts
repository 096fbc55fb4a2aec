import { isJson } from './json.ts';

export type Surface = 'message' | 'modal' | 'home';

/** What one run of the checker has seen so far. `problems` are worded as Slack words response_metadata.messages. */
export interface Found {
  readonly surface: Surface;
  readonly problems: string[];
  readonly blockIds: Set<string>;
  /** action_ids of the block being checked: Slack wants them unique within their block. */
  readonly actionIds: Set<string>;
  readonly counts: Map<string, number>;
}

/** A rule about one value; it adds a problem to `found` for everything Slack would refuse. */
export type Rule = (value: unknown, path: string, found: Found) => void;
export type Rules = { readonly [key: string]: Rule };

export function emptyFound(surface: Surface): Found {
  return { surface, problems: [], blockIds: new Set(), actionIds: new Set(), counts: new Map() };
}

export function problem(found: Found, path: string, text: string): void {
  found.problems.push(`[ERROR] ${text} [json-pointer:${path}]`);
}

/** Counts things of which a message may hold only so many (tables, focus_on_load, …). */
export function countIn(found: Found, what: string, amount = 1): number {
  const total = (found.counts.get(what) ?? 0) + amount;
  found.counts.set(what, total);
  return total;
}

export const string =
  (max: number, min = 1): Rule =>
  (value, path, found) => {
    if (typeof value !== 'string') return problem(found, path, 'must be a string');
    if (value.length < min) return problem(found, path, `must be more than ${min - 1} characters`);
    if (value.length > max) problem(found, path, `must be less than ${max + 1} characters`);
  };

export const boolean: Rule = (value, path, found) => {
  if (typeof value !== 'boolean') problem(found, path, 'must be a boolean');
};

export const integer =
  (min: number, max: number): Rule =>
  (value, path, found) => {
    if (!Number.isInteger(value) || Number(value) < min || Number(value) > max)
      problem(found, path, `must be an integer from ${min} to ${max}`);
  };

export const number: Rule = (value, path, found) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) problem(found, path, 'must be a number');
};

export const oneOf =
  (...allowed: readonly string[]): Rule =>
  (value, path, found) => {
    if (typeof value !== 'string' || !allowed.includes(value)) problem(found, path, `must be one of: ${allowed.join(', ')}`);
  };

export const matching =
  (pattern: RegExp, what: string): Rule =>
  (value, path, found) => {
    if (typeof value !== 'string' || !pattern.test(value)) problem(found, path, `must be ${what}`);
  };

export const url =
  (protocols?: readonly string[]): Rule =>
  (value, path, found) => {
    if (typeof value !== 'string' || value.length > 3000) return problem(found, path, 'must be a URL of at most 3000 characters');
    const parsed = URL.parse(value);
    if (parsed === null || (protocols && !protocols.includes(parsed.protocol))) problem(found, path, 'must be a valid URL');
  };

export const list =
  (item: Rule, min: number, max: number): Rule =>
  (value, path, found) => {
    if (!Array.isArray(value)) return problem(found, path, 'must be an array');
    if (value.length < min) problem(found, path, `no fewer than ${min} items allowed`);
    if (value.length > max) problem(found, path, `no more than ${max} items allowed`);
    for (const [index, entry] of value.entries()) item(entry, `${path}/${index}`, found);
  };

/** An object with exactly these properties; `also` judges what one property alone can't show. */
export const object =
  (required: Rules, optional: Rules = {}, also?: Rule): Rule =>
  (value, path, found) => {
    if (!isJson(value)) return problem(found, path, 'must be an object');
    for (const key of Object.keys(required)) if (value[key] === undefined) problem(found, path, `missing required field: ${key}`);
    for (const [key, entry] of Object.entries(value)) {
      const rule = Object.hasOwn(required, key) ? required[key] : Object.hasOwn(optional, key) ? optional[key] : undefined;
      if (entry === undefined) continue;
      if (rule) rule(entry, `${path}/${key}`, found);
      else problem(found, path, `invalid additional property: ${key}`);
    }
    also?.(value, path, found);
  };

/** One of several objects, told apart by their `type`. */
export const byType =
  (kinds: Rules): Rule =>
  (value, path, found) => {
    if (!isJson(value)) return problem(found, path, 'must be an object');
    const rule = typeof value.type === 'string' && Object.hasOwn(kinds, value.type) ? kinds[value.type] : undefined;
    if (rule) rule(value, path, found);
    else problem(found, path, `unsupported type: ${String(value.type)}`);
  };

export const isType = (type: string): Rule => oneOf(type);

export const plainText = (max: number): Rule => object({ type: isType('plain_text'), text: string(max) }, { emoji: boolean });

export const mrkdwn = (max: number): Rule => object({ type: isType('mrkdwn'), text: string(max) }, { verbatim: boolean });

export const anyText = (max: number): Rule => byType({ plain_text: plainText(max), mrkdwn: mrkdwn(max) });
