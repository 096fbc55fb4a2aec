import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadUnits } from '../../src/engine/diagnose.ts';

// Contract, section 3. A cause is listed here when its unit is there; the conformance is both ways.
const CONTRACT =
  `credentials-missing credentials-invalid credentials-malformed scheme-mismatch credentials-misplaced credentials-conflict environment-mismatch
 request-signature-invalid account-locked token-malformed token-expired token-not-yet-valid clock-skew token-revoked token-type-mismatch token-signature-invalid
 signing-key-unknown algorithm-rejected issuer-mismatch audience-mismatch scope-insufficient token-binding-mismatch mfa-required session-expired session-cookie-rejected
 csrf-rejected login-redirect oauth-client-rejected redirect-uri-mismatch grant-rejected permission-denied ip-restricted waf-blocked rate-limited authorization-stripped
 redirect-drops-credentials proxy-auth-required client-certificate-required cors-preflight-blocked tls-failure dns-failure dns-stale host-unreachable endpoint-mismatch
 server-misconfigured identity-provider-unavailable identity-provider-misconfigured brute-force-suspected no-auth-failure undetermined`.split(
    /\s+/,
  );

const units = await loadUnits();
const root = resolve(import.meta.dirname, '../..');

const words = (text: string): number => text.split(/\s+/).length;

describe('causes', () => {
  it('are exactly those of the contract', () => {
    expect(units.causes.map(({ id }) => id).sort()).toEqual([...CONTRACT].sort());
  });

  it.each(units.causes.map((cause) => [cause.id, cause] as const))('%s keeps the limits of prose', (_id, cause) => {
    expect(words(cause.title)).toBeLessThanOrEqual(8);
    expect(cause.title).not.toMatch(/\.$/);
    expect(cause.fixes.map(({ text }) => text).filter((text) => words(text) > 25 || !/^[A-Z].*\.$/.test(text))).toEqual([]);
  });

  it.each(units.causes.map((cause) => [cause.id, cause] as const))('%s has fixes for users, developers and owners', (_id, cause) => {
    expect([...new Set(cause.fixes.map(({ audience }) => audience))].sort()).toEqual(['developer', 'owner', 'user']);
  });

  it('supersede causes that exist, and not themselves', () => {
    const unknown = units.causes.flatMap(({ id, supersedes }) =>
      supersedes.filter((other) => other === id || !CONTRACT.includes(other)).map((other) => `${id} → ${other}`),
    );

    expect(unknown).toEqual([]);
  });

  it('are all in the table of README, and nothing else is', () => {
    const readme = readFileSync(resolve(root, 'README.md'), 'utf8');
    const table = readme.slice(readme.indexOf('## What it can tell'), readme.indexOf('## Installing'));
    const listed = [...table.matchAll(/`([a-z]+(?:-[a-z]+)+|undetermined)`/g)].map(([, id]) => id);

    expect([...new Set(listed)].sort()).toEqual([...CONTRACT].sort());
  });
});

describe('signatures', () => {
  it('suggest causes that exist', () => {
    const unknown = units.signatures.flatMap(({ id, messages }) =>
      messages.flatMap(({ suggests }) =>
        Object.keys(suggests)
          .filter((cause) => !CONTRACT.includes(cause))
          .map((cause) => `${id} → ${cause}`),
      ),
    );

    expect(unknown).toEqual([]);
  });

  it('know the products of the main job', () => {
    const ids = units.signatures.map(({ id }) => id);

    expect(ids).toEqual(
      expect.arrayContaining([
        'nginx',
        'apache',
        'envoy',
        'kong',
        'aws-api-gateway',
        'spring-security',
        'express-oauth2-jwt-bearer',
        'oidc-provider',
      ]),
    );
  });

  it('all carry examples with a source', () => {
    expect(
      units.signatures.filter(({ examples }) => examples.length === 0 || examples.some(({ source }) => source === '')).map(({ id }) => id),
    ).toEqual([]);
  });
});

describe('formats', () => {
  it.each(units.formats.map((format) => [format.id, format] as const))('%s wins its own examples', (_id, format) => {
    const lost = format.examples.filter((example) =>
      units.formats.some((other) => other !== format && other.confidence(example) >= format.confidence(example)),
    );

    expect(format.examples.length).toBeGreaterThan(0);
    expect(lost).toEqual([]);
  });
});

describe('probes', () => {
  it('need and want probes that are there', () => {
    const ids = new Set(units.probes.map(({ id }) => id));
    const missing = units.probes.flatMap(({ id, needs, wants }) =>
      [...Object.values(needs), ...Object.values(wants)].filter((key) => !ids.has(key.id)).map((key) => `${id} → ${key.id}`),
    );

    expect(missing).toEqual([]);
  });
});
