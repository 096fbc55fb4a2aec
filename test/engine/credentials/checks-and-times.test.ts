import { describe, expect, it } from '@jest/globals';
import type { CredentialKind, Recognition } from '../../../src/engine/credential.ts';
import { discover } from '../../../src/engine/discover.ts';
import { recogniseBest } from '../../../src/engine/lib/recognise.ts';

const kinds = await discover<CredentialKind>(new URL('../../../src/engine/credentials/', import.meta.url), (unit) => 'recognise' in unit);
const known = (value: string): Recognition | undefined => recogniseBest(kinds, value)?.recognition;
const whenMade = (value: string): string | undefined => {
  const seconds = known(value)?.issuedAt;
  return seconds === undefined ? undefined : new Date(seconds * 1000).toISOString();
};

// Values that their vendors or others published as examples, written in halves so that no scanner takes them for live ones.
const GITHUB = `zQWBuTSOoRi4A9spHcVY5n${'cnsDkxkJ0mLq17'}`;
const GRAFANA = `glsa_yscW25imSKJIuav8zF37RZm${'nbiDvB05G_fcaaf58a'}`;

describe('check parts', () => {
  it.each([`ghp_${GITHUB}`, `gho_${GITHUB}`, `ghu_${GITHUB}`, `npm_${GITHUB}`, GRAFANA])('%.12s… is whole', (value) => {
    expect(known(value)).toMatchObject({ checksum: 'valid', confidence: 0.98 });
  });

  it.each([`ghp_${GITHUB}`, `npm_${GITHUB}`, GRAFANA])('%.12s…: any one letter changed is noticed', (value) => {
    const start = value.indexOf('_') + 1;
    const unnoticed = [...value].flatMap((letter, at) => {
      if (at < start || letter === '_') return [];
      const changed = value.slice(0, at) + (letter === '0' ? '1' : '0') + value.slice(at + 1);
      return known(changed)?.checksum === 'invalid' ? [] : [at];
    });

    expect(unnoticed).toEqual([]);
  });

  it('says nothing of a token that was cut, and nothing where the vendor publishes no check', () => {
    expect(known(`ghp_${GITHUB.slice(0, 30)}`)?.checksum).toBeUndefined();
    expect(known(`ghs_${GITHUB}`)?.checksum).toBeUndefined();
    expect(known('glpat-FAKEfakeFAKEfakeFAKE')?.checksum).toBeUndefined();
  });

  it.each([`ghp_${'x'.repeat(36)}`, `ghp_${GITHUB.slice(0, 8)}${'X'.repeat(28)}`, `ghp_${'abc123'.repeat(6)}`])(
    '%s is covered, not mistyped',
    (value) => {
      expect(known(value)).toMatchObject({ confidence: 0.98 });
      expect(known(value)?.checksum).toBeUndefined();
    },
  );
});

describe('times inside', () => {
  it.each([
    // RFC 9562, appendix A.6, A.1 and A.5
    ['017F22E2-79B0-7CC3-98C4-DC0C0C07398F', '2022-02-22T19:22:22.000Z'],
    ['C232AB00-9414-11EC-B3C8-9F6BDECED846', '2022-02-22T19:22:22.000Z'],
    ['1EC9414C-232A-6B00-B3C8-9F6BDECED846', '2022-02-22T19:22:22.000Z'],
    // The examples of the ULID, KSUID and MongoDB documentation
    ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '2016-07-30T23:54:10.000Z'],
    ['0ujtsYcgvSTl8PAuAdqWYSMnLOv', '2017-10-10T04:00:47.000Z'],
    ['507f1f77bcf86cd799439011', '2012-10-17T21:13:27.000Z'],
    [`${btoa('{"alg":"HS256"}')}.${btoa('{"iat":1700000000}')}.c2ln`.replaceAll('=', ''), '2023-11-14T22:13:20.000Z'],
    [`sntrys_${btoa('{"iat":1700000000.5,"org":"fake"}')}_${'FAKEfake01234567'.repeat(5)}`, '2023-11-14T22:13:20.000Z'],
  ])('%.40s', (value, time) => {
    expect(whenMade(value)).toBe(time);
  });

  it.each([
    '550e8400-e29b-41d4-a716-446655440000',
    'ffffffff-ffff-7fff-bfff-ffffffffffff',
    'zzzzzzzzzzzzzzzzzzzzzzzzzzz',
    '00000000fake0000fake0000',
    '7ZZZZZZZZZZZZZZZZZZZZZZZZZ',
  ])('%s shows none that could be true', (value) => {
    expect(whenMade(value)).toBeUndefined();
  });
});

describe('the account in an AWS key id', () => {
  it.each([
    // Published in articles on the format; the keys are long dead.
    [`ASIAQNZGKIQY${'56JQ7WML'}`, '029608264753'],
    ['AKIAIOSFODNN7EXAMPLE', undefined],
    ['AKIAFAKEFAKEFAKEFAKE', undefined],
  ])('%.8s…', (value, account) => {
    expect(known(value)?.account).toBe(account);
  });
});
