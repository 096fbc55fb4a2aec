import { describe, expect, it } from '@jest/globals';
import { matches, readSignatures } from '../../src/engine/answer-pattern.ts';
import type { AnswerPattern, Signature } from '../../src/engine/signature.ts';
import { rawAnswer } from './signatures/raw-answer.ts';

const signature = (id: string, parts: Partial<Signature>): Signature => ({
  id,
  product: id,
  layer: 'application',
  patterns: [],
  messages: [],
  examples: [],
  ...parts,
});

const answer = rawAnswer(
  'HTTP/1.1 401 Unauthorized\nServer: nginx/1.22\nX-App: orders\nWWW-Authenticate: Bearer realm="a"\nWWW-Authenticate: Basic realm="b"\n\n{"message":"Token\\u0027s \\"exp\\"\n   has passed"}',
);

const cases: readonly (readonly [what: string, pattern: AnswerPattern, expected: boolean])[] = [
  ['a status', { status: 401 }, true],
  ['another status', { status: 403 }, false],
  ['one status of several', { status: [400, 401] }, true],
  ['words in another case, escaped, over a line break', { body: /token's "exp" has passed/ }, true],
  ['words that are not there', { body: /revoked/ }, false],
  ['a field that is there', { headers: { 'x-app': true } }, true],
  ['a field that is not there', { headers: { 'x-other': true } }, false],
  ['a field that has to be absent, and is', { headers: { 'x-other': false } }, true],
  ['a field that has to be absent, and is there', { headers: { 'x-app': false } }, false],
  ['a field by its value', { headers: { server: /^NGINX/ } }, true],
  ['challenges of several lines as one text', { challenge: /bearer realm="a", basic/ }, true],
  ['all parts at once', { status: 401, body: /exp/, headers: { 'X-App': /orders/ }, challenge: /basic/ }, true],
  ['all parts but one', { status: 401, body: /exp/, headers: { 'X-App': /billing/ } }, false],
  ['nothing', {}, false],
];

/** One object, as its JSON, as Python and as Node print it: a pattern is written once. */
const printed = [
  '{"type": "error", "error": {"type": "auth", "code": 20003}}',
  "Error code: 401 - {'type': 'error', 'error': {'type': 'auth', 'code': 20003}}",
  "RestException: Authenticate\n {\n  type: 'error',\n  error: { type: 'auth', code: 20003 }\n}",
];

describe('what a program prints of an object', () => {
  it.each(printed)('%j', (body) => {
    const shown = { ...answer, headers: [], body };

    expect(matches({ body: /"type" ?: ?"error"/ }, shown)).toBe(true);
    expect(matches({ body: /"code" ?: ?20003/ }, shown)).toBe(true);
  });

  it('letters that JSON escapes are read', () => {
    expect(matches({ body: /认证失败/ }, { ...answer, body: '{"msg":"\\u8ba4\\u8bc1\\u5931\\u8d25"}' })).toBe(true);
  });
});

describe('a pattern over an answer', () => {
  it.each(cases)('%s', (_what, pattern, expected) => {
    const matched = matches(pattern, answer);

    expect(matched).toBe(expected);
  });

  it('forgets nothing between answers when an expression is global', () => {
    const pattern = { body: /exp/g };

    const twice = [matches(pattern, answer), matches(pattern, answer)];

    expect(twice).toEqual([true, true]);
  });

  it('reads the status line where it holds the words and the body is empty', () => {
    const told = rawAnswer('HTTP/1.1 401 permission denied - invalid ticket\n\n');

    const matched = matches({ body: /invalid ticket/ }, told);

    expect(matched).toBe(true);
  });

  it('reads the first 32 KB of a body and no more', () => {
    const long = { ...answer, body: `${'x'.repeat(32 * 1024)}jwt expired` };

    const matched = matches({ body: /jwt expired/ }, long);

    expect(matched).toBe(false);
  });
});

describe('who answered', () => {
  const hop = signature('hop', { patterns: [{ headers: { Server: /nginx/ } }] });
  const marked = signature('marked', { patterns: [{ headers: { 'X-App': true } }] });
  const worded = signature('worded', { patterns: [{ body: /has passed/ }] });

  it.each([
    [[hop], 'hop'],
    [[hop, marked], 'marked'],
    [[worded, marked, hop], 'worded'],
    [[], undefined],
  ] as const)('is the most specific of those that are recognised', (signatures, expected) => {
    const { product } = readSignatures(signatures, answer);

    expect(product?.id).toBe(expected);
  });
});

describe('what the words mean', () => {
  const general = signature('general', {
    messages: [{ when: { body: /exp/ }, suggests: { 'token-expired': 'strong' }, means: 'General.', standalone: true }],
  });

  it('is read by every signature that stands alone, and by others only where their product answered', () => {
    const absent = signature('absent', {
      patterns: [{ body: /never/ }],
      messages: [{ when: { body: /exp/ }, suggests: { 'clock-skew': 'certain' }, means: 'A.' }],
    });

    const { clues } = readSignatures([absent, general], answer);

    expect(clues).toEqual([{ causeId: 'token-expired', weight: 'strong', text: 'General.', signature: 'general' }]);
  });

  it('is told by the product where it speaks as firmly as the language does', () => {
    const product = signature('product', {
      patterns: [{ body: /exp/ }],
      messages: [{ when: { body: /exp/ }, suggests: { 'clock-skew': 'strong' }, means: 'P.' }],
    });

    const { clues } = readSignatures([general, product], answer);

    expect(clues.map(({ causeId }) => causeId)).toEqual(['clock-skew']);
  });

  it('is not silenced by a gateway that is known only by its Server field and says little', () => {
    const gateway = signature('gateway', {
      patterns: [{ headers: { Server: /nginx/ } }],
      messages: [{ when: { status: 401 }, suggests: { 'credentials-missing': 'likely' }, means: 'G.' }],
    });

    const { clues } = readSignatures([gateway, general], answer);

    expect(clues.map(({ causeId }) => causeId)).toEqual(['credentials-missing', 'token-expired']);
  });

  it('weighs an earlier message of a signature above a later one of the same firmness', () => {
    const ordered = signature('ordered', {
      messages: [
        { when: { body: /has passed/ }, suggests: { 'token-expired': 'strong' }, means: 'First.', standalone: true },
        { when: { body: /token/ }, suggests: { 'token-malformed': 'strong' }, means: 'Second.', standalone: true },
      ],
    });

    const { clues } = readSignatures([ordered], answer);

    expect(clues.map(({ causeId, weight }) => [causeId, weight])).toEqual([
      ['token-expired', 'strong'],
      ['token-malformed', 'likely'],
    ]);
  });
});

it('reads of a debugger’s page the fault alone, not the settings and source that follow (Django with DEBUG)', () => {
  const words = signature('words', {
    messages: [
      { when: { body: /csrf_failure_view|exception at/ }, suggests: { 'csrf-rejected': 'strong' }, means: 'W.', standalone: true },
    ],
  });
  const page = (head: string, status: number) => ({
    status,
    statusText: '',
    httpVersion: '1.1',
    headers: [],
    body: `<html><head><style>${'a{} '.repeat(2000)}</style><title>${head}</title></head>${'<p>source</p>'.repeat(1400)}CSRF_FAILURE_VIEW`,
    bodyTruncated: false,
  });
  const heard = (head: string, status: number) => readSignatures([words], page(head, status)).clues.length;

  expect([heard('x', 500), heard('Exception at /boom', 500), heard('x', 403)]).toEqual([0, 1, 1]);
});
