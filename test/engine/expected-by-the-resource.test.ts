import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type Diagnosis, type Engine, loadEngine } from '../../src/engine/index.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';

const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const later = Math.floor(Date.now() / 1000) + 3600;
const jwt = (claims: object): string =>
  `${part({ alg: 'RS256', kid: 'k1', typ: 'at+jwt' })}.${part({ exp: later, ...claims })}.c2lnbmF0dXJl`;

/** An MCP server: it refuses every token without a word of why, and says in its metadata what it wants. */
const server = createServer((request, response) => {
  const origin = `http://${request.headers.host}`;
  if (request.url === '/.well-known/oauth-protected-resource/mcp') {
    const metadata = { resource: `${origin}/mcp`, authorization_servers: [`${origin}/idp`], scopes_supported: ['tools'] };
    response.writeHead(200, { 'Content-Type': 'application/json' }).end(JSON.stringify(metadata));
  } else if (request.url === '/mcp') {
    const challenge = `Bearer error="invalid_token", resource_metadata="${origin}/.well-known/oauth-protected-resource/mcp"`;
    response.writeHead(401, { 'WWW-Authenticate': challenge }).end();
  } else response.writeHead(404).end();
});

let engine: Engine;
let origin = '';

beforeAll(async () => {
  engine = await loadEngine();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

async function diagnose(token: string): Promise<Diagnosis> {
  const policy = createPolicy({ mode: 'terminal', allow: [] });
  return engine.diagnose(
    { text: `curl -H 'Authorization: Bearer ${token}' ${origin}/mcp` },
    {
      openNet: (connection) => createNet({ policy, connection }),
      signal: AbortSignal.timeout(12_000),
      random: (bytes) => randomBytes(bytes),
      clock: () => Date.now(),
      mayChangeState: true,
      tagKey: randomBytes(32),
    },
  );
}

it('a token of another issuer than the metadata names', async () => {
  const diagnosis = await diagnose(jwt({ iss: `${origin}/other`, aud: `${origin}/mcp` }));

  expect(diagnosis.causes[0]?.id).toBe('issuer-mismatch');
  expect(diagnosis.causes[0]?.evidence).toContainEqual(expect.objectContaining({ probe: 'expectation' }));
  expect(diagnosis.expectation).toContainEqual({
    what: 'issuer',
    expected: `${origin}/idp`,
    from: 'resource metadata',
    sent: `${origin}/other`,
    matches: false,
  });
});

it('a token for another audience than the resource', async () => {
  const diagnosis = await diagnose(jwt({ iss: `${origin}/idp`, aud: 'https://billing.example' }));

  expect(diagnosis.causes[0]?.id).toBe('audience-mismatch');
  expect(diagnosis.expectation).toContainEqual(
    expect.objectContaining({ what: 'audience', expected: `${origin}/mcp`, sent: 'https://billing.example', matches: false }),
  );
});

it('a token that is all that the metadata asks for: neither of them', async () => {
  const diagnosis = await diagnose(jwt({ iss: `${origin}/idp`, aud: `${origin}/mcp`, scope: 'tools' }));

  expect(diagnosis.expectation?.filter(({ matches }) => matches === false)).toEqual([]);
  expect(diagnosis.causes.map(({ id }) => id)).not.toContain('issuer-mismatch');
  expect(diagnosis.causes.map(({ id }) => id)).not.toContain('audience-mismatch');
});
