import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { HeaderField, HttpRequest } from '../../../src/engine/case.ts';
import { replaceCredentials, sentCredentials, withoutCredentials } from '../../../src/engine/lib/sent-credentials.ts';

const request = (headers: readonly HeaderField[] = [], url = 'https://api.example.com/v1', body?: string): HttpRequest => ({
  method: 'GET',
  url,
  headers,
  ...(body === undefined ? {} : { body }),
});
const found = (given: HttpRequest): readonly string[] =>
  sentCredentials(given).map(({ place, name, scheme, value }) => `${place} ${name} ${scheme ?? '-'} ${value}`);

describe('sentCredentials', () => {
  it.each<[string, string, string]>([
    ['Authorization', 'Bearer abc', 'header Authorization Bearer abc'],
    ['authorization', '  Token   a b ', 'header authorization Token a b'],
    ['Authorization', 'abc', 'header Authorization - abc'],
    ['Authorization', 'Bearer', 'header Authorization Bearer '],
    ['Proxy-Authorization', 'Basic eA==', 'header Proxy-Authorization Basic eA=='],
    ['X-API-Key', ' abc ', 'header X-API-Key - abc'],
    ['X-Acme-Access-Token', 'Bearer abc', 'header X-Acme-Access-Token Bearer abc'],
    ['PRIVATE-TOKEN', 'abc', 'header PRIVATE-TOKEN - abc'],
    ['api_key', 'abc', 'header api_key - abc'],
    ['DPoP', 'e.y.J', 'header DPoP - e.y.J'],
    ['X-CSRF-Token', 'abc', 'header X-CSRF-Token - abc'],
  ])('%s: %s', (name, value, expected) => expect(found(request([[name, value]]))).toEqual([expected]));

  it('leaves fields that carry none', () => {
    expect(
      found(
        request([
          ['Accept', '*/*'],
          ['X-Request-Id', 'abc'],
          ['X-Forwarded-For', '10.0.0.1'],
          ['User-Agent', 'token/1'],
        ]),
      ),
    ).toEqual([]);
  });

  it('takes session cookies and long values, not a theme', () => {
    expect(found(request([['Cookie', 'theme=dark; sid=1; x=aaaaaaaaaaaaaaaaaaaaaaaa; broken']]))).toEqual([
      'cookie sid - 1',
      'cookie x - aaaaaaaaaaaaaaaaaaaaaaaa',
    ]);
  });

  it('reads the query and the body, forms and JSON', () => {
    expect(found(request([], 'https://a.example/?a=1&api_key=k%2F1&token='))).toEqual(['query api_key - k/1']);
    expect(found(request([], 'https://a.example/', 'grant_type=password&password=p+w'))).toEqual(['body password - p w']);
    expect(found(request([], 'https://a.example/', '{"user":"u","auth":{"client_secret":"s"}}'))).toEqual(['body client_secret - s']);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (name, value, rest) => {
        sentCredentials(
          request(
            [
              [name, value],
              ['Authorization', value],
              ['Cookie', rest],
            ],
            rest,
            value,
          ),
        );
      }),
    );
  });
});

const full = request(
  [
    ['Authorization', 'Bearer abc'],
    ['X-API-Key', 'def'],
    ['Cookie', 'sid=1; theme=dark'],
    ['Accept', '*/*'],
  ],
  'https://a.example/p?b=2&access_token=ghi',
);

describe('withoutCredentials', () => {
  it('takes every credential of head and URL away and leaves the rest', () => {
    const bare = withoutCredentials(full);
    expect(bare.headers).toEqual([['Accept', '*/*']]);
    expect(bare.url).toBe('https://a.example/p?b=2');
    expect(sentCredentials(bare)).toEqual([]);
  });

  it('does not rewrite a URL that carries none', () => {
    expect(withoutCredentials(request([], 'https://a.example/?q=a+b%20c')).url).toBe('https://a.example/?q=a+b%20c');
  });
});

describe('replaceCredentials', () => {
  it('changes the values alone: names, schemes and places stay', () => {
    const changed = replaceCredentials(full, ({ value }) => value.toUpperCase().padEnd(4, 'X'));
    expect(changed.headers).toEqual([
      ['Authorization', 'Bearer ABCX'],
      ['X-API-Key', 'DEFX'],
      ['Cookie', 'sid=1XXX; theme=dark'],
      ['Accept', '*/*'],
    ]);
    expect(new URL(changed.url).searchParams.get('access_token')).toBe('GHIX');
    expect(full.headers[0]).toEqual(['Authorization', 'Bearer abc']);
  });
});
