import { z } from 'zod';
import type { Weight } from './cause.ts';
import { boundedPattern } from './lib/bounded-pattern.ts';
import { nearestWord } from './lib/nearest-word.ts';
import type { AnswerPattern, Signature } from './signature.ts';

/** What a file may refer to, and what it may not take. */
export interface KnownIds {
  readonly causes: readonly string[];
  /** Ids of signatures that are there already. */
  readonly signatures: readonly string[];
}

export type FormReading =
  | { readonly ok: true; readonly signature: Signature }
  | { readonly ok: false; readonly problems: readonly string[] };

const LAYERS = ['client', 'proxy', 'cdn', 'gateway', 'application', 'identity-provider', 'unknown'] as const;
const WEIGHTS = ['certain', 'strong', 'likely', 'hint', 'against'] as const;
const FIELDS =
  'id product layer patterns messages examples status headers body challenge when suggests means standalone answer cause source'.split(' ');

/** Reads the JSON form of one signature; problems are predicates with their place in front ("messages[0].means is missing"). */
export function readForm(json: unknown, known: KnownIds): FormReading {
  const read = formOf(known).safeParse(json);
  if (read.success) return { ok: true, signature: read.data };
  return { ok: false, problems: [...new Set(read.error.issues.flatMap(sentencesOf))] };
}

/** One error for a field: missing, or not what it must be. */
const must =
  (what: string) =>
  ({ input }: { readonly input?: unknown }): string =>
    input === undefined ? `is missing: it must be ${what}` : `must be ${what}`;

const oneOf = <const Words extends readonly string[]>(words: Words) =>
  z.enum(words, {
    error: ({ input }) => {
      const near = typeof input === 'string' ? nearestWord(input, words) : null;
      return must(`one of ${words.join(', ')}`)({ input }) + (near === null ? '' : `; did you mean ${near}?`);
    },
  });

/** One line that may be shown to people: no control characters. */
const line = (what: string, most: number) =>
  z
    .string({ error: must(what) })
    .regex(/^[^\p{Cc}]+$/u, `must be ${what}`)
    .max(most, `is longer than ${most} characters`);

const regex = z.string({ error: must('a regular expression in a text') }).transform((source, context) => {
  const read = boundedPattern(source);
  if (read.ok) return read.pattern;
  context.addIssue({ code: 'custom', message: read.why });
  return z.NEVER;
});

const code = z.int().min(100).max(599);
const statusCodes = z.union([code, z.array(code).min(1).max(50)], { error: must('a status such as 401, or a list of them') });
const fieldName = z.string().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}$/);
const headers = z.record(fieldName, z.unknown(), { error: must('an object of header names and regular expressions') });

type Context = z.core.$RefinementCtx;

const pattern = z
  .strictObject(
    { status: statusCodes.optional(), headers: headers.optional(), body: regex.optional(), challenge: regex.optional() },
    { error: must('an object with one or more of status, headers, body and challenge') },
  )
  .transform(({ status, headers: given, body, challenge }, context): AnswerPattern => {
    if (status === undefined && body === undefined && challenge === undefined && Object.keys(given ?? {}).length === 0)
      context.addIssue({ code: 'custom', message: 'matches nothing: give one or more of status, headers, body and challenge' });
    return {
      ...(status === undefined ? {} : { status }),
      ...(given === undefined ? {} : { headers: fieldsOf(given, context) }),
      ...(body === undefined ? {} : { body }),
      ...(challenge === undefined ? {} : { challenge }),
    };
  });

/** Field by field, so that the place of a problem names the header. */
function fieldsOf(given: Readonly<Record<string, unknown>>, context: Context): Readonly<Record<string, RegExp | true>> {
  const fields: Record<string, RegExp | true> = {};
  for (const [name, value] of Object.entries(given)) {
    const read = typeof value === 'string' ? boundedPattern(value) : null;
    if (value === true) fields[name] = true;
    else if (read?.ok) fields[name] = read.pattern;
    else {
      const message = read?.why ?? 'must be a regular expression in a text, or true where the field alone tells';
      context.addIssue({ code: 'custom', path: ['headers', name], message });
    }
  }
  return fields;
}

const list = <Item extends z.ZodType>(item: Item, least: number, most: number) =>
  z
    .array(item, { error: must('a list') })
    .min(least, `must hold at least ${least}`)
    .max(most, `holds more than ${most}`);

const weights = (causes: readonly string[]) =>
  z
    .record(z.string(), z.unknown(), { error: must('an object of cause ids and weights') })
    .refine((given) => Object.keys(given).length > 0, 'must name at least one cause')
    .transform((given, context): Readonly<Record<string, Weight>> => {
      const known = Object.entries(given).flatMap(([id, value]): [string, Weight][] => {
        if (!causes.includes(id)) context.addIssue({ code: 'custom', path: [id], message: noCause(id, causes) });
        const weight = oneOf(WEIGHTS).safeParse(value);
        if (!weight.success) context.addIssue({ code: 'custom', path: [id], message: weight.error.issues[0]?.message ?? '' });
        return weight.success ? [[id, weight.data]] : [];
      });
      return Object.fromEntries(known);
    });

function noCause(id: string, causes: readonly string[]): string {
  const near = nearestWord(id, causes);
  return `is no cause id${near === null ? '' : `; did you mean ${near}?`}`;
}

function formOf({ causes, signatures }: KnownIds) {
  const message = z
    .strictObject({
      when: pattern,
      suggests: weights(causes),
      means: line('one sentence that says what the words mean', 300),
      standalone: z.boolean({ error: must('true or false') }).optional(),
    })
    .transform(({ standalone, ...rest }) => (standalone === undefined ? rest : { ...rest, standalone }));
  const cause = z.string({ error: must('a cause id, or null where the product alone is recognised') });
  const example = z
    .strictObject({
      answer: z.string({ error: must('a raw HTTP answer in a text') }).max(65_536, 'is longer than 64 KB'),
      cause: cause.refine((id) => causes.includes(id), { error: ({ input }) => noCause(String(input), causes) }).nullable(),
      source: line('a line that says where the answer is from', 300).optional(),
    })
    .transform(({ source, ...rest }) => ({ ...rest, source: source ?? 'the operator' }));
  const id = z
    .string({ error: must('a word such as acme-gateway') })
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+){0,8}$/, 'must be a word such as acme-gateway');
  return z.strictObject(
    {
      id: id
        .max(60, 'is longer than 60 characters')
        .refine((own) => !signatures.includes(own), 'is the id of another signature; choose one of your own'),
      product: line('the name of the product', 60),
      layer: oneOf(LAYERS),
      patterns: list(pattern, 1, 50),
      messages: list(message, 0, 200),
      examples: list(example, 0, 200).default([]),
    },
    { error: must('an object with id, product, layer, patterns and messages') },
  );
}

type Issue = z.core.$ZodIssue;

function sentencesOf(issue: Issue): readonly string[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const near = nearestWord(key, FIELDS);
      return `${placeOf([...issue.path, key])} is no known field${near === null ? '' : `; did you mean ${near}?`}`;
    });
  }
  const message = issue.code === 'invalid_key' ? 'is no header name' : issue.message;
  return [`${placeOf(issue.path)} ${message}`.trim()];
}

/** messages[0].suggests.token-expired */
const placeOf = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((place, part) => {
    if (typeof part === 'number') return `${place}[${part}]`;
    const name = String(part)
      .replace(/\p{Cc}/gu, '?')
      .slice(0, 60);
    return place === '' ? name : `${place}.${name}`;
  }, '');
