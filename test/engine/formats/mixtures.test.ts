import { describe, expect, it, test } from '@jest/globals';
import configExcerpt from '../../../src/engine/formats/config-excerpt.ts';
import har from '../../../src/engine/formats/har.ts';
import httpSnippet from '../../../src/engine/formats/http-snippet.ts';
import log from '../../../src/engine/formats/log.ts';
import rawHttp from '../../../src/engine/formats/raw-http.ts';
import tokenClaims from '../../../src/engine/formats/token-claims.ts';
import redirectChain from '../../../src/engine/probes/redirect-chain.ts';
import { restReader } from '../../../src/engine/read-input.ts';

const FORMATS = [configExcerpt, har, httpSnippet, log, rawHttp, tokenClaims];

const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

describe('raw-http: several exchanges', () => {
  const hops = async (text: string) => {
    const parsed = rawHttp.parse(text);
    if ('problem' in parsed || parsed.response === undefined) throw new Error('not read');
    const material = { connection: {}, secrets: [], ...parsed, format: 'raw-http' };
    const exchange = { source: 'pasted', request: parsed.request ?? null, response: parsed.response };
    // Pasted hops are judged without any of the context.
    return redirectChain.run(material, { exchange }, {} as Parameters<typeof redirectChain.run>[2]);
  };

  it('a credential that the later request lacks was dropped', async () => {
    const outcome = await hops(
      'GET /a HTTP/1.1\nHost: one.example\nAuthorization: Bearer abc\n\nHTTP/1.1 302 Found\nLocation: http://two.example/b\n\nGET /b HTTP/1.1\nHost: two.example\n\nHTTP/1.1 401 Unauthorized\n',
    );

    expect(outcome).toMatchObject({
      kind: 'found',
      fact: {
        hops: [{ from: 'https://one.example/a', to: 'http://two.example/b', status: 302, credential: 'dropped', crosses: 'host' }],
        final: { status: 401 },
        finalUrl: 'http://two.example/b',
      },
    });
  });

  it('a credential that it bears was kept, and one that never was is none', async () => {
    const chain = (first: string, second: string) =>
      `GET /a HTTP/1.1\nHost: one.example\n${first}\nHTTP/1.1 301 Moved\nLocation: https://two.example/b\n\nGET /b HTTP/1.1\nHost: two.example\n${second}\nHTTP/1.1 401 Unauthorized\n`;
    const field = 'Authorization: Bearer abc\n';

    expect(await hops(chain(field, field))).toMatchObject({ fact: { hops: [{ credential: 'kept' }] } });
    expect(await hops(chain('', ''))).toMatchObject({ fact: { hops: [{ credential: 'none' }] } });
  });

  it('where only answers were printed, what clients do is concluded', async () => {
    expect(
      await hops(
        'GET /a HTTP/1.1\nHost: one.example\nAuthorization: Bearer abc\n\nHTTP/1.1 302 Found\nLocation: https://two.example/b\n\nHTTP/1.1 401 Unauthorized\n',
      ),
    ).toMatchObject({ fact: { hops: [{ to: 'https://two.example/b', credential: 'dropped' }] } });
  });

  it('the credential of an earlier step is a secret', () => {
    expect(
      rawHttp.parse(
        'GET /a HTTP/1.1\nHost: one.example\nAuthorization: Bearer abc123\n\nHTTP/1.1 302 Found\nLocation: https://two.example/b\n\nGET /b HTTP/1.1\nHost: two.example\n\nHTTP/1.1 401 No\n',
      ),
    ).toMatchObject({ secrets: ['abc123'] });
  });

  test.each([
    ['an exception', 'UnauthorizedError: jwt audience invalid. expected: x'],
    ['a status in words', '401: Unauthorized'],
    ['JSON', '{"error":"invalid_token"}'],
    ['a message', 'message: token expired'],
  ])('%s below the status line is the body', (_what, line) => {
    expect(rawHttp.parse(`HTTP/1.1 401 Unauthorized\n${line}`)).toMatchObject({ response: { status: 401, body: line } });
  });

  it('a true field of such a name stays one', () => {
    expect(rawHttp.parse('HTTP/1.1 401 Unauthorized\nError: no\nWWW-Authenticate: Bearer\n')).toMatchObject({
      response: {
        headers: [
          ['Error', 'no'],
          ['WWW-Authenticate', 'Bearer'],
        ],
        body: '',
      },
    });
  });

  it('a field beside the answer tells what was sent', () => {
    expect(rawHttp.parse('I send Authorization: Bearer abc123\n\nHTTP/1.1 401 Unauthorized\n')).toMatchObject({
      request: { url: 'http://unknown.invalid/', headers: [['Authorization', 'Bearer abc123']] },
    });
  });

  it('an exception below a bare request is what came back', () => {
    expect(rawHttp.parse('GET /x HTTP/1.1\nHost: a.example\n\nUnauthorizedError: invalid algorithm\n    at x.js:1:2')).toMatchObject({
      response: { status: 401, body: expect.stringContaining('invalid algorithm') },
    });
  });
});

describe('har', () => {
  const entry = (url: string, status: number, more: object = {}) => ({
    startedDateTime: '2026-11-21T05:49:01.000Z',
    request: {
      method: 'POST',
      url,
      headers: [
        { name: ':path', value: '/' },
        { name: 'Authorization', value: 'Bearer abc' },
      ],
      postData: { text: '{"a":1}' },
      cookies: [{ name: 'sid', value: '1' }],
    },
    response: {
      status,
      statusText: '',
      headers: [],
      redirectURL: '',
      content: { text: Buffer.from('no').toString('base64'), encoding: 'base64' },
    },
    ...more,
  });
  const file = (...entries: readonly object[]) =>
    JSON.stringify({ log: { version: '1.2', creator: { name: 'x', version: '1' }, entries } });
  const redirect = (url: string, to: string) => ({
    ...entry(url, 302),
    response: { status: 302, headers: [{ name: 'Location', value: to }], content: {} },
  });

  it('one other request is left aside in the singular', () => {
    expect(har.parse(file(entry('https://a.example/1', 200), entry('https://a.example/2', 401)))).toMatchObject({
      ignored: ['the other request'],
    });
  });

  it('finds the refused request and tells which it is', () => {
    expect(
      har.parse(
        file(
          entry('https://a.example/1', 200),
          entry('https://a.example/2', 401),
          entry('https://a.example/x.png', 403),
          entry('https://a.example/3', 500),
        ),
      ),
    ).toMatchObject({
      understood: [expect.stringContaining('4 requests; number 2, POST https://a.example/2, answered 401')],
      ignored: ['the other 3 requests'],
      request: {
        method: 'POST',
        url: 'https://a.example/2',
        headers: [
          ['Authorization', 'Bearer abc'],
          ['Cookie', 'sid=1'],
        ],
        body: '{"a":1}',
      },
      response: { status: 401, body: 'no' },
      at: Date.UTC(2026, 10, 21, 5, 49, 1) / 1000,
    });
  });

  it('takes the redirects that led there', () => {
    expect(
      har.parse(
        file(
          redirect('https://a.example/1', '/2'),
          entry('https://c.example/', 200),
          redirect('https://a.example/2', 'https://b.example/'),
          entry('https://b.example/', 401),
        ),
      ),
    ).toMatchObject({
      earlier: [{ request: { url: 'https://a.example/1' } }, { request: { url: 'https://a.example/2' }, response: { status: 302 } }],
      response: { status: 401 },
    });
  });

  it('does not take a cleaned export for a request without credentials', () => {
    const cleaned = { ...entry('https://a.example/', 401), request: { method: 'GET', url: 'https://a.example/', headers: [] } };

    expect(har.parse(JSON.stringify({ log: { creator: { name: 'WebInspector' }, entries: [cleaned] } }))).toMatchObject({
      credentialsLeftOut: true,
    });
    expect(har.parse(file(cleaned))).not.toHaveProperty('credentialsLeftOut');
  });

  it('prose around it does not hide it', () => {
    const text = `Here it is:\n\n${file(entry('https://a.example/2', 401))}\n\nThanks!`;

    expect(har.confidence(text)).toBeGreaterThan(0.9);
    expect(har.parse(text)).toMatchObject({ response: { status: 401 } });
  });

  test.each([['{"log":{"entries":[{"request":'], [file()], ['{"log":{"entries":[{"request":{"url":"data:x"}}]}}']])(
    '%.40s is a problem in one line',
    (text) => {
      expect(har.parse(text)).toEqual({ problem: expect.stringMatching(/^[^\n]{20,200}$/) });
    },
  );
});

describe('http-snippet', () => {
  const URL_ = 'https://api.example.com/v1/me';

  test.each([
    [
      'fetch',
      `fetch("${URL_}", { method: "POST", headers: { "Authorization": "Bearer abc" }, body: '{"a":1}' })`,
      {
        method: 'POST',
        headers: [
          ['Authorization', 'Bearer abc'],
          ['Content-Type', 'application/json'],
        ],
        body: '{"a":1}',
      },
    ],
    ['axios', `axios.delete('${URL_}', { headers: { 'X-Api-Key': 'abc' } })`, { method: 'DELETE', headers: [['X-Api-Key', 'abc']] }],
    [
      'axios with user',
      `axios.get('${URL_}', { auth: { username: 'me', password: 'pw' } })`,
      { headers: [['Authorization', basic('me:pw')]] },
    ],
    ['requests', `requests.post("${URL_}", auth=("me", "pw"))`, { method: 'POST', headers: [['Authorization', basic('me:pw')]] }],
    [
      'Go',
      `req, err := http.NewRequest("PUT", "${URL_}", nil)\nreq.Header.Set("Authorization", "Bearer abc")`,
      { method: 'PUT', headers: [['Authorization', 'Bearer abc']] },
    ],
    [
      'Java',
      `HttpRequest.newBuilder().uri(URI.create("${URL_}")).header("Authorization", "Bearer abc").GET().build()`,
      { method: 'GET', headers: [['Authorization', 'Bearer abc']] },
    ],
    [
      'PHP',
      `curl_setopt($ch, CURLOPT_URL, "${URL_}");\ncurl_setopt($ch, CURLOPT_HTTPHEADER, array('Authorization: Bearer abc'));`,
      { headers: [['Authorization', 'Bearer abc']] },
    ],
    [
      'Invoke-RestMethod',
      `Invoke-RestMethod -Method Post -Uri "${URL_}" -Headers @{ 'Authorization' = 'Bearer abc' }`,
      { method: 'POST', headers: [['Authorization', 'Bearer abc']] },
    ],
    ['wget', `$ wget -qO- --user=me --password=pw ${URL_}`, { method: 'GET', headers: [['Authorization', basic('me:pw')]] }],
    [
      'HTTPie',
      `http POST ${URL_} Authorization:"Bearer abc" name=x`,
      {
        method: 'POST',
        headers: [
          ['Authorization', 'Bearer abc'],
          ['Content-Type', 'application/json'],
        ],
        body: '{"name":"x"}',
      },
    ],
    ['HTTPie, bearer', `https -A bearer -a abc api.example.com/v1/me`, { method: 'GET', headers: [['Authorization', 'Bearer abc']] }],
    [
      'a template in quotation marks is sent as written',
      `fetch('${URL_}', { headers: { Authorization: 'Bearer \${token}' } })`,
      { headers: [['Authorization', `Bearer \${token}`]] },
    ],
    [
      'a placeholder',
      `fetch('${URL_}', { headers: { Authorization: 'Bearer <token>' } })`,
      { headers: [['Authorization', 'Bearer <token>']] },
    ],
  ])('%s', (_name, text, request) => {
    expect(httpSnippet.parse(text)).toMatchObject({ request: { url: URL_, ...request } });
    expect(httpSnippet.parse(text)).not.toHaveProperty('credentialsLeftOut');
  });

  test.each([
    ['a template', `fetch('${URL_}', { headers: { Authorization: \`Bearer \${token}\` } })`],
    ['an f-string', `requests.get("${URL_}", headers={"Authorization": f"Bearer {token}"})`],
    ['a sum', `axios.get('${URL_}', { headers: { Authorization: 'Bearer ' + token } })`],
    ['a variable', `axios.get('${URL_}', { headers: { Authorization: authHeader } })`],
    ['PowerShell', `Invoke-RestMethod -Uri '${URL_}' -Headers @{ Authorization = "Bearer $token" }`],
  ])('what %s makes at run time is left out, and said', (_name, text) => {
    expect(httpSnippet.parse(text)).toMatchObject({
      request: { url: URL_, headers: [] },
      credentialsLeftOut: true,
      understood: [expect.any(String), 'Authorization, whose value is made at run time'],
    });
  });

  it('takes the error printed below, and prefers the exchange that was printed', () => {
    expect(httpSnippet.parse(`axios.get('${URL_}')\n\n{"error":"invalid_token"}`)).toMatchObject({
      response: { status: 401, body: '{"error":"invalid_token"}' },
    });
    expect(
      httpSnippet.parse(
        '$ http --verbose GET http://localhost:8000/x a=b\nGET /x HTTP/1.1\nHost: localhost:8000\nX-Real: 1\n\nHTTP/1.1 401 Unauthorized\n',
      ),
    ).toMatchObject({
      request: { headers: [['X-Real', '1']] },
      response: { status: 401 },
    });
  });
});

describe('config-excerpt', () => {
  const ANSWER = '\n\nGET /x HTTP/1.1\nHost: a.example\nAuthorization: Bearer abc\n\nHTTP/1.1 401 Unauthorized\nServer: x\n\nno';
  const config = (text: string) => {
    const parsed = configExcerpt.parse(text + ANSWER, restReader(FORMATS, configExcerpt));
    if ('problem' in parsed) throw new Error(parsed.problem);
    return parsed;
  };

  test.each([
    ['nginx', 'proxy_set_header   Authorization "";'],
    ['Apache', 'RequestHeader unset Authorization'],
    ['Apache', 'WSGIScriptAlias / /srv/app.wsgi'],
    ['HAProxy', 'http-request del-header Authorization'],
    ['Caddy', 'header_up -Authorization'],
    ['Envoy', 'request_headers_to_remove: ["authorization"]'],
    ['Istio', 'forwardOriginalToken: false'],
  ])('%s: %s takes the header away', (product, line) => {
    expect(config(`server {\n  ${line}\n}`)).toMatchObject({
      config: { products: [product], drops: [{ product, written: line }] },
      request: { url: 'https://a.example/x' },
      response: { status: 401, body: 'no' },
    });
  });

  it('a default is overruled where the excerpt says so', () => {
    expect(config('WSGIScriptAlias / /srv/app.wsgi\nWSGIPassAuthorization On')).toMatchObject({
      config: { drops: [], passes: [{ product: 'Apache' }] },
    });
  });

  it('reads issuers, audiences and the names of keys', () => {
    expect(config('issuer: "https://id.example.com/"\naudience: orders-api\n"key_names": ["AUTH_KEY"]')).toMatchObject({
      config: { issuers: [{ value: 'https://id.example.com/' }], audiences: [{ value: 'orders-api' }], keyNames: ['AUTH_KEY'] },
    });
  });

  test.each([['SANCTUM_STATEFUL_DOMAINS=https://app.example.com'], ['"Audience": "orders-api ",'], ['audience: "your-api-identifier"']])(
    '%s cannot be right',
    (line) => {
      expect(config(line)).toMatchObject({ config: { faults: [{ written: line }] } });
    },
  );

  it('names keys with white space at an end', () => {
    expect(config("access_token_key: '\t1234-abc',\nconsumer_key: 'abc',")).toMatchObject({ config: { padded: ['access_token_key'] } });
  });

  test.each([
    ["IDX10214: Audience validation failed. Did not match: validationParameters.ValidAudience: 'b'"],
    ['# proxy_set_header Authorization "";'],
    ['proxy_set_header Authorization $http_authorization_x;'],
    ['jwt issuer invalid. expected: https://id.example.com'],
  ])('%s is no such setting', (line) => {
    expect(configExcerpt.confidence(line)).toBe(0);
  });
});

describe('token-claims', () => {
  it('reads header and claims beside the failure', () => {
    expect(
      tokenClaims.parse(
        '{"alg":"RS256","kid":"k"}\n{"iss":"https://id.example.com","exp":1795240200}\n\nHTTP/1.1 401 Unauthorized\n\nno',
        restReader(FORMATS, tokenClaims),
      ),
    ).toMatchObject({
      decodedToken: { header: { alg: 'RS256' }, claims: { iss: 'https://id.example.com' } },
      response: { status: 401, body: 'no' },
    });
  });

  test.each([
    ['as Node prints them', "{ iss: 'https://id.example.com', aud: 'api', exp: 1795240200 }"],
    ['line by line', 'iss: https://id.example.com\naud: api\nexp: 2026-11-21T05:50:00Z'],
    ['as Python prints them', "{'iss': 'https://id.example.com', 'aud': 'api', 'exp': 1795240200, 'admin': True}"],
  ])('reads claims %s', (_how, text) => {
    expect(tokenClaims.parse(text)).toMatchObject({
      decodedToken: { claims: { iss: 'https://id.example.com', aud: 'api', exp: 1795240200 } },
    });
  });

  test.each([
    ['an error', '{"error":"invalid_token","exp":1,"iat":2}'],
    ['discovery metadata', '{"issuer":"https://id.example.com","jwks_uri":"https://id.example.com/jwks"}'],
    ['a key', '{"kty":"RSA","alg":"RS256","exp":1,"iat":2}'],
    ['a token beside its claims', '{"iss":"a","exp":1} eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln'],
    ['one claim alone', '{"exp":1}'],
  ])('%s is none', (_what, text) => {
    expect(tokenClaims.confidence(text)).toBe(0);
  });
});

test('log: the moment is the last time stamp, and words between the lines are kept', () => {
  expect(
    log.parse(
      '203.0.113.9 - - [21/Nov/2026:05:49:01 +0000] "GET /x HTTP/1.1" 401 0\nJsonWebTokenError: jwt expired\n203.0.113.9 - - [21/Nov/2026:05:50:01 +0000] "GET /x HTTP/1.1" 401 0',
    ),
  ).toMatchObject({
    at: Date.UTC(2026, 10, 21, 5, 50, 1) / 1000,
    log: { requests: 2 },
    response: { body: 'JsonWebTokenError: jwt expired' },
  });
});
