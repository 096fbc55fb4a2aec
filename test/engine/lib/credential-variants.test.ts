import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HeaderField, HttpRequest, HttpResponse } from '../../../src/engine/case.ts';
import { credentialVariants } from '../../../src/engine/lib/credential-variants.ts';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';

const answer: HttpResponse = {
  status: 401,
  statusText: '',
  httpVersion: '1.1',
  headers: [['WWW-Authenticate', 'Digest realm="r", nonce="n", qop="auth"']],
  body: '',
  bodyTruncated: false,
};
const hints = { answer, random: (bytes: number) => new Uint8Array(bytes) };
const request = (headers: readonly HeaderField[], url = 'https://api.example.com/v1'): HttpRequest => ({ method: 'GET', url, headers });
type Challenge = { readonly scheme: string; readonly params: Readonly<Record<string, string>> };
const variants = (
  given: HttpRequest,
  challenges: readonly Challenge[] = [],
  problems: readonly { where: string; cleaned: string | null }[] = [],
) => credentialVariants(given, sentCredentials(given), challenges, problems, hints);
const sent = (
  given: HttpRequest,
  ...rest: readonly [(readonly Challenge[])?, (readonly { where: string; cleaned: string | null }[])?]
): readonly string[] =>
  variants(given, ...rest).map(
    (variant) => `${variant.kind}: ${variant.request.headers.map(([name, value]) => `${name}: ${value}`).join(' | ')}`,
  );
const challenge = (scheme: string, params: Readonly<Record<string, string>> = {}): Challenge => ({ scheme, params });

describe('credentialVariants', () => {
  it('has none where nothing was sent', () => expect(variants(request([]))).toEqual([]));

  it.each([
    ['the answer found no token', '{"message":"No token provided!"}', ['X-Access-Token', 'X-Auth-Token']],
    ['the answer read one', '{"message":"jwt malformed"}', []],
  ])('tries the fields that Node tutorials read for a JWT where %s', (_what, body, expected) => {
    const given = request([['Authorization', 'Bearer eyJhbGciOiJIUzI1NiJ9.e30.c2ln']]);
    const tried = credentialVariants(given, sentCredentials(given), [], [], { ...hints, answer: { ...answer, body } });

    expect(tried.flatMap(({ request: variant }) => variant.headers.map(([name]) => name))).toEqual(expected);
  });

  it('does as the challenge asks', () => {
    expect(
      sent(
        request([
          ['Authorization', 'Token abc'],
          ['Accept', '*/*'],
        ]),
        [challenge('Bearer')],
      ),
    ).toEqual(['other-scheme: Accept: */* | Authorization: Bearer abc']);
    expect(sent(request([['Authorization', 'Bearer abc']]), [challenge('Key', { name: 'Ocp-Apim-Subscription-Key' })])).toEqual([
      'other-place: Ocp-Apim-Subscription-Key: abc',
    ]);
    expect(sent(request([['Authorization', 'Bearer abc']]), [challenge('Bearer')])).toEqual([]);
  });

  it('answers a Digest challenge with the user and password of Basic, and with nothing else', () => {
    const basic = sent(request([['Authorization', `Basic ${Buffer.from('u:p').toString('base64')}`]]), [challenge('Digest')]);
    expect(basic).toEqual([expect.stringMatching(/^other-scheme: Authorization: Digest username="u", realm="r"/)]);
    expect(sent(request([['Authorization', 'Bearer abc']]), [challenge('Digest')])).toEqual([]);
  });

  it('tries the usual places where no challenge helps', () => {
    expect(sent(request([['Authorization', 'Bearer abc']]))).toEqual(['other-place: X-API-Key: abc']);
    expect(sent(request([['X-API-Key', 'abc']]))).toEqual(['other-place: Authorization: Bearer abc']);
    expect(sent(request([['Authorization', 'abc']]))).toEqual([
      'cleaned-credential: Authorization: Bearer abc',
      'other-place: X-API-Key: abc',
    ]);
    expect(sent(request([], 'https://api.example.com/v1?api_key=abc'))).toEqual(['other-place: Authorization: Bearer abc']);
  });

  it('sends a cleaned value, and then only that', () => {
    expect(
      sent(request([['Authorization', 'Bearer  abc\u200b']]), [challenge('Bearer')], [{ where: 'Authorization', cleaned: 'Bearer abc' }]),
    ).toEqual(['cleaned-credential: Authorization: Bearer abc']);
  });

  it('does not write a header whose name the answer made up with forbidden characters', () => {
    expect(sent(request([['Authorization', 'Bearer abc']]), [challenge('AcmeKey', { header: 'X-A\r\nX-B' })])).toEqual([]);
  });

  it('never sends to another origin, and never shows the value', () => {
    const secret = fc.stringMatching(/^[A-Za-z0-9]{12,30}$/);
    const name = fc.constantFrom('Authorization', 'X-API-Key', 'X_Api_Key', 'Cookie');
    const asked = fc.array(
      fc.record({
        scheme: fc.constantFrom('Bearer', 'Basic', 'Digest', 'Token', 'Key'),
        params: fc.dictionary(fc.constantFrom('realm', 'name', 'header', 'uri', 'domain'), fc.webUrl()),
      }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(secret, name, fc.constantFrom('', 'Bearer ', 'Token ', 'sid='), asked, (value, field, prefix, challenges) => {
        for (const variant of variants(
          request([[field, `${prefix}${value}`]], `https://api.example.com:8443/v1?token=${value}`),
          challenges,
        )) {
          expect(new URL(variant.request.url).origin).toBe('https://api.example.com:8443');
          expect(variant.request.method).toBe('GET');
          expect(`${variant.changed} ${variant.template}`).not.toContain(value);
        }
      }),
    );
  });
});

it.each([
  ['names it', '{"error":"X-Auth-Key header required"}', ['X-Auth-Key: opaque-7f3a9c21', 'X-API-Key: opaque-7f3a9c21']],
  ['names the usual one', '{"error":"Missing X-API-Key"}', ['X-API-Key: opaque-7f3a9c21']],
  ['names one against forgery', '{"error":"X-CSRF-Token missing"}', ['X-API-Key: opaque-7f3a9c21']],
])('tries a field first where the answer %s', (_what, body, expected) => {
  const given = request([['Authorization', 'Bearer opaque-7f3a9c21']]);
  const tried = credentialVariants(given, sentCredentials(given), [], [], { ...hints, answer: { ...answer, body } });

  expect(tried.map((variant) => variant.request.headers.map(([name, value]) => `${name}: ${value}`).join(' | '))).toEqual(expected);
});
