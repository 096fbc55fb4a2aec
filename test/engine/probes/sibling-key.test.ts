import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/sibling-key.ts';
import { scrubShapes } from '../../../src/secrets/redact.ts';
import { answer, bearer, caseOf, get } from '../causes/observed.ts';
import { came, contextOf, live, netOf, run } from './observing.ts';

const header = { alg: 'RS256', kid: 'new' };
const value = `${Buffer.from(JSON.stringify(header)).toString('base64url')}.e30.c2ln`;
const request = get('https://api.shop.example/orders', [bearer(value)]);
const facts = (keys: readonly object[], verdict = 'valid', status = 401) => ({
  liveExchange: live(request, answer(status, 'no such key')),
  token: { value, from: null, reading: { kind: 'jwt', header, claims: {}, signature: 'c2ln', signingInput: '' } },
  tokenSignature: { verdict, keyId: 'new' },
  issuerKeys: { keys },
});
const KEYS = [{ kid: 'new' }, { kid: 'for-encryption', use: 'enc' }, { kid: 'old' }];

it('names another key of the issuer, under a signature that fits none', async () => {
  const net = netOf(() => came(answer(401, 'bad signature')));
  const outcome = await run(probe, { material: caseOf(request), facts: facts(KEYS), context: contextOf(net) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { trials: [{ status: 401, sameAsGiven: false }] } });
  const [first = '', payload, signature] = (net.sent[0]?.headers[0]?.[1] ?? '').replace('Bearer ', '').split('.');
  expect(JSON.parse(Buffer.from(first, 'base64url').toString())).toEqual({ alg: 'RS256', kid: 'old' });
  expect(payload).toBe('e30');
  expect(signature).not.toBe('c2ln');
});

it('shows the id of the other key, which is public, past the redactor', async () => {
  const net = netOf(() => came(answer(401, 'bad signature')));
  const kid = 'hR3uX0cA9_dK2mPqV7bZ4nT6wYs1eJg8LfOiQvC5xGk';
  const outcome = await run(probe, { material: caseOf(request), facts: facts([{ kid: 'new' }, { kid }]), context: contextOf(net) });
  const changed = outcome.kind === 'found' ? JSON.stringify(outcome.fact).replaceAll('\\"', '"') : '';

  expect(changed).toContain(`the token’s "kid" is "${kid}"`);
  expect(scrubShapes(changed)).toContain(`"kid" is "${kid}"`);
});

it.each([
  ['one key only', [{ kid: 'new' }], 'valid', 401],
  ['a second key that is for encryption', KEYS.slice(0, 2), 'valid', 401],
  ['a token that does not verify', KEYS, 'invalid', 401],
  ['a refusal that is none of the token', KEYS, 'valid', 403],
])('sends nothing for %s', async (_what, keys, verdict, status) => {
  const net = netOf();
  const outcome = await run(probe, { material: caseOf(request), facts: facts(keys, verdict, status), context: contextOf(net) });

  expect([outcome.kind, net.sent.length]).toEqual(['skipped', 0]);
});
