import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/challenge.ts';
import { answer } from '../causes/observed.ts';
import { refused, run } from './observing.ts';

it('reads WWW-Authenticate by the grammar', async () => {
  const facts = refused(answer(401, '', [['WWW-Authenticate', 'Basic realm="shop", Bearer error="invalid_token"']]));

  const outcome = await run(probe, { facts });

  expect(outcome).toMatchObject({
    kind: 'found',
    fact: { wellFormed: true, field: 'WWW-Authenticate', list: [{ scheme: 'Basic' }, { scheme: 'Bearer' }] },
  });
});

it('reads Proxy-Authenticate of a 407', async () => {
  const facts = refused(
    answer(407, '', [
      ['Proxy-Authenticate', 'Negotiate'],
      ['WWW-Authenticate', 'Basic realm="shop"'],
    ]),
  );

  expect(await run(probe, { facts })).toMatchObject({
    kind: 'found',
    fact: { field: 'Proxy-Authenticate', list: [{ scheme: 'Negotiate' }] },
  });
});

it('says what breaks the grammar, and keeps what can be saved', async () => {
  const facts = refused(answer(401, '', [['WWW-Authenticate', 'Bearer realm="shop']]));

  const outcome = await run(probe, { facts });

  expect(outcome).toMatchObject({ kind: 'found', fact: { wellFormed: false, why: expect.any(String) } });
});

it('looks at the redirect itself where the last answer has no challenge', async () => {
  const { refusal } = refused(answer(200));
  const { exchange } = refused(answer(302, '', [['WWW-Authenticate', 'Bearer']]));

  expect(await run(probe, { facts: { refusal, exchange } })).toMatchObject({ kind: 'found', fact: { list: [{ scheme: 'Bearer' }] } });
});

it('is absent without the field', async () => {
  expect(await run(probe, { facts: refused(answer(401)) })).toEqual({ kind: 'absent', why: 'the answer has no WWW-Authenticate field' });
});
