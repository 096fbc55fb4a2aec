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
const MOST_BRACES = 12;

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

const LONGEST_YAML = 1024 * 1024;
const LONGEST_ESSENCE = 192 * 1024;
/** Flow collections inside each other; readers slow down with depth. */
const DEEPEST = 100;

/**
 * The document in a text: JSON, else YAML; null where it is no API description. Of YAML only what is needed here is read (192 KiB of it), a reader
 * for it is loaded only here, and aliases are few (a document of aliases to aliases grows without end).
 */
export async function readDescriptionText(text: string): Promise<Members | null> {
  const json = jsonObject(text);
  if (json !== null) return isDescription(json) ? json : null;
  if (!YAML_MARK.test(text) || text.length > LONGEST_YAML) return null;
  const essence = withoutBulk(text);
  if (essence.length > LONGEST_ESSENCE || depthOf(essence) > DEEPEST) return null;
  const { parseDocument } = await import('yaml');
  const document = parseDocument(essence, { logLevel: 'silent', uniqueKeys: false });
  if (document.errors.length > 0) return null;
  try {
    const read: unknown = document.toJS({ maxAliasCount: 100 });
    return isMembers(read) && isDescription(read) ? read : null;
  } catch {
    // More aliases than that: nobody's API.
    return null;
  }
}

/** What makes up most of a description and says nothing of paths and security; each field goes with all that is indented below it. */
const BULK =
  /^( *)(?:schemas|responses|parameters|examples?|requestBod(?:y|ies)|definitions|description|summary|tags|externalDocs|callbacks|content|headers|links):/;

/** A YAML reader needs seconds for what a line-wise pass leaves out in a millisecond. */
function withoutBulk(text: string): string {
  let below = Number.POSITIVE_INFINITY;
  return text
    .split('\n')
    .filter((line) => {
      const indent = line.search(/\S/);
      if (indent < 0 || indent > below) return false;
      // The items of a list may stand as far left as its name.
      if (indent === below && line.startsWith('- ', indent)) return false;
      below = BULK.test(line) ? indent : Number.POSITIVE_INFINITY;
      return below === Number.POSITIVE_INFINITY;
    })
    .join('\n');
}

function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const character of text) {
    if (character === '[' || character === '{') depth += 1;
    else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

const isMembers = (value: unknown): value is Members => typeof value === 'object' && value !== null && !Array.isArray(value);

/** An unquoted YAML version (swagger: 2.0) is a number. */
function isDescription({ openapi, swagger, paths, webhooks, components }: Members): boolean {
  const versioned = /^3\./.test(String(openapi)) || /^2(?:\.0)?$/.test(String(swagger));
  return versioned && [paths, webhooks, components].some(isMembers);
}
