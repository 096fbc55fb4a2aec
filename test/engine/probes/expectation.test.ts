import { describe, expect, it } from '@jest/globals';
import type { Expected } from '../../../src/engine/lib/expectation-rows.ts';
import probe from '../../../src/engine/probes/expectation.ts';
import type { ResourceMetadata } from '../../../src/engine/probes/resource-metadata.ts';
import { answer, caseOf, challengeOf, claimsOf, get, tokenIn } from '../causes/observed.ts';
import { refused, run } from './observing.ts';

const request = get('https://mcp.example/orders');
const resource = (more: Partial<ResourceMetadata> = {}): ResourceMetadata => ({
  url: 'https://mcp.example/.well-known/oauth-protected-resource',
  namedBy: 'well-known',
  resource: 'https://mcp.example',
  authorizationServers: ['https://id.example/'],
  scopesSupported: [],
  bearerMethods: [],
  dpopAlgorithms: [],
  dpopRequired: false,
  ...more,
});
const words = (text: string) => ({ answerText: { text } });

async function rowsOf(facts: Readonly<Record<string, unknown>>, status = 401): Promise<readonly Expected[]> {
  const outcome = await run(probe, { material: caseOf(request), facts: { ...refused(answer(status), request), ...facts } });
  return outcome.kind === 'found' ? (outcome.fact as readonly Expected[]) : [];
}

const jwt = (claims: Readonly<Record<string, unknown>>, more = {}) => ({
  token: tokenIn('e.e.s', 'Bearer', 'jwt'),
  credentials: [tokenIn('e.e.s').from],
  tokenClaims: claimsOf(claims, more),
});
const opaque = { token: tokenIn('opaque'), credentials: [tokenIn('opaque').from] };

describe('what is asked for, beside what was sent', () => {
  it.each<[string, Readonly<Record<string, unknown>>, Partial<Expected>]>([
    [
      'another scheme',
      { challenge: challengeOf('Basic'), ...opaque },
      { what: 'scheme', expected: 'Basic', from: 'challenge', sent: 'Bearer', matches: false },
    ],
    ['the scheme in other letters', { challenge: challengeOf('bearer'), ...opaque }, { what: 'scheme', matches: true }],
    ['no credential at all', { challenge: challengeOf('Bearer') }, { what: 'scheme', sent: 'no credential', matches: false }],
    [
      'a key in its own field',
      { challenge: challengeOf('Bearer'), credentials: [{ place: 'header', name: 'X-API-Key', scheme: null, value: 'k' }] },
      { what: 'scheme', sent: 'no Authorization, but the field X-API-Key', matches: false },
    ],
    [
      'another issuer than the resource trusts',
      { resourceMetadata: resource(), ...jwt({ iss: 'https://other.example' }) },
      { what: 'issuer', expected: 'https://id.example/', from: 'resource metadata', sent: 'https://other.example', matches: false },
    ],
    [
      'the issuer without its final slash',
      { resourceMetadata: resource(), ...jwt({ iss: 'https://id.example' }) },
      { what: 'issuer', matches: true },
    ],
    ['an opaque token', { resourceMetadata: resource(), ...opaque }, { what: 'issuer', matches: null }],
    [
      'another audience than the resource',
      { resourceMetadata: resource(), ...jwt({ aud: 'https://billing.example' }) },
      { what: 'audience', expected: 'https://mcp.example', from: 'resource metadata', sent: 'https://billing.example', matches: false },
    ],
    [
      'an audience that holds the resource',
      { resourceMetadata: resource({ resource: 'https://mcp.example/orders' }), ...jwt({ aud: 'https://mcp.example/' }) },
      { what: 'audience', matches: true },
    ],
    [
      'an issuer that the error text names',
      { ...words('jwt issuer invalid. expected: https://new.example'), ...jwt({ iss: 'https://old.example' }) },
      { what: 'issuer', expected: 'https://new.example', from: 'error text', matches: false },
    ],
    [
      'an issuer that calls itself otherwise',
      { issuerMetadata: { issuer: 'https://id.example/' }, ...jwt({ iss: 'https://id.example' }) },
      { what: 'issuer', from: 'issuer metadata', matches: false },
    ],
    [
      'scopes of the challenge',
      { challenge: challengeOf('Bearer', { scope: 'read write' }), ...jwt({ scope: 'read' }) },
      { what: 'scope', expected: 'read write', sent: 'read', matches: false },
    ],
    [
      'one of the scopes that the resource knows',
      { resourceMetadata: resource({ scopesSupported: ['read', 'write'] }), ...jwt({ scope: 'read' }) },
      { what: 'scope', from: 'resource metadata', matches: true },
    ],
    [
      'another algorithm',
      { ...words('unexpected algorithm HS256, expected RS256'), ...jwt({}, { algorithm: 'HS256' }) },
      { what: 'algorithm', expected: 'RS256', sent: 'HS256', matches: false },
    ],
    [
      'an ID token',
      { ...words('Token use not allowed: id. Expected: access'), ...jwt({}, { use: 'id' }) },
      { what: 'token kind', expected: 'access token', sent: 'id token', matches: false },
    ],
    [
      'a token that is not bound',
      { resourceMetadata: resource({ dpopRequired: true }), ...jwt({}) },
      { what: 'binding', from: 'resource metadata', matches: false },
    ],
    [
      'a token in the query',
      {
        resourceMetadata: resource({ bearerMethods: ['header'] }),
        token: { ...tokenIn('t'), from: { place: 'query', name: 'access_token', scheme: null, value: 't' } },
      },
      { what: 'place', expected: 'the Authorization field', sent: 'the query parameter access_token', matches: false },
    ],
  ])('%s', async (_story, facts, expected) => {
    expect(await rowsOf(facts)).toContainEqual(expect.objectContaining(expected));
  });
});

it.each([200, 404, 500])('an answer of %i asks for nothing', async (status) => {
  expect(await rowsOf({ challenge: challengeOf('Basic'), ...opaque }, status)).toEqual([]);
});

it('is silent where the answer says nothing of what it wants', async () => {
  const outcome = await run(probe, { facts: { ...refused(answer(401), request), ...words('no'), ...opaque } });

  expect(outcome).toMatchObject({ kind: 'absent' });
});

it('an answer alone does not show what was sent, so nothing is said of it', async () => {
  const outcome = await run(probe, { material: caseOf(), facts: { ...refused(answer(401), request), challenge: challengeOf('Bearer') } });

  expect(outcome.kind).toBe('absent');
});
