import { expect, it } from '@jest/globals';
import type { HeaderField } from '../../../src/engine/case.ts';
import { sentCredentials } from '../../../src/engine/lib/sent-credentials.ts';
import probe from '../../../src/engine/probes/token.ts';
import { bearer, caseOf, get } from '../causes/observed.ts';
import { run } from './observing.ts';

const jwt = ['{"alg":"RS256"}', '{"sub":"alice"}', 'signature'].map((part) => Buffer.from(part).toString('base64url')).join('.');
const tokenOf = async (headers: readonly HeaderField[], url = 'https://api.shop.example/') => {
  const request = get(url, headers);
  return run(probe, { material: caseOf(request), facts: { credentials: sentCredentials(request) } });
};

it('takes a token given alone', async () => {
  expect(await run(probe, { material: caseOf(undefined, { token: jwt }) })).toMatchObject({
    kind: 'found',
    fact: { value: jwt, from: null, reading: { kind: 'jwt' } },
  });
});

it.each([
  [
    'the Authorization header before a cookie',
    [['Cookie', `session=${jwt}`], bearer('opaque-7f3a')] as const,
    { value: 'opaque-7f3a', reading: { kind: 'opaque' } },
  ],
  ['a JWT in a cookie', [['Cookie', `session=${jwt}`]] as const, { value: jwt, from: { place: 'cookie' } }],
  ['a JWT in a header of its own', [['X-Auth-Token', jwt]] as const, { value: jwt, from: { name: 'X-Auth-Token' } }],
  ['a JWT behind a doubled scheme', [bearer(`Bearer ${jwt}`)] as const, { value: jwt, reading: { kind: 'jwt' } }],
  ['a JWT in quotation marks', [bearer(`"${jwt}"`)] as const, { value: jwt, reading: { kind: 'jwt' } }],
])('prefers %s', async (_what, headers, fact) => {
  expect(await tokenOf(headers)).toMatchObject({ kind: 'found', fact });
});

it.each([
  ['a Basic pair', [['Authorization', 'Basic YWxpY2U6RkFLRQ==']] as const],
  ['a session cookie', [['Cookie', 'session=FAKEfake0123']] as const],
  ['nothing', [] as const],
])('is absent for %s', async (_what, headers) => {
  expect((await tokenOf(headers)).kind).toBe('absent');
});
