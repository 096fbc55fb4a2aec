import { createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { HeaderField, HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import { canonicalRequest, canonicalText, readSigv4, stringToSign } from '../../../src/engine/lib/sigv4.ts';
import requestSigning, { type RequestSigning } from '../../../src/engine/probes/request-signing.ts';
import { answer, caseOf, get, NOW, post } from '../causes/observed.ts';
import { contextAt } from './context.ts';

const HOST = 'https://abc123.execute-api.eu-west-1.amazonaws.com';
const SCOPE = '20261121/eu-west-1/execute-api/aws4_request';
const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const EMPTY = hash('');

/** A request signed as a client would, with the key of the story. */
function signed(
  request: HttpRequest,
  names = 'host;x-amz-date',
  { scope = SCOPE, keyId = 'AKIDEXAMPLE', date = '20261121T055000Z' } = {},
): HttpRequest {
  const dated: HttpRequest = { ...request, headers: [...request.headers, ['X-Amz-Date', date]] };
  const draft = withSignature(dated, names, `${keyId}/${scope}`, '0'.repeat(64));
  const read = readSigv4(draft);
  const toSign = read === null ? '' : (stringToSign(draft, read) ?? '');
  const key = scope
    .split('/')
    .reduce<string | Buffer>((last, part) => createHmac('sha256', last).update(part).digest(), 'AWS4story-secret');
  return withSignature(dated, names, `${keyId}/${scope}`, createHmac('sha256', key).update(toSign).digest('hex'));
}

function withSignature(request: HttpRequest, names: string, credential: string, signature: string): HttpRequest {
  const field: HeaderField = ['Authorization', `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=${names}, Signature=${signature}`];
  return { ...request, headers: [...request.headers, field] };
}

/** What API Gateway, IAM and others say when they compute another signature. */
function echoOf(seen: HttpRequest): HttpResponse {
  const read = readSigv4(seen);
  if (read === null) throw new Error('not signed');
  const canonical = canonicalText(canonicalRequest(seen, read));
  const message = `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${stringToSign(seen, read)}'\n`;
  return answer(403, JSON.stringify({ message }));
}

function factOf(
  request: HttpRequest | undefined,
  response: HttpResponse = answer(403),
  source: 'live' | 'pasted' = 'live',
): RequestSigning | null {
  const facts = { exchange: { request: request ?? null, response, source } };
  const outcome = requestSigning.run(caseOf(request), facts, contextAt(NOW));
  return 'kind' in outcome && outcome.kind === 'found' ? (outcome.fact as RequestSigning) : null;
}

const kinds = (fact: RequestSigning | null): readonly string[] =>
  fact?.problems.map(({ kind, certain }) => (certain ? kind : `${kind}?`)) ?? [];

describe('Signature 4', () => {
  it('finds nothing wrong with a well signed request', () => {
    expect(factOf(signed(get(`${HOST}/prod/items?b=2&a=1`)))).toMatchObject({ scheme: 'AWS Signature 4', problems: [] });
  });

  it.each([
    ['a scope of yesterday', signed(get(HOST), 'host;x-amz-date', { scope: SCOPE.replace('1121', '1120') }), ['scope']],
    ['another region', signed(get(HOST), 'host;x-amz-date', { scope: SCOPE.replace('eu-west-1', 'us-east-1') }), ['region']],
    ['another service', signed(get(HOST), 'host;x-amz-date', { scope: SCOPE.replace('execute-api', 'lambda') }), ['scope']],
    ['a clock 20 minutes slow', signed(get(HOST), 'host;x-amz-date', { date: '20261121T053000Z' }), ['skew']],
    ['14 minutes, which is allowed', signed(get(HOST), 'host;x-amz-date', { date: '20261121T053600Z' }), []],
    ['host not signed', signed(get(HOST), 'x-amz-date'), ['unsigned-part']],
    ['a field lost on the way', signed(get(HOST), 'host;x-amz-date;x-amz-target'), ['missing-part']],
    ['fields that clients add by themselves', signed(get(HOST), 'accept;content-length;host;user-agent;x-amz-date'), []],
    ['a field not signed', signed(get(HOST, [['x-amz-target', 'a']])), ['unsigned-part?']],
    ['temporary key without its token', signed(get(HOST), 'host;x-amz-date', { keyId: 'ASIAIOSFODNN7EXAMPLE' }), ['session-token']],
    [
      'temporary key with its token',
      signed(get(HOST, [['X-Amz-Security-Token', 'fake']]), 'host;x-amz-date;x-amz-security-token', { keyId: 'ASIAIOSFODNN7EXAMPLE' }),
      [],
    ],
    ['a scope of four parts', signed(get(HOST), 'host;x-amz-date', { scope: '20261121/eu-west-1/execute-api' }), ['format']],
  ])('sees %s', (_name, request, expected) => {
    expect(kinds(factOf(request))).toEqual(expected);
  });

  it.each([
    ['the body as hashed', '{"a":1}', '{"a":1}', []],
    ['a last line break that the paste lost', '{"a":1}\n', '{"a":1}', []],
    ['another body', '{"a":1}', '{"a":2}', ['body-hash']],
    ['a body laid out anew', '{"a":1}', '{\n  "a": 1\n}', ['body-hash']],
    ['a body where none was hashed', '', '{"a":1}', ['body-hash']],
    ['a body that is not shown', '{"a":1}', '', []],
  ])('compares x-amz-content-sha256 with %s', (_name, hashed, sent, expected) => {
    const request = signed(post(HOST, sent, [['x-amz-content-sha256', hash(hashed)]]), 'host;x-amz-content-sha256;x-amz-date');

    expect(kinds(factOf(request))).toEqual(expected);
  });

  it('trusts no clock where an answer was pasted without its Date', () => {
    const request = signed(get(HOST), 'host;x-amz-date', { date: '20261121T053000Z' });

    expect(kinds(factOf(request, answer(403), 'pasted'))).toEqual(['skew?']);
    expect(kinds(factOf(request, answer(403, '', [['Date', 'Sat, 21 Nov 2026 05:31:00 GMT']]), 'pasted'))).toEqual([]);
  });
});

describe('the echo of the server', () => {
  const sent = signed(get(`${HOST}/prod/items/a%20b/?b=2&a=1`, [['Content-Type', 'application/json']]), 'content-type;host;x-amz-date');
  const changed = (from: string, to: string): HttpRequest => ({ ...sent, url: sent.url.replace(from, to) });

  it.each([
    ['a path with a prefix taken away', changed('/prod', ''), 'path', /stage or base path/],
    ['a slash taken away', changed('/?', '?'), 'path', /slash at the end/],
    ['a path encoded once more', changed('%20', '%2520'), 'path', /encodes the path once more/],
    ['a lost parameter', changed('b=2&', ''), 'query', /b=2/],
    ['another host', changed('abc123.execute-api.eu-west-1.amazonaws.com', 'internal.example'), 'host', /replaced the Host/],
    ['a host with its port', changed('.amazonaws.com', '.amazonaws.com:8443'), 'host', /port/],
    ['another method', { ...sent, method: 'HEAD' }, 'method', /method was changed/],
    ['a body', { ...sent, body: 'x' }, 'body hash', /body was changed/],
    [
      'a charset',
      {
        ...sent,
        headers: sent.headers.map(([name, value]) => [name, name === 'Content-Type' ? `${value}; charset=utf-8` : value] as const),
      },
      'content-type',
      /charset/,
    ],
  ])('tells %s', (_name, seen, line, reason) => {
    const fact = factOf(sent, echoOf(seen));

    expect(fact?.compared?.map((one) => one.line)).toEqual([line]);
    expect(fact?.problems.map(({ text }) => text).join()).toMatch(reason);
    expect(fact?.facts['sameCanonicalRequest']).toBe(false);
  });

  it('says that the key or the client differs where both texts are the same', () => {
    const fact = factOf(sent, echoOf(sent));

    expect(fact).toMatchObject({ compared: [], facts: { sameCanonicalRequest: true } });
    expect(kinds(fact)).toEqual(['canonical?']);
  });

  it('reads the XML of S3, and shows no session token', () => {
    const request = signed(
      get('https://bucket.s3.eu-west-1.amazonaws.com/k?list-type=2&prefix=a', [
        ['X-Amz-Security-Token', 'FakeSessionTokenOne'],
        ['x-amz-content-sha256', EMPTY],
      ]),
      'host;x-amz-content-sha256;x-amz-date;x-amz-security-token',
      { scope: '20261121/eu-west-1/s3/aws4_request' },
    );
    const read = readSigv4(request);
    const canonical =
      read === null ? '' : canonicalText(canonicalRequest(request, read)).replace('FakeSessionTokenOne', 'FakeSessionTokenTwo');
    const body = `<?xml version="1.0"?><Error><Code>SignatureDoesNotMatch</Code><CanonicalRequest>${canonical.replaceAll('&', '&amp;')}</CanonicalRequest></Error>`;

    const fact = factOf(request, answer(403, body));

    expect(fact?.compared).toEqual([{ line: 'x-amz-security-token', sent: '‹hidden›', expected: '‹hidden›' }]);
    expect(JSON.stringify(fact)).not.toContain('FakeSessionToken');
  });
});

describe('presigned URLs', () => {
  const link = (parameters: Readonly<Record<string, string>>): HttpRequest =>
    get(
      `https://bucket.s3.eu-west-1.amazonaws.com/k?${new URLSearchParams({
        'X-Amz-Algorithm': 'AWS4-HMAC-SHA256',
        'X-Amz-Credential': 'AKIDEXAMPLE/20261121/eu-west-1/s3/aws4_request',
        'X-Amz-Date': '20261121T050000Z',
        'X-Amz-Expires': '3600',
        'X-Amz-SignedHeaders': 'host',
        'X-Amz-Signature': '0'.repeat(64),
        ...parameters,
      })}`,
    );
  const other = (query: string): HttpRequest => get(`https://files.example.com/k?${query}`);

  it.each([
    ['one that still lasts', link({}), []],
    ['one that ended', link({ 'X-Amz-Expires': '60' }), ['expired']],
    ['one for longer than seven days', link({ 'X-Amz-Expires': '604801' }), ['format']],
    ['one from the future', link({ 'X-Amz-Date': '20261121T070000Z' }), ['skew']],
    ['Google, ended', other('X-Goog-Signature=00&X-Goog-Date=20261121T040000Z&X-Goog-Expires=60'), ['expired']],
    ['Azure, ended', other('sv=2024-11-04&sp=r&se=2026-11-20T00:00:00Z&sig=AAAA'), ['expired']],
    ['Azure, begins in ten minutes', other('sv=2024-11-04&sp=r&st=2026-11-21T06:00:00Z&se=2026-11-22T00:00:00Z&sig=AAAA'), ['skew']],
    ['Azure, begins tomorrow', other('sv=2024-11-04&sp=r&st=2026-11-22T06:00:00Z&se=2026-11-23T00:00:00Z&sig=AAAA'), ['not-yet']],
    ['Azure, a plus not encoded', other('sv=2024-11-04&sp=r&se=2026-11-22T00:00:00Z&sig=AA+A'), ['format']],
    ['Azure, encoded twice', other('sv=2024-11-04&sp=r&se=2026-11-22T00:00:00Z&sig=AA%252BA'), ['format']],
    ['CloudFront, ended', other('Expires=1795000000&Signature=a&Key-Pair-Id=K'), ['expired']],
  ])('reads %s', (_name, request, expected) => {
    expect(kinds(factOf(request))).toEqual(expected);
  });
});

describe('times that the answer tells', () => {
  it.each([
    ['Signature expired: 20180806T044229Z is now earlier than 20180806T191638Z (20180806T193138Z - 15 min.)', -53_349],
    ['Signature not yet current: 20150411T070000Z is still later than 20150411T065000Z (20150411T064500Z + 5 min.)', 900],
    [
      '<Error><Code>RequestTimeTooSkewed</Code><RequestTime>20261121T050000Z</RequestTime><ServerTime>2026-11-21T05:50:00Z</ServerTime></Error>',
      -3000,
    ],
  ])('are compared: %s', (body, seconds) => {
    expect(factOf(undefined, answer(403, body), 'pasted')?.problems).toEqual([
      { kind: 'skew', certain: true, seconds, text: expect.stringContaining('server’s clock') },
    ]);
  });

  it('is absent where nothing is signed and nothing told', () => {
    expect(factOf(get(HOST))).toBeNull();
    expect(factOf(undefined, answer(401, 'no'), 'pasted')).toBeNull();
  });
});

it('never shows a signature, whatever the scheme', () => {
  const secret = 'Zm9vYmFyc2lnbmF0dXJlZm9vYmFyc2lnbmF0dXJl';
  const requests = [
    get(HOST, [['Authorization', `AWS4-HMAC-SHA256 Credential=AKID/a/b, SignedHeaders=x, Signature=${secret}`]]),
    get(HOST, [['Authorization', `Digest username="a", response="${secret}"`]]),
    get(HOST, [['Authorization', `OAuth oauth_consumer_key="k", oauth_signature="${secret}"`]]),
    get(HOST, [['Authorization', `Signature keyId="a",signature="${secret}"`]]),
    get(HOST, [
      ['Signature-Input', 'a=("x")'],
      ['Signature', `a=${secret}`],
    ]),
    get(HOST, [['Stripe-Signature', secret]]),
    get(`${HOST}/?sig=${secret}&se=1&sp=r`),
  ];

  const facts = requests.map((request) => factOf(request, answer(401)));

  expect(facts.every((fact) => fact !== null && fact.problems.length > 0)).toBe(true);
  expect(JSON.stringify(facts)).not.toContain(secret);
});

describe('the life of a signed URL as the answer tells it', () => {
  it.each([
    [
      'S3',
      '<Error><Code>AccessDenied</Code><Message>Request has expired</Message><X-Amz-Expires>60</X-Amz-Expires><Expires>2026-11-21T05:00:00Z</Expires><ServerTime>2026-11-21T05:50:00Z</ServerTime></Error>',
      'expired',
      /50 min before/,
    ],
    [
      'Azure',
      '<Error><Code>AuthenticationFailed</Code><AuthenticationErrorDetail>Signature not valid in the specified time frame: Start [Sat, 21 Nov 2026 06:00:00 GMT] - Expiry [Sun, 22 Nov 2026 06:00:00 GMT] - Current [Sat, 21 Nov 2026 05:50:00 GMT]</AuthenticationErrorDetail></Error>',
      'skew',
      /10 min ahead/,
    ],
    [
      'Google',
      '<Error><Code>ExpiredToken</Code><Details>Request signature expired at: 2026-11-20T05:50:00+00:00</Details></Error>',
      'expired',
      /2026-11-20/,
    ],
  ])('%s', (_name, body, kind, text) => {
    const fact = factOf(undefined, answer(403, body), 'pasted');

    expect(kinds(fact)).toEqual([kind]);
    expect(fact?.problems[0]?.text).toMatch(text);
  });
});

describe('Azure Shared Key', () => {
  const request: HttpRequest = {
    method: 'PUT',
    url: 'https://acct.blob.core.windows.net/box/a.txt?comp=block&blockid=AA',
    headers: [
      ['x-ms-date', 'Sat, 21 Nov 2026 05:50:00 GMT'],
      ['x-ms-version', '2024-11-04'],
      ['Content-Type', 'text/plain'],
      ['Authorization', `SharedKey acct:${'A'.repeat(43)}=`],
    ],
    body: 'hello',
  };
  const lines = [
    'PUT',
    '',
    '',
    '5',
    '',
    'text/plain',
    '',
    '',
    '',
    '',
    '',
    '',
    'x-ms-date:Sat, 21 Nov 2026 05:50:00 GMT',
    'x-ms-version:2024-11-04',
    '/acct/box/a.txt',
    'blockid:AA',
    'comp:block',
  ];
  const refused = (text: readonly string[]): HttpResponse =>
    answer(
      403,
      `<?xml version="1.0"?><Error><Code>AuthenticationFailed</Code><AuthenticationErrorDetail>The MAC signature found in the HTTP request 'x' is not the same as any computed signature. Server used following string to sign: '${text.join('\n')}'.</AuthenticationErrorDetail></Error>`,
    );

  it('finds the string to sign as the server does', () => {
    expect(factOf(request, refused(lines))).toMatchObject({
      scheme: 'HMAC',
      problems: [],
      compared: [],
      facts: { sameStringToSign: true },
    });
  });

  it.each([
    ['a type that a library changed', lines.with(5, 'application/xml'), 'content-type'],
    ['a field added on the way', lines.toSpliced(13, 0, 'x-ms-request-id:1'), 'x-ms-request-id'],
    ['another resource', lines.with(14, '/acct/acct/box/a.txt'), 'resource'],
    ['a lost parameter', lines.slice(0, -1), 'comp'],
  ])('tells %s', (_name, text, line) => {
    expect(factOf(request, refused(text))?.compared?.map((one) => one.line)).toEqual([line]);
  });

  it('sees a field of telemetry in the echo alone, in the escapes of a log, too', () => {
    const log = `string to sign: 'GET\\n\\nx-ms-date:a\\nx-ms-request-root-id:b\\n/acct/q'`;

    expect(kinds(factOf(undefined, answer(403, `Server used following ${log}.`), 'pasted'))).toEqual(['canonical?']);
  });

  it('sees an old date', () => {
    const old = { ...request, headers: request.headers.with(0, ['x-ms-date', 'Sat, 21 Nov 2026 05:00:00 GMT']) };

    expect(kinds(factOf(old, answer(403)))).toEqual(['skew']);
  });
});
