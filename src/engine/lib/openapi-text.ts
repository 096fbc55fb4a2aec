import { jsonObject } from './json-object.ts';

/** The text of an API description, as it stands in a paste. */
export interface FoundDescription {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Members = Readonly<Record<string, unknown>>;

/** OpenAPI 3.x, "openapi"; Swagger (OpenAPI) 2.0, "swagger". Both are required members of the root. */
const JSON_MARK = /"(?:openapi"\s{0,9}:\s{0,9}"3\.|swagger"\s{0,9}:\s{0,9}"2\.0")/;
const YAML_MARK = /^(?:openapi:[ \t]{1,9}["']?3\.\d|swagger:[ \t]{1,9}["']?2\.0)/m;
/** Fixed fields of the root: OpenAPI 3.1 §4.8.1, Swagger 2.0 "Swagger Object"; extensions begin with "x-". */
const ROOT_KEY =
  /^(?:openapi|swagger|info|servers|paths|components|security|tags|externalDocs|webhooks|jsonSchemaDialect|host|basePath|schemes|consumes|produces|definitions|parameters|responses|securityDefinitions|x-[\w.-]{1,60}):(?:\s|$)/;
const MOST_BRACES = 40;

/** The API description in a text, JSON or YAML; null where there is none. Linear. */
export function descriptionIn(text: string): FoundDescription | null {
  const json = text.search(JSON_MARK);
  if (json >= 0) return objectAround(text, json);
  const yaml = text.search(YAML_MARK);
  return yaml < 0 ? null : yamlFrom(text, yaml);
}

/** "openapi" need not come first, so the braces before it are tried from the nearest outward. */
function objectAround(text: string, mark: number): FoundDescription | null {
  let start = text.lastIndexOf('{', mark);
  for (let tries = 0; start >= 0 && tries < MOST_BRACES; tries += 1) {
    const end = closing(text, start);
    if (end !== null && end > mark) {
      const part = text.slice(start, end);
      const read = jsonObject(part);
      return read !== null && isDescription(read) ? { start, end, text: part } : null;
    }
    start = start === 0 ? -1 : text.lastIndexOf('{', start - 1);
  }
  return null;
}

/** Index behind the brace that closes the one at `start`; braces inside strings do not count. */
function closing(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const character = text[at];
    if (character === '"') at = stringEnd(text, at);
    else if (character === '{') depth += 1;
    else if (character === '}') {
      depth -= 1;
      if (depth === 0) return at + 1;
    }
  }
  return null;
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1;
  return at;
}

/** From the mark on, as long as lines are indented, comments, list items or root fields. */
function yamlFrom(text: string, start: number): FoundDescription {
  let end = start;
  while (end < text.length) {
    const lineEnd = text.indexOf('\n', end);
    const next = lineEnd < 0 ? text.length : lineEnd + 1;
    const line = text.slice(end, lineEnd < 0 ? text.length : lineEnd);
    if (!/^(?:\s|#|- |$)/.test(line) && !ROOT_KEY.test(line)) break;
    end = next;
  }
  return { start, end, text: text.slice(start, end) };
}

const LONGEST_YAML = 512 * 1024;

/**
 * The document in a text: JSON, else YAML; null where it is no API description. YAML is read up to 512 KiB, a reader for it is loaded only here,
 * and aliases are few (a document of aliases to aliases grows without end).
 */
export async function readDescriptionText(text: string): Promise<Members | null> {
  const json = jsonObject(text);
  if (json !== null) return isDescription(json) ? json : null;
  if (!YAML_MARK.test(text) || text.length > LONGEST_YAML) return null;
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text, { logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return null;
  try {
    const read: unknown = document.toJS({ maxAliasCount: 100 });
    return isMembers(read) && isDescription(read) ? read : null;
  } catch {
    // More aliases than that: nobody's API.
    return null;
  }
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An unquoted YAML version (swagger: 2.0) is a number. */
function isDescription({ openapi, swagger, paths, webhooks, components }: Members): boolean {
  const versioned = /^3\./.test(String(openapi)) || /^2(?:\.0)?$/.test(String(swagger));
  return versioned && [paths, webhooks, components].some(isMembers);
}
