import { describe, expect, it } from '@jest/globals';
import { type Carried, CLIENTS, fateAt, fatesAlong } from '../../../src/engine/lib/redirect-clients.ts';
import { redirectTable } from '../../../src/engine/lib/redirect-table.ts';
import { basic, bearer, get } from '../causes/observed.ts';

const LETTERS = { kept: 'k', dropped: 'd', depends: '?', 'not followed': 'x' } as const;

/** One letter for each client, in the order curl -L, curl --location-trusted, fetch, axios, requests, Go, Java, .NET. */
const fates = (from: string, to: string, carried: Carried): string => {
  const step = { first: new URL(from), from: new URL(from), to: new URL(to), carried };
  return CLIENTS.map((client) => LETTERS[fateAt(client, step)]).join('');
};

describe('Authorization at one redirect', () => {
  it.each([
    ['another path', 'https://a.example/x', 'https://a.example/y', 'kkkkkkkd'],
    ['another host', 'https://a.example/x', 'https://b.example/x', 'dkdddddd'],
    ['a subdomain', 'https://a.example/x', 'https://api.a.example/x', 'dkdkdkdd'],
    ['a parent domain', 'https://api.a.example/x', 'https://a.example/x', 'dkdddddd'],
    ['a host that only ends alike', 'https://a.example/x', 'https://evila.example/x', 'dkdddddd'],
    ['plain http to https on the standard ports', 'http://a.example/x', 'https://a.example/x', 'dkdkkkdd'],
    ['plain http to https on ports of their own', 'http://a.example:8080/x', 'https://a.example:8443/x', 'dkdddkdd'],
    ['https to plain http', 'https://a.example/x', 'http://a.example/x', 'dkdddkxx'],
    ['another port', 'https://a.example/x', 'https://a.example:8443/x', 'dkdddkdd'],
  ])('%s', (_story, from, to, expected) => {
    expect(fates(from, to, 'authorization')).toBe(expected);
  });
});

it('carries a field of its own name everywhere, as no client knows that it is secret', () => {
  expect(fates('https://a.example/', 'https://b.example/', 'other')).toBe('kkkkkkkk');
  expect(fates('https://a.example/', 'http://a.example/', 'other')).toBe('kkkkkkxx');
});

it('tells what becomes of a Cookie field', () => {
  expect(fates('https://a.example/', 'https://b.example/', 'cookie')).toBe('?kdddddk');
  expect(fates('https://a.example/', 'https://a.example:8443/', 'cookie')).toBe('?k?ddkdk');
  expect(fates('https://a.example/x', 'https://a.example/y', 'cookie')).toBe('kkkkdkkk');
});

it('gives a lost credential back to nobody but curl, and only at the first host', () => {
  const urls = ['https://a.example/', 'https://b.example/', 'https://a.example/back'].map((url) => new URL(url));

  expect(fatesAlong('curl -L', urls, 'authorization')).toEqual(['dropped', 'kept']);
  expect(fatesAlong('fetch', urls, 'authorization')).toEqual(['dropped', 'dropped']);
  expect(fatesAlong('go', urls, 'authorization')).toEqual(['dropped', 'dropped']);
});

it('ends where a client does not follow', () => {
  const urls = ['https://a.example/', 'http://a.example/', 'https://a.example/'].map((url) => new URL(url));

  expect(fatesAlong('java', urls, 'other')).toEqual(['not followed', 'not followed']);
});

describe('the table', () => {
  const hop = { from: 'https://a.example/', to: 'https://b.example/', status: 307, crosses: 'host' } as const;

  it('has a row for each field that carries a credential, and no value of any', () => {
    const request = get('https://a.example/?api_key=k-secret', [bearer('t-secret'), ['Cookie', 'sid=c-secret'], ['X-API-Key', 'k-secret']]);

    const rows = redirectTable(request, [hop]);

    expect(rows.map(({ credential, clients }) => [credential, clients.fetch])).toEqual([
      ['Authorization', 'dropped'],
      ['Cookie', 'dropped'],
      ['X-API-Key', 'kept'],
    ]);
    expect(JSON.stringify(rows)).not.toContain('secret');
  });

  it('is empty without request, redirect or credential', () => {
    expect(redirectTable(undefined, [hop])).toEqual([]);
    expect(redirectTable(get('https://a.example/', [basic('u:p')]), [])).toEqual([]);
    expect(redirectTable(get('https://a.example/'), [hop])).toEqual([]);
  });
});
