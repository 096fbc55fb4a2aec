import { expect, it } from '@jest/globals';
import { expectedValues } from '../../../src/engine/lib/expected-value.ts';

it.each([
  ['jwt audience invalid. expected: orders-api', 'audience', ['orders-api']],
  ['jwt issuer invalid. expected: https://idp.example.com/', 'issuer', ['https://idp.example.com/']],
  ["validIssuer: 'https://a.example' or validIssuers: 'https://b.example'", 'issuer', ['https://a.example', 'https://b.example']],
  [
    "Audiences: 'a'. Did not match: validationParameters.ValidAudience: 'b1' or validationParameters.ValidAudiences: 'c, d'",
    'audience',
    ['b1', 'c', 'd'],
  ],
  [
    "Issuer: 'a'. Did not match: validationParameters.ValidIssuer: 'https://y' or validationParameters.ValidIssuers: 'null'",
    'issuer',
    ['https://y'],
  ],
  ['JWTClaimValidationFailed: unexpected "aud" claim value', 'audience', []],
  ['Invalid audience, expected audience "x1"', 'audience', ['x1']],
  ['Invalid audience, expected null', 'audience', []],
  ['jwt issuer invalid. expected: https://idp.example.com/', 'audience', []],
  ['the token expired', 'issuer', []],
] as const)('%s: %s', (text, what, values) => {
  expect(expectedValues(text, what)).toEqual(values);
});

it('reads the beginning of a long text only', () => {
  expect(expectedValues(`${'x '.repeat(10_000)}jwt audience invalid. expected: orders-api`, 'audience')).toEqual([]);
});
