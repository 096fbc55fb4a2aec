import { type HttpRequest, headerOf } from '../case.ts';
import { withoutLayout } from './signed-body.ts';
import { isHidden, problem, type SignedExchange, type SigningFindings, type SigningProblem, timeProblem } from './signing-findings.ts';
import { asUtc, durationInWords } from './time.ts';

/** How a sender signs its webhooks. Nothing is computed: the shared secret is never known here, and never guessed. */
interface Sender {
  readonly name: string;
  readonly field: string;
  /** The whole value of the signature field. */
  readonly form: RegExp;
  /** In words, after "takes". */
  readonly formInWords: string;
  /** Field of the time stamp, or the name of a part inside the signature field. */
  readonly time?: { readonly field: string } | { readonly part: string };
  /** Seconds that the sender's own library allows. */
  readonly tolerance?: number;
  /** How the sender writes JSON: another layout tells of a body that was parsed and written anew. */
  readonly layout?: 'compact' | 'indented';
}

const HEX = '[0-9a-f]{64}';
const STANDARD = { form: /^(?:v1a?,[A-Za-z0-9+/=]{20,200} ?){1,10}$/, formInWords: 'v1, and Base64', tolerance: 300 } as const;

/** Each from the vendor's page on verifying webhooks. */
const SENDERS: readonly Sender[] = [
  {
    name: 'Stripe',
    field: 'stripe-signature',
    form: new RegExp(`^(?=.*\\bt=\\d{10}\\b)(?=.*\\bv1=${HEX}\\b)`),
    formInWords: 't=… and v1= with 64 hexadecimal digits',
    time: { part: 't' },
    tolerance: 300,
    layout: 'indented',
  },
  {
    name: 'GitHub',
    field: 'x-hub-signature-256',
    form: new RegExp(`^sha256=${HEX}$`),
    formInWords: 'sha256= and 64 hexadecimal digits',
    layout: 'compact',
  },
  {
    name: 'GitHub',
    field: 'x-hub-signature',
    form: /^sha1=[0-9a-f]{40}$|^sha256=[0-9a-f]{64}$/,
    formInWords: 'sha1= and 40 hexadecimal digits',
  },
  {
    name: 'Slack',
    field: 'x-slack-signature',
    form: new RegExp(`^v0=${HEX}$`),
    formInWords: 'v0= and 64 hexadecimal digits',
    time: { field: 'x-slack-request-timestamp' },
    tolerance: 300,
  },
  {
    name: 'Shopify',
    field: 'x-shopify-hmac-sha256',
    form: /^[A-Za-z0-9+/]{43}=$/,
    formInWords: '44 characters of Base64',
    layout: 'compact',
  },
  { name: 'Twilio', field: 'x-twilio-signature', form: /^[A-Za-z0-9+/]{27}=$/, formInWords: '28 characters of Base64' },
  {
    name: 'Zoom',
    field: 'x-zm-signature',
    form: new RegExp(`^v0=${HEX}$`),
    formInWords: 'v0= and 64 hexadecimal digits',
    time: { field: 'x-zm-request-timestamp' },
    tolerance: 300,
  },
  {
    name: 'Discord',
    field: 'x-signature-ed25519',
    form: /^[0-9a-f]{128}$/,
    formInWords: '128 hexadecimal digits',
    time: { field: 'x-signature-timestamp' },
  },
  {
    name: 'Paddle',
    field: 'paddle-signature',
    form: new RegExp(`^ts=\\d{10};h1=${HEX}`),
    formInWords: 'ts=… and h1= with 64 hexadecimal digits',
    time: { part: 'ts' },
  },
  { name: 'WooCommerce', field: 'x-wc-webhook-signature', form: /^[A-Za-z0-9+/]{43}=$/, formInWords: '44 characters of Base64' },
  { name: 'Standard Webhooks', field: 'webhook-signature', time: { field: 'webhook-timestamp' }, ...STANDARD },
  { name: 'Svix', field: 'svix-signature', time: { field: 'svix-timestamp' }, ...STANDARD },
];

/** Null where no webhook signature of a known sender is in the request. */
export function webhookSender(request: HttpRequest): Sender | null {
  return SENDERS.find(({ field }) => headerOf(request, field) !== undefined) ?? null;
}

/** What the signature field, its time and the layout of the body tell. Null where the sender is not known. */
export function webhookFindings({ request, clock }: SignedExchange): SigningFindings | null {
  const sender = webhookSender(request);
  if (sender === null) return null;
  const value = (headerOf(request, sender.field) ?? '').trim();
  const stamp = stampOf(request, sender, value);
  return {
    problems: [...formProblems(sender, value), ...timeProblems(sender, stamp, clock), ...layoutProblems(sender, request)],
    facts: { sender: sender.name, field: sender.field, signedAt: stamp === null || stamp === '' ? null : Number(stamp) },
  };
}

function formProblems({ name, field, form, formInWords }: Sender, value: string): readonly SigningProblem[] {
  if (form.test(value)) return [];
  const takes = `${field} of ${name} takes ${formInWords}`;
  if (value === '') return [problem('format', `${field} is empty; it takes ${formInWords}.`)];
  if (form.test(value.toLowerCase())) return [problem('format', `${takes}; this one has upper-case letters.`)];
  const prefix = /^([a-z0-9]{2,6}=)/.exec(formInWords)?.[1];
  if (prefix !== undefined && form.test(`${prefix}${value}`)) return [problem('format', `${takes}; the prefix ${prefix} is missing.`)];
  if (/^(?:[a-z0-9]{2,6}=)?[A-Za-z0-9+/]{27,43}=$/.test(value)) return [problem('format', `${takes}; this one looks like Base64.`)];
  if (/^(?:[a-z0-9]{2,6}=)?(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(value)) return [problem('format', `${takes}; this one is hexadecimal.`)];
  // Pastes hide signatures with dots or words: then nothing can be said.
  return isHidden(value) ? [] : [problem('format', `${takes}; this one has another form.`, false)];
}

/** Digits; '' where the field is missing; null where the sender uses none. */
function stampOf(request: HttpRequest, { time }: Sender, value: string): string | null {
  if (time === undefined) return null;
  if ('field' in time) return (headerOf(request, time.field) ?? '').trim();
  return new RegExp(`(?:^|[,;\\s])${time.part}=(\\d{1,20})`).exec(value)?.[1] ?? '';
}

function timeProblems({ name, time, tolerance }: Sender, stamp: string | null, clock: SignedExchange['clock']): readonly SigningProblem[] {
  if (stamp === null || time === undefined) return [];
  const where = 'field' in time ? time.field : `${time.part}=`;
  if (stamp === '') return [problem('missing-part', `The time stamp ${where} that ${name} signs is missing.`)];
  if (/^\d{13}$/.test(stamp)) return [problem('format', `The time stamp ${where} is in milliseconds; ${name} sends seconds.`)];
  if (!/^\d{10}$/.test(stamp)) return [problem('format', `The time stamp ${where} is not in epoch seconds.`)];
  const away = Number(stamp) - clock.time;
  if (tolerance === undefined || Math.abs(away) <= tolerance) return [];
  const side = away > 0 ? 'ahead' : 'ago';
  const text = `The webhook was signed at ${asUtc(Number(stamp))}, ${durationInWords(away)} ${side}; ${name} allows ${tolerance / 60} min.`;
  return [timeProblem('skew', text, away, clock)];
}

function layoutProblems({ name, layout }: Sender, { body }: HttpRequest): readonly SigningProblem[] {
  if (layout === undefined || body === undefined || !/^\s*\{/.test(body)) return [];
  const compact = withoutLayout(body);
  const isCompact = compact === body.trim();
  if (compact === null || isCompact === (layout === 'compact')) return [];
  const usual = layout === 'compact' ? 'without white space' : 'indented';
  const now = isCompact ? 'without white space' : 'with white space';
  return [problem('body-hash', `${name} sends its JSON ${usual}, this body is ${now}: it may have been parsed and written anew.`, false)];
}
