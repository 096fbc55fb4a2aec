import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/oauth-client-rejected.ts';
import { answer, get, judge, post, weights } from './observed.ts';

const url = 'https://id.shop.example/token';
const basic = [['Authorization', 'Basic YXBwOndyb25n']] as const;

it.each([
  ['{"error":"invalid_client","error_description":"client authentication failed"}', 401, ['certain']],
  ['{"error":"unauthorized_client"}', 400, ['certain']],
  ['{"error":"invalid_request","error_description":"requested grant type is not allowed for this client"}', 400, ['strong']],
  ['{"error":"unsupported_grant_type"}', 400, ['likely']],
  ['{"error":"invalid_grant"}', 400, ['against']],
  ['{"error":"invalid_scope","error_description":"requested scope is not allowed"}', 400, []],
] as const)('reads %s', (body, status, expected) => {
  expect(weights(judge(cause, { request: post(url, 'grant_type=client_credentials', basic), response: answer(status, body) }))).toEqual(
    expected,
  );
});

it('takes a bare 401 at a token or introspection endpoint', () => {
  expect(
    weights(judge(cause, { request: post(url, 'grant_type=client_credentials&client_id=a&client_secret=x'), response: answer(401) })),
  ).toEqual(['strong']);
  expect(weights(judge(cause, { request: post(`${url}/introspection`, 'token=abc', basic), response: answer(401) }))).toEqual(['strong']);
});

it('reads the error page of the authorization endpoint', () => {
  const request = get('https://id.shop.example/auth?response_type=code&client_id=gone&redirect_uri=https%3A%2F%2Fapp.example%2Fcb');

  expect(weights(judge(cause, { request, response: answer(400, '<pre>error: invalid_client</pre>') }))).toEqual(['certain']);
});

it('is silent where an ordinary form is refused, and on success', () => {
  expect(judge(cause, { request: post('https://shop.example/login', 'username=a&password=b'), response: answer(401) })).toEqual([]);
  expect(
    judge(cause, { request: post(url, 'grant_type=client_credentials', basic), response: answer(200, '{"access_token":"x"}') }),
  ).toEqual([]);
});
