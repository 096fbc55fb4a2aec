import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/ip-restricted.ts';
import { answer, bearer, challengeOf, get, judge, post, trial, weights } from './observed.ts';

const url = 'https://shop.example/office/report.json';
const page = answer(403, '<h1>403 Forbidden</h1>', [['Content-Type', 'text/html']]);

it('is likely where nothing is asked for and a browser is refused, too', () => {
  expect(weights(judge(cause, { request: get(url), response: page, facts: { browserAgent: trial(403, true) } }))).toEqual(['likely']);
});

it('is likely where the credential makes no difference at all', () => {
  const facts = { withoutCredential: trial(403, true), randomCredential: trial(403, true) };

  expect(weights(judge(cause, { request: get(url, [bearer('opaque-7f3a9c21')]), response: page, facts }))).toEqual(['likely']);
});

it('stays a hint for an API’s own 403', () => {
  const response = answer(403, '{}', [['Content-Type', 'application/json']]);

  expect(weights(judge(cause, { request: get(url), response, facts: { browserAgent: trial(403, true) } }))).toEqual(['hint']);
});

it('speaks against where a browser passes: that is waf-blocked', () => {
  expect(weights(judge(cause, { request: get(url), response: page, facts: { browserAgent: trial(200) } }))).toEqual(['against']);
});

it('is silent beside a challenge, for POST, for 401 and on success', () => {
  expect(judge(cause, { request: get(url), response: page, facts: { challenge: challengeOf('Basic') } })).toEqual([]);
  expect(judge(cause, { request: post(url, '{}'), response: page })).toEqual([]);
  expect(judge(cause, { request: get(url), response: answer(401) })).toEqual([]);
  expect(judge(cause, { request: get(url), response: answer(200) })).toEqual([]);
});

it('is surer where a path that cannot exist gets the same', () => {
  const facts = { withoutCredential: trial(403, true), randomCredential: trial(403, true), unknownPath: trial(403, true) };

  expect(weights(judge(cause, { request: get(url, [bearer('opaque-7f3a9c21')]), response: page, facts }))).toEqual(['likely', 'hint']);
});

it.each([
  ['keycloak-connect', answer(403, 'Access denied', [['X-Powered-By', 'Express']])],
  ['a Koa application', answer(403, 'You do not own this resource', [['Content-Type', 'text/plain; charset=utf-8']])],
])('takes no application for a fence: %s', (_who, response) => {
  const facts = { withoutCredential: trial(403, true), randomCredential: trial(403, true), browserAgent: trial(403, true) };

  expect(judge(cause, { request: get(url, [bearer('opaque-7f3a9c21')]), response, facts })).toEqual([]);
  expect(weights(judge(cause, { request: get(url), response, facts }))).toEqual(['hint']);
});

it('takes whoever knows its paths and names no web server for an application (qBittorrent, Webdis)', () => {
  const bare = answer(403, 'Forbidden', [['Content-Type', 'text/plain; charset=UTF-8']]);
  const facts = { browserAgent: trial(403, true), unknownPath: trial(404) };

  expect(judge(cause, { request: get(url), response: bare, facts })).toEqual([]);
  expect(weights(judge(cause, { request: get(url), response: { ...bare, headers: [['Server', 'nginx/1.22.1']] }, facts }))).toEqual([
    'likely',
  ]);
});
