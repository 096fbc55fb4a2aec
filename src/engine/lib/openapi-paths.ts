/** Which operation of an API description a request is (OpenAPI 3.1 §4.8.5 Server Object, §4.8.8 Paths Object; Swagger 2.0 basePath). */

export type Members = Readonly<Record<string, unknown>>;

export const membersOf = (value: unknown): Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : {};
export const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

export interface MatchedPath {
  /** As the description writes it: '/orders/{id}'. */
  readonly template: string;
  readonly item: Members;
  /** In capitals. */
  readonly methods: readonly string[];
  /** Matches only when the final slash is set or left off. */
  readonly slashDiffers: boolean;
}

export type PathVerdict =
  | { readonly kind: 'matched'; readonly path: MatchedPath }
  /** Under a described base, but no path fits. */
  | { readonly kind: 'no such path' }
  /** Under none of the described bases. */
  | { readonly kind: 'outside'; readonly bases: readonly string[] };

const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch', 'trace'] as const;
const MOST_PATHS = 3000;
const MOST_SERVERS = 20;
/** Segments that a proxy may put in front, where the description names no base. */
const MOST_MOUNTED = 2;

/** The path of a description that a request's path fits, the more concrete first ("concrete matched before templated"). */
export function matchPath(document: Members, url: URL): PathVerdict {
  const bases = basesOf(document);
  const paths = Object.entries(membersOf(document['paths'])).slice(0, MOST_PATHS);
  const ordered = [...paths].sort(([one], [other]) => templated(one) - templated(other));
  const rests = bases.flatMap((base) => restBehind(url.pathname, base));
  for (const rest of rests) {
    const path = fitting(ordered, rest);
    if (path !== null) return { kind: 'matched', path };
  }
  const named = bases.some((base) => base !== '');
  const mounted = named ? null : mountedPath(ordered, url.pathname);
  if (mounted !== null) return { kind: 'matched', path: mounted };
  return rests.length > 0 ? { kind: 'no such path' } : { kind: 'outside', bases };
}

const templated = (template: string): number => template.split('{').length;

/** Behind a proxy the description's paths may stand below a prefix: /api/orders for /orders. A template alone ("/{id}") proves nothing. */
function mountedPath(paths: readonly (readonly [string, unknown])[], pathname: string): MatchedPath | null {
  const concrete = paths.filter(([template]) => /\/[^/{}]+/.test(template));
  let rest = pathname;
  for (let cut = 0; cut < MOST_MOUNTED; cut += 1) {
    const next = rest.indexOf('/', 1);
    if (next < 0) return null;
    rest = rest.slice(next);
    const path = fitting(concrete, rest);
    if (path !== null) return path;
  }
  return null;
}

function fitting(paths: readonly (readonly [string, unknown])[], rest: string): MatchedPath | null {
  const exact = paths.find(([template]) => fits(template, rest));
  const found = exact ?? paths.find(([template]) => fits(withoutSlash(template), withoutSlash(rest)));
  if (found === undefined) return null;
  const item = membersOf(found[1]);
  return {
    template: found[0],
    item,
    methods: METHODS.filter((method) => item[method] !== undefined).map((method) => method.toUpperCase()),
    slashDiffers: exact === undefined,
  };
}

const withoutSlash = (path: string): string => (path.length > 1 ? path.replace(/\/$/, '') : path);

/** Segment by segment; an expression in braces stands for at least one character and no slash. */
function fits(template: string, path: string): boolean {
  const [wanted, given] = [template.split('/'), path.split('/')];
  return wanted.length === given.length && wanted.every((segment, index) => fitsSegment(segment, given[index] ?? ''));
}

function fitsSegment(wanted: string, given: string): boolean {
  const open = wanted.indexOf('{');
  if (open < 0) return wanted === given || wanted === decoded(given);
  const close = wanted.lastIndexOf('}');
  const [before, after] = [wanted.slice(0, open), wanted.slice(close + 1)];
  return given.length > before.length + after.length && given.startsWith(before) && given.endsWith(after);
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** What follows the base; nothing where the path lies outside it. */
function restBehind(pathname: string, base: string): readonly string[] {
  if (base === '') return [pathname];
  if (pathname === base) return ['/'];
  return pathname.startsWith(`${base}/`) ? [pathname.slice(base.length)] : [];
}

/** Base paths without a final slash, the longest first; '' for the root. The host may be another deployment's and does not matter. */
function basesOf(document: Members): readonly string[] {
  if (document['swagger'] !== undefined) return [trimmed(textOf(document['basePath']) ?? '')];
  const servers = listOf(document['servers']).slice(0, MOST_SERVERS).map(membersOf);
  const own = Object.values(membersOf(document['paths']))
    .slice(0, MOST_PATHS)
    .flatMap((item) => listOf(membersOf(item)['servers']).slice(0, 2).map(membersOf));
  const bases = [...servers, ...own].flatMap(baseOf);
  return [...new Set(bases.length === 0 ? [''] : bases)].sort((one, other) => other.length - one.length);
}

const trimmed = (path: string): string => path.replace(/\/+$/, '');

/** Variables take their default (OpenAPI 3.1 §4.8.6, required). */
function baseOf(server: Members): readonly string[] {
  const variables = membersOf(server['variables']);
  const url = (textOf(server['url']) ?? '').slice(0, 2000).replace(/\{([^{}]{1,60})\}/g, (_all, name: string) => {
    const { default: value } = membersOf(variables[name]);
    return textOf(value) ?? '';
  });
  const parsed = URL.parse(url, 'http://relative.invalid/');
  return parsed === null ? [] : [trimmed(parsed.pathname)];
}
