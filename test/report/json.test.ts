import { expect, it } from '@jest/globals';
import { jsonReport } from '../../src/report/json.ts';
import { exampleDiagnosis } from './diagnosis-example.ts';

it('is the diagnosis itself, on one line', () => {
  const diagnosis = exampleDiagnosis();

  const text = jsonReport(diagnosis);

  expect(JSON.parse(text)).toEqual(diagnosis);
  expect(text.indexOf('\n')).toBe(text.length - 1);
});

it('escapes what a terminal would obey and still says the same', () => {
  const diagnosis = exampleDiagnosis({ nextEvidence: 'a\u001b[2J\u009b\u007f\u202e\u2028b' });

  const text = jsonReport(diagnosis, 2);

  expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e\u2028]/);
  expect(JSON.parse(text)).toEqual(diagnosis);
});
