import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/cors-preflight-blocked.ts';
import { answer, caseOf, get, judge, NOW, trial, weights } from './observed.ts';

const url = 'https://api.shop.example/orders';
const origin = ['Origin', 'https://app.shop.example'] as const;
const preflight = { method: 'OPTIONS', url, headers: [origin, ['Access-Control-Request-Method', 'POST']] as const };

it.each([
  [401, ['proven', 'strong']],
  [403, ['proven', 'strong']],
  [302, ['strong']],
  [405, ['strong']],
  [204, []],
] as const)('judges a preflight answered %d', (status, expected) => {
  expect(weights(judge(cause, { request: preflight, response: answer(status) }))).toEqual(expected);
});

it('suspects a bare OPTIONS with an origin', () => {
  expect(weights(judge(cause, { request: { method: 'OPTIONS', url, headers: [origin] }, response: answer(401) }))).toEqual(['likely']);
});

it('reads the line of the browser console', () => {
  const errorText =
    "Access to fetch at 'https://api.shop.example/orders' from origin 'https://app.shop.example' has been blocked by CORS policy";

  expect(weights(cause.detect({}, { now: NOW, material: caseOf(undefined, { errorText }), cutShort: false }))).toEqual(['certain']);
});

it('leaves a GET with an origin to the other causes', () => {
  expect(judge(cause, { request: get(url, [origin]), response: answer(401) })).toEqual([]);
});

const asked = (status: number, more: object = {}) => ({
  corsPreflight: { ...trial(status), origin: 'https://app.shop.example', originMadeUp: false, problem: 'is answered so', ...more },
});
const judgeAlone = (facts: object) => cause.detect({ ...facts }, { now: NOW, material: caseOf(get(url, [origin])), cutShort: false });

it.each([
  ['401', asked(401), ['proven']],
  ['403', asked(403), ['proven']],
  ['204 without permission', asked(204), ['strong']],
  ['204 with permission', asked(204, { problem: null }), []],
  ['401, for an origin made up', asked(401, { originMadeUp: true }), ['proven']],
  ['403, for an origin made up', asked(403, { originMadeUp: true }), []],
])('judges a preflight before a request that was not sent: %s', (_what, facts, expected) => {
  expect(weights(judgeAlone(facts))).toEqual(expected);
});

it('only hints where the request came as far as its own refusal, unless the console names CORS', () => {
  const story = { request: get(url, [origin]), response: answer(401), facts: asked(401) };

  expect(weights(judge(cause, story))).toEqual(['hint']);
  expect(weights(judge(cause, { ...story, material: { pasted: 'blocked by CORS policy' } }))).toEqual(['proven']);
});
