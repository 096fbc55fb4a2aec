import { Why401Error } from '../errors.ts';
import type { Case, HeaderField, HttpRequest, Overlay } from './case.ts';
import type { Format, ReadRest } from './format.ts';
import { descriptionIn } from './lib/openapi-text.ts';
import { withoutWorkingCommand } from './lib/said-to-work.ts';
import { decoded } from './lib/sigv4.ts';

const LONGEST = 1_000_000;
const MOST_PASTED = 64_000;
const LONGEST_GAP = 1000;

/**
 * Pasted text and form fields → a Case. The format that is surest reads it; what was given apart wins over what was pasted.
 * @throws Why401Error 'unusable-input' in one line that says what to give instead.
 */
export function readInput(text: string, overlay: Overlay | undefined, formats: readonly Format[]): Case {
  if (text.trim() === '')
    throw unusable('There is nothing to diagnose.', 'Give a URL, a token, a curl command, or paste the request and its answer.');
  const whole = text.length > LONGEST ? withoutPadding(text) : text;
  const description = descriptionBeside(whole.slice(0, LONGEST));
  if (description === null) return readMaterial(whole, text, { overlay, formats });
  const material = readMaterial(description.rest, description.rest, { overlay, formats });
  return { ...material, apiDescription: description.text, understood: [...material.understood, 'a description of the API (OpenAPI)'] };
}

/** What it says of answers ("401": "No token") is nobody's answer, so no format sees it. Alone it is no failure. */
function descriptionBeside(text: string): { readonly text: string; readonly rest: string } | null {
  const found = descriptionIn(text);
  if (found === null) return null;
  const rest = `${text.slice(0, found.start)}${text.slice(found.end)}`.replace(/```(?:json|ya?ml)?\s{0,99}```/g, '');
  return rest.trim() === '' ? null : { text: found.text, rest };
}

interface Reading {
  readonly overlay: Overlay | undefined;
  readonly formats: readonly Format[];
}

function readMaterial(whole: string, text: string, { overlay, formats }: Reading): Case {
  const read = whole.slice(0, LONGEST);
  const best = surest(read, formats);
  if (best === null)
    throw unusable('This is nothing why401 can read.', 'Give a URL, a token, a curl command, or paste the request and its answer.');
  const longest = best.longest ?? LONGEST;
  const parsed = best.parse(longest > read.length ? whole.slice(0, longest) : read, restReader(formats, best));
  if ('problem' in parsed) throw unusable(parsed.problem, '');
  const ignored =
    whole.length > longest ? [...parsed.ignored, `everything after the first ${longest.toLocaleString('en')} characters`] : parsed.ignored;
  const whatFailed = withoutWorkingCommand(read.slice(0, MOST_PASTED), { secrets: [], ...parsed, ignored });
  const material: Case = { connection: {}, ...whatFailed, format: best.id, pasted: text.slice(0, MOST_PASTED) };
  return overlay === undefined ? material : overlaid(material, overlay);
}

/** Long runs of blanks are padding: what stands behind them must not fall to the limit. Linear: a run is matched once. */
const withoutPadding = (text: string): string =>
  text.trim().replace(/ {2,}/g, (gap) => (gap.length > LONGEST_GAP ? gap.slice(0, LONGEST_GAP) : gap));

const unusable = (message: string, hint: string): Why401Error => new Why401Error('unusable-input', message, hint);

/** A half-sure reading is better than none, but not than leaving the text aside. */
const SURE_ENOUGH = 0.35;

/** Reads what stands around the part that a format knows; no format is asked twice, so mixtures end. */
export function restReader(formats: readonly Format[], asking: Format): ReadRest {
  return (rest) => {
    const best =
      rest.trim() === ''
        ? null
        : surest(
            rest,
            formats.filter((format) => format !== asking),
          );
    if (best === null || best.confidence(rest) < SURE_ENOUGH) return null;
    const parsed = best.parse(rest);
    return 'problem' in parsed ? null : parsed;
  };
}

function surest(text: string, formats: readonly Format[]): Format | null {
  let best: { readonly format: Format; readonly confidence: number } | null = null;
  for (const format of formats) {
    const confidence = format.confidence(text);
    if (confidence > (best?.confidence ?? 0)) best = { format, confidence };
  }
  return best?.format ?? null;
}

function overlaid(material: Case, overlay: Overlay): Case {
  const connection = { ...material.connection, ...overlay.connection };
  const secrets = [...material.secrets, ...secretsOf(connection)];
  if (material.request === undefined) {
    const { token } = overlay;
    return { ...material, connection, secrets, ...(token === undefined ? {} : { token }) };
  }
  return { ...material, connection, secrets, request: overlaidRequest(material.request, overlay) };
}

function overlaidRequest(request: HttpRequest, overlay: Overlay): HttpRequest {
  const given: HeaderField[] = [...(overlay.headers ?? [])];
  if (overlay.user !== undefined) given.push(['Authorization', `Basic ${Buffer.from(overlay.user, 'utf8').toString('base64')}`]);
  if (overlay.token !== undefined) given.push(['Authorization', `Bearer ${overlay.token}`]);
  if (overlay.cookies !== undefined) given.push(['Cookie', overlay.cookies]);
  const replaced = new Set(given.map(([name]) => name.toLowerCase()));
  const headers = [...request.headers.filter(([name]) => !replaced.has(name.toLowerCase())), ...given];
  const body = overlay.body ?? request.body;
  const typed = body === undefined || headers.some(([name]) => /^content-type$/i.test(name));
  return {
    method: overlay.method ?? (overlay.body !== undefined && request.method === 'GET' ? 'POST' : request.method),
    url: request.url,
    // As curl does: a body without a type is a form.
    headers: typed ? headers : [...headers, ['Content-Type', 'application/x-www-form-urlencoded']],
    ...(body === undefined ? {} : { body }),
  };
}

function secretsOf(connection: Case['connection']): readonly string[] {
  const secrets: string[] = [];
  if (connection.proxy !== undefined && URL.canParse(connection.proxy)) secrets.push(decoded(new URL(connection.proxy).password));
  if (connection.clientKey !== undefined) secrets.push(connection.clientKey);
  if (connection.digestCredential !== undefined)
    secrets.push(connection.digestCredential.slice(connection.digestCredential.indexOf(':') + 1));
  return secrets.filter((secret) => secret !== '');
}
