import type { Diagnosis, HeaderField, Overlay } from '../engine/index.ts';
import { isHostGiven } from '../report/words.ts';
import { type FormValues, textIn } from './form-values.ts';
import { FIELD } from './ids.ts';
import { unwrapSlackText } from './mrkdwn.ts';
import type { Prefilled } from './views/form.ts';
import type { Words } from './words/words.ts';

export type FormRequest =
  | { readonly kind: 'request'; readonly text: string; readonly overlay: Overlay; readonly experiments: boolean }
  /** By field: what is wrong with it. */
  | { readonly kind: 'refused'; readonly errors: FieldErrors };

type FieldErrors = Readonly<Record<string, keyof Words['form']['errors']>>;

/** The sentences that stand below the fields. */
export const errorWords = ({ form }: Words, errors: FieldErrors): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(errors).map(([field, error]) => [field, form.errors[error]]));

/** The form's fields → what the engine reads: the paste or the URL as text, the rest on top of it. */
export function formRequest(values: FormValues): FormRequest {
  const what = unwrapSlackText(textIn(values, FIELD.what));
  const url = unwrapSlackText(textIn(values, FIELD.url));
  const credential = textIn(values, FIELD.credential);
  const headers = headerLines(textIn(values, FIELD.headers));
  const errors = errorsIn({ what, url, credential, headers });
  if (Object.keys(errors).length > 0 || headers === null) return { kind: 'refused', errors };
  const shown = credentialOverlay(credential);
  const method = textIn(values, FIELD.method);
  const all = [...headers, ...(shown.headers ?? [])];
  const overlay: Overlay = { ...shown, ...(all.length === 0 ? {} : { headers: all }), ...(method === '' ? {} : { method }) };
  // Null: the box was unticked. A form without the box was opened before there was one.
  const experiments = values[FIELD.experiments] !== null;
  return { kind: 'request', text: textFor(what, url, credential), overlay, experiments };
}

/** Neither in its own field nor among the headers or in the paste. */
export const isWithoutCredential = (values: FormValues): boolean =>
  textIn(values, FIELD.credential) === '' &&
  textIn(values, FIELD.what) === '' &&
  !/^\s*(?:authorization|cookie|proxy-authorization|[\w-]*(?:key|token|secret)[\w-]*)\s*:/im.test(textIn(values, FIELD.headers));

interface Entered {
  readonly what: string;
  readonly url: string;
  readonly credential: string;
  readonly headers: readonly HeaderField[] | null;
}

function errorsIn({ what, url, credential, headers }: Entered): FieldErrors {
  if (what === '' && url === '' && credential === '') return { [FIELD.what]: 'empty' };
  return {
    ...(url !== '' && !isHttpUrl(url) ? { [FIELD.url]: url.includes('‹') ? 'placeholder' : 'url' } : {}),
    ...(headers === null ? { [FIELD.headers]: 'headers' } : {}),
    ...(/[\r\n]/.test(credential) ? { [FIELD.credential]: 'credential' } : {}),
  };
}

const isHttpUrl = (url: string): boolean => !url.includes('‹') && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);

/** A URL beside a pasted answer makes it an exchange; beside a whole command it only says the same again. */
function textFor(what: string, url: string, credential: string): string {
  if (what === '') return url === '' ? credential : url;
  if (url === '' || what.includes(url) || /^\s*curl\s/.test(what)) return what;
  if (!/^HTTP\/[\d.]+ \d{3}/.test(what)) return `${url}\n\n${what}`;
  const { pathname, search, host } = new URL(url);
  return `GET ${pathname}${search} HTTP/1.1\nHost: ${host}\n\n${what}`;
}

/** 'Name: value' lines; null when one of them is none. */
function headerLines(text: string): readonly HeaderField[] | null {
  const fields: HeaderField[] = [];
  for (const line of text.split(/\r?\n/).filter((given) => given.trim() !== '')) {
    const [, name, value] = /^\s*([!#$%&'*+.^_`|~\w-]+):\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined || value === undefined) return null;
    fields.push([name, value]);
  }
  return fields;
}

/** 'Bearer x' and 'X-API-Key: x' are header fields, 'user:password' is Basic, the rest is a token. */
function credentialOverlay(credential: string): Overlay {
  if (credential === '') return {};
  const [, name, value] = /^([A-Za-z][\w-]*):\s+(\S.*)$/.exec(credential) ?? [];
  if (name !== undefined && value !== undefined) return { headers: [[name, value]] };
  if (/^[A-Za-z][\w-]*\s+\S/.test(credential)) return { headers: [['Authorization', credential]] };
  return /^[^\s:]+:\S*$/.test(credential) ? { user: credential } : { token: credential };
}

/** What may be shown again of a request whose secrets were deleted, under the same choice of experiments. */
export function prefilledFrom(diagnosis: Diagnosis | null): Prefilled {
  if (diagnosis === null) return {};
  const { request, mayExperiment: experiments = true } = diagnosis;
  if (request === null) return { experiments };
  const harmless = request.headers.filter(([, value]) => !value.includes('‹'));
  return {
    url: isHostGiven(request.url) ? request.url : '',
    method: request.method,
    headers: harmless.map(([name, value]) => `${name}: ${value}`).join('\n'),
    experiments,
  };
}
