import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/waf-blocked.ts';
import { answer, challengeOf, get, judge, trial, weights } from './observed.ts';

const request = get('https://shop.example/report.json', [['User-Agent', 'python-requests/2.31.0']]);

it('is proven where a browser’s User-Agent passes, and names the one refused', () => {
  const clues = judge(cause, { request, response: answer(403), facts: { browserAgent: trial(200) } });

  expect(weights(clues)).toEqual(['proven']);
  expect(clues[0]?.text).toContain('python-requests/2.31.0');
});

it('is strong where another User-Agent turns 403 into 401', () => {
  expect(weights(judge(cause, { request, response: answer(403), facts: { browserAgent: trial(401) } }))).toEqual(['strong']);
});

it('is silent where the browser gets the same, and on success', () => {
  expect(judge(cause, { request, response: answer(403), facts: { browserAgent: trial(403, true) } })).toEqual([]);
  expect(judge(cause, { request, response: answer(200), facts: { browserAgent: trial(200) } })).toEqual([]);
});

it('sees in the address what a filter takes for an attack, as mod_security does', () => {
  const page = answer(403, '<title>403 Forbidden</title>', [
    ['Content-Type', 'text/html; charset=iso-8859-1'],
    ['Server', 'Apache/2.4.71'],
  ]);
  const judged = (query: string, facts = {}) =>
    weights(judge(cause, { request: get(`https://shop.example/items?q=${query}`), response: page, facts }));

  expect(judged("1'+or+'1'='1", { browserAgent: trial(403, true), unknownPath: trial(404) })).toEqual(['strong']);
  expect(judged("1'+or+'1'='1")).toEqual(['likely']);
  expect(judged('hello', { browserAgent: trial(403, true) })).toEqual([]);
  expect(judged("1'+or+'1'='1", { challenge: challengeOf('Basic') })).toEqual([]);
});
