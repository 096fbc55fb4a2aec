import { expect, it } from '@jest/globals';
import cause from '../../../src/engine/causes/token-type-mismatch.ts';
import { answer, bearer, claimsOf, get, judge, NOW, post, tokenIn, weights } from './observed.ts';

const request = get('https://id.shop.example/me', [bearer('eyJ')]);
const token = tokenIn('eyJ', 'Bearer', 'jwt');
const idClaims = { iss: 'https://id.shop.example', aud: 'app-web', sub: 'alice' };

it.each([
  ['refresh', '"token_type" is refresh'],
  ['id', 'it carries "nonce", which only ID tokens have'],
] as const)('names an %s token that was sent as access token', (use, useWhy) => {
  const tokenClaims = claimsOf({}, { use, useWhy });

  const clues = judge(cause, { request, response: answer(401), facts: { token, tokenClaims } });

  expect(weights(clues)).toEqual(['strong']);
  expect(clues[0]?.text).toContain(useWhy);
});

it('knows an ID token by its client audience at the issuer’s own endpoint', () => {
  const clues = judge(cause, {
    request,
    response: answer(401),
    facts: { token, tokenClaims: claimsOf(idClaims), tokenSignature: { verdict: 'valid' } },
  });

  expect(weights(clues)).toEqual(['strong']);
});

it('leaves a token of the same form at another host to the audience', () => {
  const other = get('https://api.shop.example/orders', [bearer('eyJ')]);

  expect(judge(cause, { request: other, response: answer(401), facts: { token, tokenClaims: claimsOf(idClaims) } })).toEqual([]);
});

it('leaves an ID token past "exp" to token-expired', () => {
  expect(
    judge(cause, { request, response: answer(401), facts: { token, tokenClaims: claimsOf(idClaims, { expiresAt: NOW - 1 }) } }),
  ).toEqual([]);
});

it('speaks against where the token says that it is an access token', () => {
  expect(
    weights(
      judge(cause, {
        request,
        response: answer(401),
        facts: { token, tokenClaims: claimsOf({}, { use: 'access', useWhy: '"typ" is at+jwt' }) },
      }),
    ),
  ).toEqual(['against']);
});

it('sees an access token in the body of a refresh request', () => {
  const refresh = post('https://api.shop.example/refresh/', '{"refresh":"…"}');

  expect(weights(judge(cause, { request: refresh, response: answer(401), facts: { refreshMember: { kind: 'access' } } }))).toEqual([
    'strong',
  ]);
});

it('is silent where nothing was refused', () => {
  expect(judge(cause, { request, response: answer(200), facts: { token, tokenClaims: claimsOf({}, { use: 'id' }) } })).toEqual([]);
});

const shaped = (role: string, more: object = {}) => ({
  credentialKind: {
    hostProvider: null,
    sent: [
      {
        place: 'header',
        name: 'Authorization',
        scheme: 'Bearer',
        label: 'GitHub refresh token',
        provider: 'GitHub',
        ...more,
        recognition: { role, confidence: 0.98 },
      },
    ],
  },
});

it.each([
  ['a refresh token', shaped('refresh'), ['strong']],
  ['a client secret', shaped('client-secret'), ['strong']],
  ['an access token', shaped('access'), []],
  ['a refresh token in the body, where it belongs', shaped('refresh', { place: 'body' }), []],
  ['a JWT, which speaks by its claims', shaped('refresh', { provider: null }), []],
])('knows by its shape %s', (_what, facts, expected) => {
  const opaque = get('https://api.github.com/user', [bearer('FAKEfake')]);

  expect(weights(judge(cause, { request: opaque, response: answer(401), facts }))).toEqual(expected);
});

it('is less sure where only the prefix fits', () => {
  const [kind] = shaped('refresh').credentialKind.sent;
  const credentialKind = { hostProvider: null, sent: [{ ...kind, recognition: { role: 'refresh', confidence: 0.7 } }] };

  expect(weights(judge(cause, { request, response: answer(401), facts: { credentialKind } }))).toEqual(['likely']);
});

const NO_RULE = { audience: null, kind: null, takesIdTokens: false, ended: null };

it('takes the provider’s word for which kind belongs here', () => {
  const facts = { providerRules: { ...NO_RULE, kind: 'A GitHub App’s own JWT was sent.' }, tokenClaims: claimsOf({ iss: '1' }) };

  expect(weights(judge(cause, { request, response: answer(401), facts }))).toEqual(['strong']);
});

it('finds an ID token right where the address takes such, and a refresh token wrong even there', () => {
  const providerRules = { ...NO_RULE, takesIdTokens: true };
  const said = (use: 'id' | 'refresh') =>
    judge(cause, { request, response: answer(401), facts: { providerRules, tokenClaims: claimsOf({}, { use, useWhy: 'it says so' }) } });

  expect(weights(said('id'))).toEqual([]);
  expect(weights(said('refresh'))).toEqual(['strong']);
});
