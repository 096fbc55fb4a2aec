import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/claimed-missing.ts';
import { answer, challengeOf } from '../causes/observed.ts';
import { refused, run } from './observing.ts';

const says = (text: string, status = 401) => ({ ...refused(answer(status)), answerText: { text } });

it.each([
  'No token provided',
  'Missing Authentication Token',
  'Authentication credentials were not provided.',
  'credentials_required',
  'No API key found in request',
  'Not authenticated',
])('takes "%s" at its word', async (text) => {
  expect(await run(probe, { facts: says(text) })).toMatchObject({ kind: 'found', fact: { explicit: true } });
});

it.each([
  'Invalid token',
  'Bad credentials',
  'The token has expired',
  'jwt malformed',
  'Missing or invalid API key',
  'Token is missing or invalid',
  'Invalid or missing token',
  'no applicable key found in the JSON Web Key Set',
  'No matching key found',
])('does not read that into "%s"', async (text) => {
  expect(await run(probe, { facts: says(text) })).toMatchObject({ kind: 'absent' });
});

it('reads the description in the challenge, and quotes it', async () => {
  const facts = { ...refused(answer(401)), challenge: challengeOf('Bearer', { error_description: 'No bearer token was found' }) };

  expect(await run(probe, { facts })).toMatchObject({
    kind: 'found',
    fact: { explicit: true, text: 'the answer says "No bearer token was found"' },
  });
});

it('takes a Bearer challenge without error for a hint, and one with an error for none', async () => {
  const bare = await run(probe, { facts: { ...refused(answer(401)), challenge: challengeOf('Bearer', { realm: 'shop' }) } });
  const told = await run(probe, { facts: { ...refused(answer(401)), challenge: challengeOf('Bearer', { error: 'invalid_token' }) } });

  expect(bare).toMatchObject({ kind: 'found', fact: { explicit: false } });
  expect(told.kind).toBe('absent');
});

it('is absent where nothing was refused', async () => {
  expect((await run(probe, { facts: says('No token provided', 200) })).kind).toBe('absent');
});

it.each([404, 410])('takes a token that is not found for the thing asked for, where the answer is %d', async (status) => {
  expect(await run(probe, { facts: says('Token not found', status) })).toMatchObject({ kind: 'absent' });
  expect(await run(probe, { facts: says('No API key provided', status) })).toMatchObject({ kind: 'found' });
});
