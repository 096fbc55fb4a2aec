import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/refresh-member.ts';
import { caseOf, post } from '../causes/observed.ts';
import { run } from './observing.ts';

const jwt = (claims: object): string =>
  ['{"alg":"HS256"}', JSON.stringify(claims), 'signature-signature'].map((part) => Buffer.from(part).toString('base64url')).join('.');
const given = (body: string) => run(probe, { material: caseOf(post('https://api.shop.example/refresh/', body)) });

it.each([
  ['token_type', { token_type: 'access' }, 'access'],
  ['token_use', { token_use: 'access_token' }, 'access'],
  ['typ', { typ: 'Refresh' }, 'refresh'],
  ['nothing', {}, 'refresh'],
] as const)('reads what the token says by %s', async (_, claims, kind) => {
  expect(await given(JSON.stringify({ refresh: jwt(claims) }))).toEqual({ kind: 'found', fact: { kind } });
  expect(await given(`grant_type=refresh_token&refresh_token=${jwt(claims)}`)).toEqual({ kind: 'found', fact: { kind } });
});

it.each([
  ['an opaque token', 'refresh_token=abc'],
  ['no refresh token', 'grant_type=password'],
  ['no body', ''],
])('is absent for %s', async (_, body) => {
  expect(await given(body)).toMatchObject({ kind: 'absent' });
});
