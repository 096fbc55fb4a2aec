import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/permission-denied.ts';
import { answer, bearer, get, judge, post, trial, weights } from './observed.ts';

const request = get('https://api.shop.example/orders', [bearer('opaque-7f3a9c21')]);

it.each([
  ['a random credential gets 401', { randomCredential: trial(401) }, ['proven']],
  ['none at all gets 401', { withoutCredential: trial(401) }, ['certain']],
  ['nothing was tried', {}, ['likely']],
  ['a random one gets the same 403, none something else', { randomCredential: trial(403, true), withoutCredential: trial(401) }, ['hint']],
  ['everybody gets the same 403', { randomCredential: trial(403, true), withoutCredential: trial(403, true) }, ['hint']],
])('judges a 403 where %s', (_what, facts, expected) => {
  expect(weights(judge(cause, { request, response: answer(403), facts }))).toEqual(expected);
});

it('only hints where no credential was sent', () => {
  expect(weights(judge(cause, { request: get(request.url), response: answer(403) }))).toEqual(['hint']);
});

it.each([401, 200])('is silent on %i', (status) => {
  expect(judge(cause, { request, response: answer(status), facts: { randomCredential: trial(401) } })).toEqual([]);
});

it('knows from OPTIONS that it is not the method', () => {
  const facts = { otherMethod: { ...trial(204), allow: ['GET', 'POST'] } };

  expect(weights(judge(cause, { request, response: answer(403), facts }))).toEqual(['likely', 'hint']);
});

it('is silent where a token endpoint refuses a grant with 403, as Node-RED does', () => {
  const request = post('https://flows.shop.example/auth/token', 'grant_type=password&username=admin&password=x&client_id=node-red-admin');
  const body = '{"error":"invalid_grant","error_description":"Invalid resource owner credentials"}';

  expect(judge(cause, { request, response: answer(403, body, [['Content-Type', 'application/json']]) })).toEqual([]);
});

it('speaks against words about rights in a 401 that everybody gets (CherryPy: "You are not authorized to access that resource")', () => {
  const facts = { withoutCredential: trial(401, true), randomCredential: trial(401, true) };

  expect(weights(judge(cause, { request, response: answer(401, 'You are not authorized to access that resource'), facts }))).toEqual([
    'against',
  ]);
});

it('reads graphql-shield, which sets no code', () => {
  const body = '{"errors":[{"message":"Not Authorised!","locations":[{"line":1,"column":2}],"path":["me"]}],"data":{"me":null}}';

  expect(weights(judge(cause, { request: post('https://shop.example/graphql', '{"query":"{me}"}'), response: answer(200, body) }))).toEqual(
    ['likely'],
  );
});
