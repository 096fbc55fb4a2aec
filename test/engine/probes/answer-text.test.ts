import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/answer-text.ts';
import { answer, caseOf } from '../causes/observed.ts';
import { refused, run } from './observing.ts';

it('reads the body of the answer that refused', async () => {
  const outcome = await run(probe, { facts: refused(answer(401, '{"error":"invalid_token"}')) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { form: 'json', code: 'invalid_token' } });
});

it('reads error text that was pasted alone', async () => {
  const outcome = await run(probe, { material: caseOf(undefined, { errorText: 'Bad credentials' }) });

  expect(outcome).toMatchObject({ kind: 'found', fact: { description: 'Bad credentials' } });
});

it('is absent where the answer has no body', async () => {
  expect(await run(probe, { facts: refused(answer(401, ' ')) })).toMatchObject({ kind: 'absent' });
});
