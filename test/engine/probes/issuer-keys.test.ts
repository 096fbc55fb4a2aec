import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/issuer-keys.ts';
import { answer } from '../causes/observed.ts';
import { came, contextOf, failedTo, netOf, run } from './observing.ts';

const jwksUri = 'https://id.shop.example/jwks';
const observe = (body: string, uri: string | null = jwksUri) =>
  run(probe, { facts: { issuerMetadata: { jwksUri: uri } }, context: contextOf(netOf(() => came(answer(200, body)))) });

it('lists the published keys and their ids', async () => {
  const outcome = await observe('{"keys":[{"kty":"RSA","kid":"k1"},{"kty":"EC"},"noise",{"kid":"no kty"}]}');

  expect(outcome).toMatchObject({ kind: 'found', fact: { url: jwksUri, keyIds: ['k1'], keys: [{ kid: 'k1' }, { kty: 'EC' }] } });
});

it.each([
  ['an empty set', '{"keys":[]}', jwksUri, 'found'],
  ['no set', '{}', jwksUri, 'absent'],
  ['a page', '<html>', jwksUri, 'failed'],
  ['no address', '{}', null, 'absent'],
  ['no usable address', '{}', 'keys', 'absent'],
])('reads %s', async (_what, body, uri, kind) => {
  expect((await observe(body, uri)).kind).toBe(kind);
});

it('says why the key set cannot be read', async () => {
  const outcome = await run(probe, {
    facts: { issuerMetadata: { jwksUri } },
    context: contextOf(netOf(() => failedTo('connect', 'Nothing listens there.'))),
  });

  expect(outcome).toEqual({ kind: 'failed', why: 'the key set cannot be read: Nothing listens there.' });
});
