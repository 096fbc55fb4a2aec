import { describe, expect, it, test } from '@jest/globals';
import curl from '../../../src/engine/formats/curl.ts';
import errorBody from '../../../src/engine/formats/error-body.ts';
import rawHttp from '../../../src/engine/formats/raw-http.ts';
import token from '../../../src/engine/formats/token.ts';
import url from '../../../src/engine/formats/url.ts';

const JWT = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhIn0.c2ln';
const basic = (pair: string): string => `Basic ${Buffer.from(pair).toString('base64')}`;

describe('url', () => {
  test.each([
    ['https://api.example.com/v1/me?a=b#c', 'https://api.example.com/v1/me?a=b'],
    ['api.example.com/v1', 'https://api.example.com/v1'],
    ['<https://a.example/x?b=1&amp;c=2|a.example>', 'https://a.example/x?b=1&c=2'],
    ['see https://a.example/x.', 'https://a.example/x'],
    ['localhost:3000/health', 'http://localhost:3000/health'],
    ['127.0.0.1:8080', 'http://127.0.0.1:8080/'],
    ['localhost:8443/x', 'https://localhost:8443/x'],
    ['localhost.example/x', 'https://localhost.example/x'],
  ])('%s', (text, address) => {
    expect(url.parse(text)).toMatchObject({ request: { method: 'GET', url: address, headers: [] } });
  });

  it('turns userinfo into Basic and hides the password', () => {
    expect(url.parse('http://me:p%40ss@localhost:8080/')).toMatchObject({
      request: { url: 'http://localhost:8080/', headers: [['Authorization', basic('me:p@ss')]] },
      secrets: ['p@ss'],
    });
  });

  it('says what was assumed', () => {
    expect(url.parse('api.example.com')).toMatchObject({
      understood: ['GET https://api.example.com', expect.stringContaining('https://')],
    });
  });

  it('takes the token out of a fragment', () => {
    expect(url.parse(`https://app.example.com/cb#access_token=${JWT}&state=x`)).toMatchObject({
      token: JWT,
      request: { url: 'https://app.example.com/cb' },
    });
  });

  test.each([
    ['ftp://files.example.com'],
    ['file:///etc/passwd'],
    ['https://'],
    ['http://[::1'],
    [`https://a.example/${'x'.repeat(20_000)}`],
  ])('%.30s is a problem in one line', (text) => {
    expect(url.parse(text)).toEqual({ problem: expect.stringMatching(/^[^\n]{20,200}$/) });
  });
});

describe('token', () => {
  test.each([
    ['as it is', JWT, JWT],
    ['with its scheme', `Bearer ${JWT}`, JWT],
    ['as a field', `authorization: bearer ${JWT}`, JWT],
    ['in quotes', `"${JWT}"`, JWT],
    ['in a code block', `\`\`\`\n${JWT}\n\`\`\``, JWT],
    ['assigned', `export TOKEN='${JWT}'`, JWT],
    ['in a form', `access_token=${JWT}&token_type=bearer`, JWT],
    ['in JSON', `{"access_token":"${JWT}","expires_in":60}`, JWT],
    ['cut in half', JWT.slice(0, 30), JWT.slice(0, 30)],
    ['with a space inside', `${JWT.slice(0, 25)} ${JWT.slice(25)}`, `${JWT.slice(0, 25)} ${JWT.slice(25)}`],
    ['with a stray letter behind it', `${JWT}    x`, `${JWT}    x`],
    ['with a word behind it', `${JWT} please`, JWT],
    ['several', `${JWT}\n${JWT}`, JWT],
    ['opaque', 'Bearer ghp_FAKEfake1234', 'ghp_FAKEfake1234'],
  ])('%s', (_name, text, expected) => {
    expect(token.parse(text)).toMatchObject({ token: expected });
  });

  test.each([
    ['a doubled scheme', `Bearer Bearer ${JWT}`],
    ['a placeholder', 'Bearer <your-token>'],
    ['a printed object', 'Bearer [object Object]'],
    ['another scheme', basic('me:secret')],
    ['no value', 'Bearer'],
  ])('%s stays a field, sent nowhere', (_name, text) => {
    expect(token.parse(text)).toMatchObject({ request: { url: 'http://unknown.invalid/', headers: [['Authorization', text]] } });
  });

  test.each([['Token has expired'], ['Bearer authentication required'], ['invalid_token'], ['unauthorized'], ['https://a.example/']])(
    '%s is none',
    (text) => {
      expect(token.confidence(text)).toBe(0);
    },
  );
});

describe('curl', () => {
  test.each([
    ['GET by default', 'curl https://a.example', { method: 'GET', url: 'https://a.example/', headers: [] }],
    ['http without scheme, as curl does', 'curl a.example/x', { method: 'GET', url: 'http://a.example/x', headers: [] }],
    [
      'data is POST in a form',
      "curl a.example -d a=1 --data-urlencode 'b=x y'",
      { method: 'POST', body: 'a=1&b=x%20y', headers: [['Content-Type', 'application/x-www-form-urlencoded']] },
    ],
    ['-G puts data into the query', 'curl -G a.example/x -d a=1', { method: 'GET', url: 'http://a.example/x?a=1', headers: [] }],
    [
      '--json',
      `curl --json '{"a":1}' https://a.example`,
      {
        method: 'POST',
        body: '{"a":1}',
        headers: [
          ['Content-Type', 'application/json'],
          ['Accept', 'application/json'],
        ],
      },
    ],
    ['-I is HEAD', 'curl -sSI https://a.example', { method: 'HEAD' }],
    ['glued values', "curl -XPUT -H'A: b' https://a.example", { method: 'PUT', headers: [['A', 'b']] }],
    ['-u', 'curl -u me:pw https://a.example', { headers: [['Authorization', basic('me:pw')]] }],
    ['a header wins over -u', "curl -u me:pw -H 'Authorization: Bearer x' https://a.example", { headers: [['Authorization', 'Bearer x']] }],
    ['--oauth2-bearer', 'curl --oauth2-bearer abc https://a.example', { headers: [['Authorization', 'Bearer abc']] }],
    [
      'cookies, agent, referer',
      'curl -b a=1 -A agent -e https://r.example https://a.example',
      {
        headers: [
          ['User-Agent', 'agent'],
          ['Referer', 'https://r.example'],
          ['Cookie', 'a=1'],
        ],
      },
    ],
    [
      'a hidden character stays',
      'curl -H "Authorization: Bearer a\u200bb" https://a.example',
      { headers: [['Authorization', 'Bearer a\u200bb']] },
    ],
  ])('%s', (_name, command, request) => {
    expect(curl.parse(command)).toMatchObject({ request });
  });

  it('reads how the host is reached', () => {
    const parsed = curl.parse(
      'curl -kL -x proxy.example:3128 -U u:pw --resolve a.example:443:127.0.0.1,[::1] --digest -u me:word https://a.example',
    );

    expect(parsed).toMatchObject({
      connection: {
        proxy: 'http://u:pw@proxy.example:3128/',
        resolve: { 'a.example': ['127.0.0.1', '::1'] },
        followRedirects: true,
        insecure: true,
        digestCredential: 'me:word',
      },
      request: { headers: [] },
      secrets: ['word', 'pw'],
    });
  });

  it('tells what it cannot know or read', () => {
    const parsed = curl.parse(
      'curl -H "Authorization: Bearer $TOKEN" --cacert ca.pem -d @body.json -H "X-Broken" https://a.example https://b.example',
    );

    expect('ignored' in parsed && parsed.ignored.join('\n')).toMatch(/\$TOKEN.*no colon.*--cacert.*1 more URL.*body/s);
    expect(parsed).toMatchObject({
      request: {
        headers: [
          ['Authorization', 'Bearer $TOKEN'],
          ['Content-Type', expect.any(String)],
        ],
      },
    });
  });

  it('takes the answer printed below', () => {
    expect(curl.parse('$ curl -i https://a.example/x\n\nHTTP/2 401\nserver: nginx\n\n{"error":"invalid_token"}')).toMatchObject({
      request: { url: 'https://a.example/x' },
      response: { status: 401, body: '{"error":"invalid_token"}' },
    });
    expect(curl.parse('curl https://a.example/x\n{"error":"invalid_token"}')).toMatchObject({
      response: { status: 401, body: '{"error":"invalid_token"}' },
    });
  });

  it('stops at the code mark', () => {
    expect(curl.parse('I ran `curl -H "A: b" https://a.example` and it failed')).toMatchObject({
      request: { url: 'https://a.example/', headers: [['A', 'b']] },
    });
  });

  test.each([['curl'], ['curl -H "A: b"'], ['curl ftp://a.example'], ['curl "$HOST/x y"']])('%s is a problem in one line', (command) => {
    expect(curl.parse(command)).toEqual({ problem: expect.stringMatching(/^[^\n]{20,200}$/) });
  });
});

describe('raw-http', () => {
  it('builds the address from Host and scheme', () => {
    expect(rawHttp.parse('GET /x HTTP/1.1\nHost: api.example.com\nCookie: a=b\n\n')).toMatchObject({
      request: { url: 'https://api.example.com/x', headers: [['Cookie', 'a=b']] },
    });
    expect(rawHttp.parse('GET /x HTTP/1.1\nHost: localhost:3000\n\n')).toMatchObject({ request: { url: 'http://localhost:3000/x' } });
  });

  it('says that a request without Host can be sent nowhere', () => {
    expect(rawHttp.parse('GET /x HTTP/1.0\n\n')).toMatchObject({
      request: { url: 'http://unknown.invalid/x' },
      ignored: [expect.stringContaining('Host')],
    });
  });

  it('chooses the exchange that was refused', () => {
    const text =
      'GET /a HTTP/1.1\nHost: a.example\n\nHTTP/1.1 401 X\nServer: one\n\nGET /b HTTP/1.1\nHost: a.example\n\nHTTP/1.1 200 OK\n\n';

    expect(rawHttp.parse(text)).toMatchObject({
      request: { url: 'https://a.example/a' },
      response: { status: 401 },
      understood: [expect.stringContaining('2 exchanges'), expect.any(String)],
    });
  });

  it('takes fields alone for the head of an answer', () => {
    expect(rawHttp.parse('WWW-Authenticate: Bearer\nServer: x')).toMatchObject({
      response: {
        status: 401,
        headers: [
          ['WWW-Authenticate', 'Bearer'],
          ['Server', 'x'],
        ],
      },
    });
    expect(rawHttp.parse('Proxy-Authenticate: Basic')).toMatchObject({ response: { status: 407 } });
    expect(rawHttp.parse('Host: a.example\nAuthorization: Bearer x')).toMatchObject({
      request: { url: 'https://a.example/', headers: [['Authorization', 'Bearer x']] },
    });
  });

  it('an error below a bare request is what came back', () => {
    expect(rawHttp.parse('POST https://slack.com/api/chat\nAuthorization: Bearer x\n\n{"ok":false,"error":"token_revoked"}')).toMatchObject(
      {
        request: { method: 'POST', headers: [['Authorization', 'Bearer x']] },
        response: { body: '{"ok":false,"error":"token_revoked"}' },
      },
    );
  });
});

describe('error-body', () => {
  test.each([
    ['401 Unauthorized', 401],
    ['{"statusCode":403,"message":"Forbidden"}', 403],
    ['Request failed with status code 403', 403],
    ['jwt expired', 401],
  ])('%s → %d', (text, status) => {
    expect(errorBody.parse(text)).toMatchObject({ errorText: text, response: { status, body: text } });
  });

  it('takes the token that stands in a log line', () => {
    expect(errorBody.parse(`verify failed: jwt expired (${JWT})`)).toMatchObject({ token: JWT });
  });

  it('refuses what says nothing', () => {
    expect(errorBody.parse('my cat is nice')).toEqual({ problem: expect.stringMatching(/Give a URL/) });
  });
});
