import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { HeaderField, HttpRequest } from '../../../src/engine/case.ts';
import { draftSignatureFindings } from '../../../src/engine/lib/draft-signature.ts';
import { messageSignatureFindings, readSignatureInput, signatureBase } from '../../../src/engine/lib/http-signature.ts';

/** The request of RFC 9421 appendix B.2. */
const BODY = '{"hello": "world"}';
const DIGEST = 'sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:';
const CREATED = 1_618_884_473;
const HMAC_INPUT = 'sig-b25=("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"';
const HMAC_SIGNATURE = 'pxcQw6G3AjtMBQjwo8XzkZf/bws5LelbaMk5rGIGtE8=';
const SHARED = Buffer.from('uzvJfB4u3N0Jy4T7NZ75MDVcr8zSTInedJtkgcu46YW4XByzNJjxBdtjUkdJPBtbmHhIDi6pcl8jsasjlTMtDQ==', 'base64');

function request(more: readonly HeaderField[] = [], changed: Partial<HttpRequest> = {}): HttpRequest {
  const headers: readonly HeaderField[] = [
    ['Date', 'Tue, 20 Apr 2021 02:07:55 GMT'],
    ['Content-Type', 'application/json'],
    ['Content-Digest', DIGEST],
    ...more,
  ];
  return { method: 'POST', url: 'https://example.com/foo?param=Value&Pet=dog', headers, body: BODY, ...changed };
}

const b25 = (input = HMAC_INPUT, signature = `sig-b25=:${HMAC_SIGNATURE}:`): HttpRequest =>
  request([
    ['Signature-Input', input],
    ['Signature', signature],
  ]);

const findings = (of: HttpRequest, time = CREATED) =>
  messageSignatureFindings({ request: of, response: null, clock: { time, trusted: true } })?.problems.map(({ kind, certain }) => [
    kind,
    certain,
  ]);

describe('RFC 9421', () => {
  it('builds the base of B.2.2', () => {
    const input =
      'sig-b22=("@authority" "content-digest" "@query-param";name="Pet");created=1618884473;keyid="test-key-rsa-pss";tag="header-example"';
    const [signature] = readSignatureInput(input);

    expect(signature === undefined ? null : signatureBase(request(), signature)).toBe(
      [
        '"@authority": example.com',
        `"content-digest": ${DIGEST}`,
        '"@query-param";name="Pet": dog',
        '"@signature-params": ("@authority" "content-digest" "@query-param";name="Pet");created=1618884473;keyid="test-key-rsa-pss";tag="header-example"',
      ].join('\n'),
    );
  });

  it('builds a base that gives the signature of B.2.5', () => {
    const [signature] = readSignatureInput(HMAC_INPUT);
    const base = signature === undefined ? null : signatureBase(request(), signature);

    expect(
      createHmac('sha256', SHARED)
        .update(base ?? '')
        .digest('base64'),
    ).toBe(HMAC_SIGNATURE);
  });

  it('compares the base that a verifier echoes', () => {
    const echo =
      'signature mismatch, base was:\n"date": Tue, 20 Apr 2021 02:07:55 GMT\n"@authority": internal:8080\n"content-type": application/json\n"@signature-params": ("date" "@authority" "content-type");created=1618884473;keyid="test-shared-secret"';
    const response = { status: 401, statusText: '', httpVersion: '1.1', headers: [], body: echo, bodyTruncated: false };

    const found = messageSignatureFindings({ request: b25(), response, clock: { time: CREATED, trusted: true } });

    expect(found?.compared).toEqual([{ line: '@authority', sent: 'example.com', expected: 'internal:8080' }]);
    expect(found?.problems.map(({ kind }) => kind)).toEqual(['canonical']);
  });

  it('finds nothing wrong in B.2.5', () => {
    expect(findings(b25())).toEqual([]);
  });

  it.each([
    ['no Signature field', request([['Signature-Input', HMAC_INPUT]]), CREATED, [['missing-part', true]]],
    ['another label', b25(HMAC_INPUT, 'sig1=:aaaa:'), CREATED, [['missing-part', true]]],
    ['no colons', b25(HMAC_INPUT, `sig-b25="${HMAC_SIGNATURE}"`), CREATED, [['format', true]]],
    ['a field that is not there', b25(HMAC_INPUT.replace('"date"', '"x-tenant"')), CREATED, [['missing-part', true]]],
    ['a component no request has', b25(HMAC_INPUT.replace('@authority', '@status')), CREATED, [['value', true]]],
    ['a component twice', b25(HMAC_INPUT.replace('"date"', '"date" "date"')), CREATED, [['format', true]]],
    ['a date in the future', b25(), CREATED - 600, [['skew', true]]],
    ['an end that passed', b25(`${HMAC_INPUT};expires=1618884500`), CREATED + 60, [['expired', true]]],
    ['an unknown algorithm', b25(`${HMAC_INPUT};alg="hs2019"`), CREATED, [['value', false]]],
    ['a changed body', { ...b25(), body: '{"hello":"world!"}' }, CREATED, [['body-hash', true]]],
    ['a field that is no dictionary', b25('("date")'), CREATED, [['format', true]]],
  ])('sees %s', (_name, of, time, expected) => {
    expect(findings(of, time)).toEqual(expected);
  });
});

describe('the older draft', () => {
  const authorization = (headers: string, more = ''): HeaderField => [
    'Authorization',
    `Signature keyId="test",algorithm="rsa-sha256",headers="${headers}",signature="abc"${more}`,
  ];
  const kinds = (of: HttpRequest, time = CREATED) =>
    draftSignatureFindings({ request: of, response: null, clock: { time, trusted: true } })?.problems.map(({ kind }) => kind);

  it.each([
    ['a whole one', request([authorization('(request-target) host date')]), CREATED, []],
    ['a field that is not there', request([authorization('date digest')]), CREATED, ['missing-part']],
    ['an old Date', request([authorization('date')]), CREATED + 3600, ['skew']],
    ['a Digest of another body', request([authorization('date digest'), ['Digest', `SHA-256=${'A'.repeat(43)}=`]]), CREATED, ['body-hash']],
    ['(created) with rsa', request([authorization('(created)', `,created=${CREATED}`)]), CREATED, ['value']],
    [
      'Kong’s hmac',
      request([['Authorization', 'hmac username="ann", algorithm="hmac-sha256", headers="x-date", signature="a"']]),
      CREATED,
      ['missing-part'],
    ],
  ])('sees %s', (_name, of, time, expected) => {
    expect(kinds(of, time)).toEqual(expected);
  });

  it('leaves a request without a signature alone', () => {
    expect(kinds(request())).toBeUndefined();
  });
});
