import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/brute-force-suspected.ts';
import { readLog } from '../../../src/engine/lib/log-lens.ts';
import { caseOf, NOW, weights } from './observed.ts';

const line = (user: string) => `203.0.113.9 - ${user} [21/Nov/2026:05:49:01 +0000] "GET /report.json HTTP/1.1" 401 179 "-" "curl/8"`;
const judged = (lines: readonly string[]) =>
  cause.detect({ logLens: readLog(lines.join('\n'))?.facts }, { now: NOW, material: caseOf(), cutShort: false });

it('says what the log shows: address, number and names', () => {
  const clues = judged(Array.from({ length: 60 }, (_each, index) => line(`user${index}`)));

  expect(weights(clues)).toEqual(['certain']);
  expect(clues[0]?.text).toBe('60 sign-ins from 203.0.113.9 were refused, under 60 names.');
});

it('is silent for two mistyped passwords', () => {
  expect(judged([line('alice'), line('alice')])).toEqual([]);
});
