/**
 * Plain data ↔ a tree that JSON can hold, without loss: what is one object in two places stays one (a response is compared by
 * identity), and dates, addresses, maps, sets, bytes, NaN and undefined come back as they were.
 */

const MARK = '$';
const DEEPEST = 60;
const MOST_SHARED = 20_000;

export interface PlainTree {
  /** Objects that stand in more than one place; `{"$": 3}` means the fourth of them. */
  readonly shared: readonly unknown[];
  readonly root: unknown;
}

/** @param longest characters of one string; the rest is cut. Throws RangeError for what is no plain data (a circle, a function). */
export function toTree(root: unknown, longest: number): PlainTree {
  const places = new Map<object, number>();
  const shared: unknown[] = [];
  const often = seenTwice(root);

  const visit = (value: unknown, depth: number): unknown => {
    if (typeof value === 'string') return value.length > longest ? `${value.slice(0, longest).toWellFormed()}…` : value;
    if (typeof value !== 'object' || value === null) return leaf(value);
    if (depth > DEEPEST) throw new RangeError('too deep');
    if (!often.has(value)) return container(value, (inner) => visit(inner, depth + 1));
    const known = places.get(value);
    if (known !== undefined) return { [MARK]: known };
    const tree = container(value, (inner) => visit(inner, depth + 1));
    places.set(value, shared.length);
    shared.push(tree);
    return { [MARK]: shared.length - 1 };
  };

  const tree = visit(root, 0);
  return { shared, root: tree };
}

function seenTwice(root: unknown): ReadonlySet<object> {
  const seen = new Set<object>();
  const twice = new Set<object>();
  const walk = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > DEEPEST) return;
    if (seen.has(value)) return void twice.add(value);
    seen.add(value);
    for (const inner of innerOf(value)) walk(inner, depth + 1);
  };
  walk(root, 0);
  return twice;
}

function innerOf(value: object): readonly unknown[] {
  if (value instanceof Map) return [...value].flat();
  if (value instanceof Set) return [...value];
  return value instanceof Uint8Array ? [] : Object.values(value);
}

/** In a tree: a string of which nothing but its length is kept. */
export const ofLength = (length: number): object => marked('length', length);
const LONGEST_FILLED = 100_000;

const marked = (kind: string, is?: unknown): object => ({ [MARK]: kind, is });

function leaf(value: unknown): unknown {
  if (value === undefined) return marked('undefined');
  if (typeof value === 'bigint') return marked('bigint', String(value));
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0) ? value : marked('number', numberName(value));
  if (value === null || typeof value === 'boolean') return value;
  throw new RangeError(`no plain data: ${typeof value}`);
}

const numberName = (value: number): string => (Object.is(value, -0) ? '-0' : String(value));

function container(value: object, visit: (inner: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map(visit);
  // By tag, not instanceof: another realm may have made it.
  switch (Object.prototype.toString.call(value)) {
    case '[object Date]':
      return marked('date', visit((value as Date).getTime()));
    case '[object URL]':
      return marked('url', String(value));
    case '[object Uint8Array]':
      return marked('bytes', Buffer.from(value as Uint8Array).toString('base64'));
    case '[object Map]':
      return marked(
        'map',
        [...(value as ReadonlyMap<unknown, unknown>)].map(([key, inner]) => [visit(key), visit(inner)]),
      );
    case '[object Set]':
      return marked('set', [...(value as ReadonlySet<unknown>)].map(visit));
    default:
      return record(value, visit);
  }
}

function record(value: object, visit: (inner: unknown) => unknown): unknown {
  const members = Object.entries(value).map(([key, inner]) => [key, visit(inner)] as const);
  return Object.hasOwn(value, MARK) ? marked('object', members) : Object.fromEntries(members);
}

/** The data of a tree. Whoever wrote the file may be anybody: what has no meaning is a RangeError, and no name reaches a prototype. */
export function fromTree({ shared, root }: PlainTree): unknown {
  if (shared.length > MOST_SHARED) throw new RangeError('too many objects');
  const made = new Map<number, unknown>();

  const visit = (value: unknown, depth: number): unknown => {
    if (depth > DEEPEST) throw new RangeError('too deep');
    const inner = (each: unknown): unknown => visit(each, depth + 1);
    if (Array.isArray(value)) return value.map(inner);
    if (typeof value !== 'object' || value === null) return value;
    if (!Object.hasOwn(value, MARK)) return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, inner(each)]));
    const { [MARK]: kind, is } = value as { readonly [MARK]: unknown; readonly is?: unknown };
    return typeof kind === 'number' ? object(kind, depth) : unmarked(kind, is, inner);
  };
  const object = (index: number, depth: number): unknown => {
    if (!made.has(index)) {
      if (!Number.isInteger(index) || index < 0 || index >= shared.length) throw new RangeError('no such object');
      made.set(index, visit(shared[index], depth + 1));
    }
    return made.get(index);
  };

  return visit(root, 0);
}

function unmarked(kind: unknown, is: unknown, visit: (inner: unknown) => unknown): unknown {
  const list = (): readonly unknown[] => {
    if (!Array.isArray(is)) throw new RangeError('a list is missing');
    return is;
  };
  const pairs = (): [unknown, unknown][] =>
    list().map((pair) => {
      if (!Array.isArray(pair)) throw new RangeError('a pair is missing');
      return [visit(pair[0]), visit(pair[1])];
    });
  switch (kind) {
    case 'undefined':
      return undefined;
    case 'bigint':
      return /^-?\d{1,400}$/.test(String(is)) ? BigInt(String(is)) : 0n;
    case 'number':
      return Number(is);
    case 'date':
      return new Date(Number(visit(is)));
    case 'url':
      return URL.parse(String(is)) ?? new URL('http://unknown.invalid/');
    case 'length':
      return 'A'.repeat(Math.min(LONGEST_FILLED, Math.max(0, Number(is) || 0)));
    case 'bytes':
      return new Uint8Array(Buffer.from(String(is), 'base64'));
    case 'map':
      return new Map(pairs());
    case 'set':
      return new Set(list().map(visit));
    case 'object':
      return Object.fromEntries(pairs().map(([key, value]) => [String(key), value]));
    default:
      throw new RangeError('an unknown mark');
  }
}
