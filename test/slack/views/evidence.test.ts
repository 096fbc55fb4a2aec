import { randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { type Diagnosis, loadEngine } from '../../../src/engine/index.ts';
import { evidenceFile } from '../../../src/slack/views/evidence.ts';
import { wordsOf } from '../../../src/slack/words/words.ts';
import { diagnosisOf } from '../../support/diagnosis.ts';
import { recordOf } from '../records.ts';

const engine = await loadEngine();
const LIMIT = 30_000;

const diagnosed = (text: string): Promise<Diagnosis> =>
  engine.diagnose(
    { text },
    {
      openNet: null,
      signal: AbortSignal.timeout(LIMIT),
      random: (bytes) => randomBytes(bytes),
      clock: Date.now,
      mayChangeState: false,
      tagKey: randomBytes(32),
      keepFacts: true,
    },
  );

it.each(['en', 'de'] as const)('the file of an escalation gives the terminal the same verdict (%s)', async (language) => {
  const paste =
    'GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\nX-API-Key: k3y-0fa9Xb27Qk31LmZz\r\n\r\nHTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\n\r\n{"error":"insufficient_scope","scope":"orders:read"}';
  const first = await diagnosed(paste);
  const file = evidenceFile(wordsOf(language), recordOf(first));

  expect(file?.name).toBe('why401-7f3a.json');
  expect(JSON.parse(file?.text ?? '')).toMatchObject({ why401: 'evidence file', case: '7F3A' });
  expect(file?.text).not.toContain('0fa9Xb27');
  const second = await diagnosed(file?.text ?? '');
  expect(second.causes.map(({ id, likelihood, proven }) => [id, likelihood, proven])).toEqual(
    first.causes.map(({ id, likelihood, proven }) => [id, likelihood, proven]),
  );
  expect(second.causes[0]?.id).toBe('scope-insufficient');
});

it('a record of an older version gives its diagnosis, a failed one gives nothing', () => {
  const old = evidenceFile(wordsOf('en'), recordOf(diagnosisOf()));
  expect(JSON.parse(old?.text ?? '')).toEqual(diagnosisOf());
  expect(evidenceFile(wordsOf('en'), recordOf(null))).toBeNull();
});
