import { expect, it } from '@jest/globals';
import { digestFindings, digestResponse } from '../../../src/engine/lib/digest-response.ts';

/** RFC 7616 §3.9.1. */
const MUFASA = {
  username: 'Mufasa',
  realm: 'http-auth@example.org',
  uri: '/dir/index.html',
  algorithm: 'MD5',
  nonce: '7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v',
  nc: '00000001',
  cnonce: 'f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ',
  qop: 'auth',
  response: '8ca523f5e9506fed4657c9700eebdbec',
  opaque: 'FQhe/qaU925kfnzjCev0ciny7QMkPqMAFRtzCUYo5tdS',
};
const CHALLENGE = { realm: MUFASA.realm, qop: 'auth, auth-int', algorithm: 'MD5', nonce: MUFASA.nonce, opaque: MUFASA.opaque };
type Parameters = Readonly<Record<string, string | undefined>>;

const mapOf = (parameters: Parameters): ReadonlyMap<string, string> =>
  new Map(Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])));

function findings(changed: Parameters = {}, challenge: Parameters = {}, more: { url?: string; credential?: string } = {}) {
  return digestFindings({
    request: { method: 'GET', url: more.url ?? 'http://www.example.org/dir/index.html', headers: [] },
    parameters: mapOf({ ...MUFASA, ...changed }),
    offered: [Object.fromEntries(mapOf({ ...CHALLENGE, ...challenge }))],
    credential: more.credential ?? null,
  });
}

it.each([
  ['MD5', { ...MUFASA }, 'Circle of Life', MUFASA.response],
  ['SHA-256', { ...MUFASA, algorithm: 'SHA-256' }, 'Circle of Life', '753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1'],
  [
    'the example of RFC 2617',
    { ...MUFASA, realm: 'testrealm@host.com', nonce: 'dcd98b7102dd2f0e8b11d0f600bfb0c093', cnonce: '0a4f113b' },
    'Circle Of Life',
    '6629fae49393a05397450978507c4ef1',
  ],
])('computes %s', (_name, parameters, password, response) => {
  expect(digestResponse({ method: 'GET', body: '', password, parameters: mapOf(parameters) })).toBe(response);
});

it('finds nothing wrong in the published exchange', () => {
  expect(findings({}, {}, { credential: 'Mufasa:Circle of Life' })).toEqual({
    problems: [],
    facts: { algorithm: 'MD5', stale: false, nonceIsTheOffered: true, computedAlike: true },
  });
});

it.each([
  ['another path', findings({ uri: '/dir' }), 'target', true],
  ['a query left out', findings({}, {}, { url: 'http://www.example.org/dir/index.html?a=1' }), 'target', true],
  ['another realm', findings({}, { realm: 'other' }), 'realm', true],
  ['a stale nonce', findings({}, { stale: 'TRUE', nonce: 'new' }), 'stale', true],
  ['another nonce', findings({}, { nonce: 'new' }), 'nonce', false],
  ['a lost opaque', findings({ opaque: undefined }), 'value', true],
  ['no cnonce', findings({ cnonce: undefined }), 'missing-part', true],
  ['a short nonce count', findings({ nc: '1' }), 'format', true],
  ['a response of another hash', findings({ response: 'a'.repeat(64) }), 'format', true],
  ['an algorithm not offered', findings({}, { algorithm: 'SHA-256' }), 'value', true],
  ['a qop not offered', findings({ qop: 'auth-int' }, { qop: 'auth' }), 'value', true],
  ['no qop at all', findings({ qop: undefined, nc: undefined, cnonce: undefined }), 'missing-part', false],
  ['a response that its password does not give', findings({}, {}, { credential: 'Mufasa:wrong' }), 'value', true],
])('sees %s', (_name, { problems }, kind, certain) => {
  expect(problems.map((one) => [one.kind, one.certain])).toEqual([[kind, certain]]);
  expect(JSON.stringify(problems)).not.toMatch(/8ca523f5|wrong/);
});

it.each([
  ['an absolute uri', { uri: 'http://www.example.org/dir/index.html' }, undefined],
  ['a character that URLs encode', { uri: "/dir/index.html?q='a b'" }, "http://www.example.org/dir/index.html?q='a b'"],
])('takes %s for the same target', (_name, changed, url) => {
  const given = url === undefined ? {} : { url: new URL(url).href };

  expect(findings(changed, {}, given).problems).toEqual([]);
});

it('does not compute for another user', () => {
  expect(findings({}, {}, { credential: 'Scar:x' }).facts['computedAlike']).toBeNull();
});
