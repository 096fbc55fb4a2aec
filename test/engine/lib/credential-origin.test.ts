import { expect, it } from '@jest/globals';
import { originOf } from '../../../src/engine/lib/credential-origin.ts';

const NOW = 1_795_240_200;
const kind = (recognition: object) => ({
  label: 'a key',
  provider: 'AWS',
  recognition: { role: 'api-key' as const, confidence: 0.9, ...recognition },
});

it.each([
  ['whose account it is', { account: '581039954779' }, '; the value names the AWS account 581039954779'],
  ['when it was made', { issuedAt: NOW - 3 * 86_400 }, '; by the time inside it, it was made 3 days ago (2026-11-18)'],
  ['nothing of a JWT, whose claims tell the time', { role: 'access' as const, issuedAt: NOW }, ''],
  ['nothing where nothing shows', {}, ''],
])('tells %s', (_what, recognition, text) => {
  expect(originOf(kind(recognition), NOW)).toBe(text);
});

it('tells nothing of what nobody knows', () => {
  expect(originOf(undefined, NOW)).toBe('');
});
