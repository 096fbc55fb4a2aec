import { describe, expect, it } from '@jest/globals';
import type { HeaderField, HttpRequest } from '../../../src/engine/case.ts';
import { asDifference, requestDifferences } from '../../../src/engine/lib/request-difference.ts';
import { basic, bearer, get, post } from '../causes/observed.ts';

const at = 'https://api.example/v1/me';
const key = (value: string): HeaderField => ['X-API-Key', value];
const cookie = (value: string): HeaderField => ['Cookie', value];

/** aspect name: working → failing */
const told = (working: HttpRequest, failing: HttpRequest): readonly string[] =>
  requestDifferences(working, failing).map((part) => `${part.aspect} ${part.name ?? '-'}: ${part.working} → ${part.failing}`);

describe('the difference of two requests', () => {
  it.each<[string, HttpRequest, HttpRequest, readonly string[]]>([
    ['nothing', get(at, [bearer('t')]), get(at, [bearer('t')]), []],
    ['no credential', get(at, [bearer('t')]), get(at), ['credential missing Authorization: a Bearer credential → none']],
    ['an empty key', get(at, [key('k')]), get(at, [key('')]), ['credential missing X-API-Key: the field X-API-Key → an empty value']],
    ['another scheme', get(at, [basic('u:p')]), get(at, [bearer('t')]), ['scheme Authorization: Basic → Bearer']],
    ['no scheme word', get(at, [bearer('t')]), get(at, [['Authorization', 't']]), ['scheme missing Authorization: Bearer → no scheme']],
    [
      'the scheme in lower case',
      get(at, [bearer('t')]),
      get(at, [['authorization', 'bearer t']]),
      ['letter case Authorization: Bearer → bearer'],
    ],
    ['another place', get(at, [key('k')]), get(at, [bearer('k')]), ['place X-API-Key: the field X-API-Key → the field Authorization']],
    ['another value', get(at, [bearer('one')]), get(at, [bearer('two')]), ['credential value Authorization: one value → another value']],
    [
      'a mark that nobody sees',
      get(at, [bearer('one')]),
      get(at, [bearer('one\u200b')]),
      ['hidden characters Authorization: a clean value → the same value with zero width space (U+200B)'],
    ],
    [
      'quotes',
      get(at, [bearer('one')]),
      get(at, [bearer('"one"')]),
      ['hidden characters Authorization: a clean value → the same value with quotation marks'],
    ],
    [
      'one credential more',
      get(at, [bearer('t')]),
      get(at, [bearer('t'), key('k')]),
      ['credential added X-API-Key: none → the field X-API-Key'],
    ],
    ['another host', get(at), get('https://staging.example/v1/me'), ['host -: api.example → staging.example']],
    ['the Host field', get(at), get(at, [['Host', 'other.example']]), ['host -: api.example → other.example']],
    ['plain http', get(at), get('http://api.example/v1/me'), ['protocol -: https → http']],
    ['the final slash', get(at), get(`${at}/`), ['path -: /v1/me → /v1/me/']],
    ['the method', get(at), { ...get(at), method: 'DELETE' }, ['method -: GET → DELETE']],
    ['a cookie', get(at, [cookie('sid=1; lang=en')]), get(at, [cookie('lang=en')]), ['cookie missing sid: the cookie → none']],
    ['a cookie of another value', get(at, [cookie('sid=1')]), get(at, [cookie('sid=2')]), ['cookie value sid: one value → another value']],
    ['the CSRF field', post(at, 'a=1', [['X-CSRF-Token', 'x']]), post(at, 'a=1'), ['csrf X-CSRF-Token: the field X-CSRF-Token → none']],
    ['a parameter', get(`${at}?tenant=1`), get(at), ['query tenant: a value → none']],
    ['a field', get(at, [['X-Tenant', '1']]), get(at, [['x-tenant', '2']]), ['header x-tenant: one value → another value']],
    [
      'the type of the body',
      post(at, '{}', [['Content-Type', 'application/json; charset=utf-8']]),
      post(at, '{}', [['Content-Type', 'text/plain']]),
      ['content type -: application/json → text/plain'],
    ],
    ['the body', post(at, '{"a":1}'), post(at, '{"a":2}'), ['body -: one value → another value']],
    ['a field without meaning', get(at, [['Accept', '*/*']]), get(at), ['incidental header accept: a value → none']],
  ])('%s', (_story, working, failing, expected) => {
    expect(told(working, failing)).toEqual(expected);
  });

  it('shows no value of anything that may be a secret', () => {
    const secrets = ['s3cret-one', 's3cret-two'];
    const full = (secret: string): HttpRequest => ({
      method: 'POST',
      url: `${at}?access_token=${secret}&other=${secret}`,
      headers: [bearer(secret), key(secret), cookie(`sid=${secret}`), ['X-Odd', secret], ['User-Agent', secret]],
      body: `password=${secret}`,
    });

    const parts = requestDifferences(full(secrets[0] ?? ''), full(secrets[1] ?? ''));

    expect(parts.length).toBeGreaterThanOrEqual(7);
    expect(JSON.stringify(parts)).not.toContain('s3cret');
  });
});

describe('the one difference that counts', () => {
  const sole = (working: HttpRequest, failing: HttpRequest) =>
    asDifference(requestDifferences(working, failing), 'answers').sole?.aspect ?? null;

  it.each<[string, HttpRequest, HttpRequest, string | null]>([
    [
      'stands out from what is incidental',
      get(at, [bearer('t'), ['Accept', '*/*']]),
      get(at, [['User-Agent', 'curl/8']]),
      'credential missing',
    ],
    [
      'is the user agent where nothing else differs',
      get(at, [['User-Agent', 'Mozilla/5.0']]),
      get(at, [['User-Agent', 'curl/8']]),
      'user agent',
    ],
    ['may be several cookies together', get(at, [cookie('sid=1; auth=2')]), get(at), 'cookie missing'],
    ['is none where two things differ', get(at, [bearer('t')]), get('https://b.example/v1/me'), null],
    ['is none where nothing differs', get(at), get(at), null],
  ])('%s', (_story, working, failing, expected) => {
    expect(sole(working, failing)).toBe(expected);
  });
});
