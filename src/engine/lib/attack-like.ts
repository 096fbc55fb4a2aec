import type { HttpRequest } from '../case.ts';

const MOST = 8000;
/** What the OWASP Core Rule Set and its like look for first (rules 930, 932, 941, 942 and 944), told so that it may follow "holds". */
const SHAPES: readonly (readonly [RegExp, string])[] = [
  [
    /['"]\s{0,9}\)?\s{0,9}(?:or|and)\s{1,9}['"(]?\w{1,20}['"]?\s{0,9}(?:=|like\b)|\bunion\s{1,9}(?:all\s{1,9})?select\b|['"]\s{0,9};\s{0,9}(?:drop|delete|insert|update)\s/i,
    'words of SQL behind a quote',
  ],
  [/<\s{0,9}(?:script|iframe|svg|img)\b|\bjavascript:|\bon(?:error|load|click)\s{0,9}=/i, 'HTML or script'],
  [/(?:\.\.[\\/]){2}|\/etc\/passwd\b|\bwin\.ini\b/i, 'a path out of its folder'],
  [/\$\{jndi:/i, 'a JNDI lookup'],
  [/[;|`]\s{0,9}(?:cat|curl|wget|bash|sh|nc|id|whoami)\b|\$\((?:cat|curl|wget|id|whoami)\b/i, 'a shell command'],
];

/** What in the address or body of a request a web application firewall would take for an attack; null where nothing does. */
export function attackLike(request: HttpRequest | undefined): string | null {
  if (request === undefined || !URL.canParse(request.url)) return null;
  const { pathname, search } = new URL(request.url);
  const text = `${decoded(pathname + search)}\n${decoded(request.body ?? '')}`;
  return SHAPES.find(([shape]) => shape.test(text))?.[1] ?? null;
}

function decoded(text: string): string {
  const spaced = text.slice(0, MOST).replaceAll('+', ' ');
  return spaced.replace(/%([0-7][0-9a-f])/gi, (_escape, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
