import { expect, it } from '@jest/globals';
import { expectedValues } from '../../../src/engine/lib/expected-value.ts';

it.each([
  ['jwt audience invalid. expected: orders-api', 'audience', ['orders-api']],
  ['jwt issuer invalid. expected: https://idp.example.com/', 'issuer', ['https://idp.example.com/']],
  ["validIssuer: 'https://a.example' or validIssuers: 'https://b.example'", 'issuer', ['https://a.example', 'https://b.example']],
  ['Invalid audience, expected null', 'audience', []],
  ['jwt issuer invalid. expected: https://idp.example.com/', 'audience', []],
  ['the token expired', 'issuer', []],
] as const)('%s: %s', (text, what, values) => {
  expect(expectedValues(text, what)).toEqual(values);
});

it('reads the beginning of a long text only', () => {
  expect(expectedValues(`${'x '.repeat(10_000)}jwt audience invalid. expected: orders-api`, 'audience')).toEqual([]);
});
