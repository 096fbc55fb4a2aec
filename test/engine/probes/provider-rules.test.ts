import { describe, expect, it } from '@jest/globals';
import probe from '../../../src/engine/probes/provider-rules.ts';
import { answer, claimsOf, NOW, tokenIn } from '../causes/observed.ts';
import { run } from './observing.ts';

const TENANT = '11111111-2222-3333-4444-555555555555';
const ENTRA = `https://sts.windows.net/${TENANT}/`;
const STATUS = '{"kind":"Status","apiVersion":"v1","code":401}';

const at = (url: string, body = '') => ({ refusal: { response: answer(401, body), url, afterRedirect: false, answeredBy: 'target' } });
const jwt = (claims: Readonly<Record<string, unknown>>, audience?: readonly string[]) => ({
  token: tokenIn('eyJ', 'Bearer', 'jwt'),
  tokenClaims: claimsOf(claims, audience === undefined ? {} : { audience }),
});
const seen = async (facts: object) => run(probe, { facts: { ...facts } });

describe('the audience by its provider’s rules', () => {
  it.each([
    ['Graph’s token at another API', { iss: ENTRA, aud: 'https://graph.microsoft.com' }, 'https://api.contoso.com/', '', true],
    ['another token at Graph', { iss: ENTRA, aud: 'api://orders' }, 'https://graph.microsoft.com/v1.0/me', '', true],
    [
      'Auth0 without audience',
      { iss: 'https://shop.eu.auth0.com/', aud: 'https://shop.eu.auth0.com/userinfo' },
      'https://api.shop.example/',
      '',
      true,
    ],
    ['Okta’s org server', { iss: 'https://shop.okta.com', aud: 'https://shop.okta.com' }, 'https://api.shop.example/', '', true],
    [
      'an Okta custom server at Okta',
      { iss: 'https://shop.okta.com/oauth2/default', aud: 'api://default' },
      'https://shop.okta.com/api/v1/users',
      '',
      true,
    ],
    ['Keycloak without mapper', { iss: 'https://id.shop.example/realms/shop', aud: 'account' }, 'https://api.shop.example/', '', false],
    [
      'a service account token for Vault',
      { iss: 'https://kubernetes.default.svc', aud: 'vault', 'kubernetes.io': {} },
      'https://10.0.0.1:6443/api',
      STATUS,
      true,
    ],
  ])('speaks of %s', async (_what, claims, url, body, sure) => {
    expect(await seen({ ...jwt(claims), ...at(url, body) })).toMatchObject({ kind: 'found', fact: { audience: { sure } } });
  });

  it.each([
    ['Graph’s token at Graph', { iss: ENTRA, aud: '00000003-0000-0000-c000-000000000000' }, 'https://graph.microsoft.com/v1.0/me', ''],
    ['an API of one’s own with its own token', { iss: ENTRA, aud: 'api://orders' }, 'https://api.contoso.com/', ''],
    ['a custom server of Okta', { iss: 'https://shop.okta.com/oauth2/default', aud: 'api://default' }, 'https://api.shop.example/', ''],
    [
      'userinfo itself',
      { iss: 'https://shop.eu.auth0.com/', aud: 'https://shop.eu.auth0.com/userinfo' },
      'https://shop.eu.auth0.com/userinfo',
      '',
    ],
    [
      'a service account token for Vault at Vault',
      { iss: 'https://kubernetes.default.svc', aud: 'vault', 'kubernetes.io': {} },
      'https://vault.shop.example/',
      '',
    ],
    ['Keycloak with a mapper', { iss: 'https://id.shop.example/realms/shop', aud: 'orders' }, 'https://api.shop.example/', ''],
  ])('is silent about %s', async (_what, claims, url, body) => {
    expect((await seen({ ...jwt(claims), ...at(url, body) })).kind).toBe('absent');
  });

  it('is silent where one of several audiences fits', async () => {
    const iss = 'https://shop.eu.auth0.com/';

    expect((await seen({ ...jwt({ iss }, ['https://api.shop.example', `${iss}userinfo`]), ...at('https://api.shop.example/') })).kind).toBe(
      'absent',
    );
  });

  it('knows the encrypted token that Auth0 gives where no API was asked for, and leaves others alone', async () => {
    const jwe = (iss: string) => ({
      token: { value: 'x', from: null, reading: { kind: 'jwe', header: { alg: 'dir', enc: 'A256GCM', iss } } },
    });

    expect(await seen(jwe('https://shop.eu.auth0.com/'))).toMatchObject({ fact: { audience: { sure: true } } });
    expect((await seen(jwe('https://id.shop.example/'))).kind).toBe('absent');
  });
});

const sentAs = (label: string, provider: string) => ({
  token: tokenIn('opaque-7f3a9c21'),
  credentialKind: { sent: [{ label, provider, recognition: { role: 'access', confidence: 1 } }], hostProvider: null },
});

describe('the kind of token', () => {
  it.each([
    ['a GitHub App’s JWT', jwt({ iss: '12345' }), 'https://api.github.com/repos/a/b', true],
    ['it where it belongs', jwt({ iss: '12345' }), 'https://api.github.com/app/installations', false],
    ['it where the installation is looked up', jwt({ iss: '12345' }), 'https://api.github.com/repos/a/b/installation', false],
    ['an installation token for the app itself', sentAs('GitHub app installation token', 'GitHub'), 'https://api.github.com/app', true],
    ['an access token at Cloud Run', sentAs('Google access token', 'Google'), 'https://orders-abc-ew.a.run.app/', true],
    ['it at Google’s APIs', sentAs('Google access token', 'Google'), 'https://www.googleapis.com/drive/v3/files', false],
  ])('judges %s', async (_what, facts, url, wrong) => {
    const outcome = await seen({ ...facts, ...at(url) });

    expect(outcome.kind === 'found' && (outcome.fact as { kind: string | null }).kind !== null).toBe(wrong);
  });

  it.each([
    ['https://orders-abc-ew.a.run.app/', '', true],
    ['https://abc.execute-api.eu-west-1.amazonaws.com/prod', '', true],
    ['https://10.0.0.1:6443/api', STATUS, true],
    ['https://api.shop.example/', '', false],
  ])('knows that %s %s takes ID tokens: %s', async (url, body, takes) => {
    expect((await seen({ ...jwt({ iss: 'https://accounts.google.com', aud: 'a' }), ...at(url, body) })).kind).toBe(
      takes ? 'found' : 'absent',
    );
  });
});

it.each([
  ['after its quarter of an hour', '20261121T053000Z', 'found'],
  ['before', '20261121T054500Z', 'absent'],
  ['that is none', 'yesterday', 'absent'],
])('reads an EKS token %s', async (_what, date, kind) => {
  const url = `https://sts.eu-west-1.amazonaws.com/?X-Amz-Date=${date}&X-Amz-Credential=AKIA%2F20261121%2Feu-west-1%2Fsts%2Faws4_request`;
  const token = tokenIn(`k8s-aws-v1.${Buffer.from(url).toString('base64url')}`);
  const outcome = await seen({ token });

  expect(outcome.kind).toBe(kind);
  if (outcome.kind === 'found') expect(outcome.fact).toMatchObject({ ended: { at: NOW - 300 } });
});

it('tells that a SAML assertion is no Bearer token, and when it ended', async () => {
  const xml =
    '<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion"><saml:Conditions NotOnOrAfter="2026-01-01T00:00:00Z"/></saml:Assertion>';
  const token = tokenIn(Buffer.from(xml).toString('base64'));

  expect(await seen({ token, ...at('https://api.shop.example/') })).toMatchObject({
    fact: { kind: expect.stringContaining('RFC 7522'), ended: { at: 1_767_225_600 } },
  });
});
