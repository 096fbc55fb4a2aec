import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/redirect-uri-mismatch.ts';
import { answer, get, judge, post, weights } from './observed.ts';

const authorize = 'https://id.shop.example/auth?response_type=code&client_id=app-web&redirect_uri=https%3A%2F%2Fapp.example%2Fcallback';

it('is likely where the authorization endpoint keeps the error, stronger where the page names the redirect_uri', () => {
  expect(weights(judge(cause, { request: get(authorize), response: answer(400, '<h1>oops</h1>') }))).toEqual(['likely']);
  expect(weights(judge(cause, { request: get(authorize), response: answer(400, 'redirect_uri did not match') }))).toEqual([
    'likely',
    'strong',
  ]);
});

it('sees it at the end of a redirect from the application', () => {
  const facts = { refusal: { response: answer(400), url: authorize, afterRedirect: true, answeredBy: 'target' } };

  expect(weights(judge(cause, { request: get('https://portal.example/'), response: answer(302), facts }))).toEqual(['likely']);
});

it('speaks against where the page names the client', () => {
  expect(weights(judge(cause, { request: get(authorize), response: answer(400, 'error: invalid_client') }))).toEqual(['against']);
});

it('gives a refused code exchange a hint', () => {
  const request = post(
    'https://id.shop.example/token',
    'grant_type=authorization_code&code=x&redirect_uri=https%3A%2F%2Fapp.example%2Fother',
  );

  expect(weights(judge(cause, { request, response: answer(400, '{"error":"invalid_grant"}') }))).toEqual(['hint']);
});

it('is silent for other addresses, and where the provider goes on', () => {
  expect(judge(cause, { request: get('https://api.shop.example/orders'), response: answer(400) })).toEqual([]);
  expect(judge(cause, { request: get(authorize), response: answer(200) })).toEqual([]);
});
