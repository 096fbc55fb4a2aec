import { expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/sound-token.ts';
import { answer, challengeOf, claimsOf, NOW, tokenIn, trial } from '../causes/observed.ts';
import { run } from './observing.ts';

const ISSUER = 'https://login.shop.example';
const refusal = (url: string, status = 401) => ({ response: answer(status), url, afterRedirect: false, answeredBy: 'target' });
const sound = {
  refusal: refusal('https://api.shop.example/orders'),
  token: tokenIn('eyJ', 'Bearer', 'jwt'),
  tokenClaims: claimsOf({ iss: ISSUER, aud: 'https://api.shop.example' }),
  tokenSignature: { verdict: 'valid', why: '', keyId: 'k1', publishedKeyIds: ['k1'] },
  issuerMetadata: { url: '', issuer: ISSUER, jwksUri: null, document: {} },
};

it('finds a token of which everything holds', async () => {
  expect(await run(probe, { facts: { ...sound, randomCredential: trial(401, true), withoutCredential: trial(401) } })).toEqual({
    kind: 'found',
    fact: { keyId: 'k1', said: 'nothing', audience: 'fits', trusts: 'named', keySince: null, sameAsNone: false, sameAsBroken: true },
  });
});

it.each([
  ['that does not verify', { tokenSignature: { ...sound.tokenSignature, verdict: 'invalid' } }],
  ['that expires by the server’s clock', { serverClock: { time: NOW + 900, offset: 900, uncertainty: 1, source: 'live' } }],
  ['that begins in the future', { tokenClaims: claimsOf({ iss: ISSUER }, { issuedAt: NOW + 120 }) }],
  ['of an issuer that calls itself otherwise', { issuerMetadata: { ...sound.issuerMetadata, issuer: `${ISSUER}/` } }],
  ['that is an ID token', { tokenClaims: claimsOf({ iss: ISSUER }, { use: 'id' }) }],
  ['that is bound to a key', { tokenClaims: claimsOf({ iss: ISSUER }, { binding: 'dpop' }) }],
  ['that was accepted but lacks a right', { refusal: refusal('https://api.shop.example/orders', 403) }],
  ['that the issuer itself refuses: it knows more than its keys tell', { refusal: refusal(`${ISSUER}/userinfo`) }],
  ['that did not arrive', { claimedMissing: { explicit: false, text: '' } }],
  ['whose audience is not what the API asks for', { expectation: [{ what: 'audience', matches: false }] }],
])('is absent for a token %s', async (_what, more) => {
  expect((await run(probe, { facts: { ...sound, ...more } })).kind).toBe('absent');
});

it.each([
  ['https://api.shop.example/v1', 'https://api.shop.example/orders', 'fits'],
  ['https://billing.partner.example', 'https://api.shop.com/orders', 'foreign'],
  ['https://billing.shop.example', 'https://api.shop.example/orders', 'unknown'],
  ['orders-api', 'https://api.shop.example/orders', 'unknown'],
  ['https://orders.shop.example', 'http://127.0.0.1:8080/orders', 'unknown'],
])('reads the audience %s at %s: %s', async (aud, url, audience) => {
  const facts = { ...sound, tokenClaims: claimsOf({ iss: ISSUER, aud }), refusal: refusal(url) };

  expect(await run(probe, { facts })).toMatchObject({ fact: { audience } });
});

it.each([
  ['no applicable key found in the JSON Web Key Set', 'key'],
  ['IDX10503: Signature validation failed. Keys tried: ...', 'key'],
  ['Unable to find a signing key that matches: "k1"', 'key'],
  ['signature verification failed', 'signature'],
  ['The access token provided is expired, revoked, malformed, or invalid for other reasons.', 'nothing'],
  ['The token has been revoked', 'other'],
  ['jwt audience invalid', 'other'],
  ['', 'nothing'],
])('reads the words "%s" as %s', async (error_description, said) => {
  const challenge = challengeOf('Bearer', { error: 'invalid_token', error_description });

  expect(await run(probe, { facts: { ...sound, challenge } })).toMatchObject({ fact: { said } });
});

it('knows from a control that the API takes tokens of this issuer', async () => {
  const elsewhere = { ...sound, tokenClaims: claimsOf({ iss: ISSUER, aud: 'orders' }), refusal: refusal('http://127.0.0.1:8080/') };

  expect(await run(probe, { facts: elsewhere })).toMatchObject({ fact: { trusts: null } });
  expect(await run(probe, { facts: { ...elsewhere, siblingKey: trial(401, false) } })).toMatchObject({ fact: { trusts: 'shown' } });
  expect(await run(probe, { facts: { ...elsewhere, siblingKey: trial(503, false) } })).toMatchObject({ fact: { trusts: null } });
});
