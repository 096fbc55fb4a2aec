import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { discover } from '../../../src/engine/discover.ts';
import type { Format } from '../../../src/engine/format.ts';

const formats = await discover<Format>(
  new URL('../../../src/engine/formats/', import.meta.url),
  (unit) => 'confidence' in unit && 'parse' in unit,
);
const ranked = (text: string) =>
  formats.map((format) => ({ id: format.id, confidence: format.confidence(text) })).sort((one, other) => other.confidence - one.confidence);

test.each(formats.flatMap((format) => format.examples.map((example) => [format.id, example] as const)))('%s wins %j', (id, example) => {
  const [first, second] = ranked(example);

  expect(first?.id).toBe(id);
  expect(first?.confidence).toBeGreaterThan(second?.confidence ?? 0);
});

test.each([
  ['Get "https://kubelet:10250/metrics": server returned HTTP status 401 Unauthorized'],
  ['feign.FeignException$Unauthorized: [401] during [GET] to [http://user-service/users/42] [UserClient#getUser(String)]'],
  ["SAML login failed: The Assertion's Audience 'https://old.example/saml' does not match SP entityId 'https://app.example/saml'"],
  ['Get "https://api.example/me": oauth2: "invalid_grant" "reauth related error (invalid_rapt)"'],
  ['HTTP Error 401.2 - Unauthorized\nYou are not authorized to view this page due to invalid authentication headers.'],
  ['org.opensaml: Assertion is not yet valid. NotBefore=2025-11-21T10:12:44Z'],
])('an error text is no address to ask: %s', (text) => {
  expect(ranked(text)[0]?.id).toBe('error-body');
});

test('a question around an address asks that address', () => {
  expect(ranked('Why do I get 401 Unauthorized from https://api.example.com/v1/me?')[0]?.id).toBe('url');
});

test.each([[''], ['  \n '], ['hello'], ['mailto:me@example.com']])('no format claims %j', (text) => {
  expect(ranked(text)[0]?.confidence).toBe(0);
});

test('no text makes a format throw, and none is read without saying what was understood', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(
        '',
        'wget ',
        '{"iss":"a","exp":1}',
        'issuer: https://a.example\n',
        '{"log":{"entries":[',
        '1.2.3.4 - - [x] "GET / HTTP/1.1" 401 0',
        'curl ',
        'GET ',
        'HTTP/1.1 401 ',
        'eyJ',
        '{"',
        'Bearer ',
        'https://',
      ),
      fc.string({ unit: 'binary', maxLength: 200 }),
      (start, rest) => {
        for (const format of formats) {
          const text = start + rest;
          if (format.confidence(text) === 0) continue;
          const parsed = format.parse(text);
          expect('problem' in parsed ? parsed.problem : parsed.understood.join()).toMatch(/\w/);
        }
      },
    ),
  );
});

test('a megabyte of any near miss is answered', () => {
  const pieces = [
    'a',
    'eyJ',
    ' ',
    '{',
    '<',
    "'",
    'https://a b ',
    '.',
    'eyJabcdefghi.',
    'curl ',
    '* Trying\n',
    '"a":"b",',
    '401 ',
    '$',
    'token: ',
    'Bearer ',
    'a: b\n',
    '-> 401 ',
    '{"iss":"a","exp":1,',
    '{"a":',
    "axios.get('https://a.example', { headers: { Authorization: ",
    'wget https://a.example ',
    '{"log":{"entries":[',
    '1.2.3.4 - - [21/Nov/2026:05:49:01 +0000] "GET / HTTP/1.1" 401 0\n',
    'proxy_set_header Authorization "";\n',
    '{"status":401}\n',
    'user "a" client: ',
  ];
  for (const piece of pieces) {
    const text = piece.repeat(Math.floor(1_000_000 / piece.length));
    for (const format of formats) if (format.confidence(text) > 0) expect(typeof format.parse(text)).toBe('object');
  }
});
