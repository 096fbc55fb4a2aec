import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Diagnosis, type Engine, loadEngine } from '../../../src/engine/index.ts';
import { readRequestPair } from '../../../src/engine/lib/request-pair.ts';

const url = 'https://api.example.com/v1/me';
const good = `curl -H 'Authorization: Bearer tok-SECRETSECRET' ${url}`;
const bare = `curl ${url}`;
const raw = (host: string, status: string): string =>
  `GET /v1/me HTTP/1.1\nHost: ${host}\nAuthorization: Bearer tok-SECRETSECRET\n\nHTTP/1.1 ${status}\n\n{}\n`;

describe('which of two requests works', () => {
  it.each<[string, string, 0 | 1, string]>([
    ['words above', `This works:\n${good}\n\nThis fails:\n${bare}`, 1, 'words'],
    ['comments above, failing first', `# broken\n${bare}\n# ok\n${good}`, 0, 'words'],
    ['comments below', `${bare}\n# does not work\n\n${good}\n# works`, 0, 'words'],
    ['statuses below', `${good}\n# 200 OK\n\n${bare}\n# 401`, 1, 'answers'],
    ['one sentence with order', `Why does the first work and the second fail?\n\n${good}\n\n${bare}`, 1, 'words'],
    ['one sentence with order, turned round', `The second one works, the first does not:\n\n${bare}\n\n${good}`, 0, 'words'],
    ['both answers', `${raw('a.example.com', '200 OK')}\n${raw('b.example.com', '401 Unauthorized')}`, 1, 'answers'],
    ['only one refusal', `${good}\n\n${bare}\n\nHTTP/1.1 401 Unauthorized\nServer: nginx\n`, 1, 'order'],
    ['fences', `Works:\n\`\`\`\n${good}\n\`\`\`\nReturns 401:\n\`\`\`\n${bare}\n\`\`\``, 1, 'words'],
    ['a Python snippet', `curl works, Python does not:\n\n${good}\n\nr = requests.get("${url}", auth=("me", "SECRETSECRET"))`, 1, 'words'],
    ['a fetch call', `# works\n${good}\n\n# fails\nawait fetch('${url}', {\n  headers: { Accept: 'application/json' },\n})`, 1, 'words'],
    ['HTTPie', `# 401\nhttp GET ${url} X-API-Key:abc\n\n# 200\n${good}`, 0, 'answers'],
    [
      'names of tools',
      `Postman works, curl does not:\n\nGET /v1/me HTTP/1.1\nHost: api.example.com\nUser-Agent: PostmanRuntime/7.43.0\nX-API-Key: k\n\n${bare}`,
      1,
      'words',
    ],
  ])('%s', (_story, text, failingAt, shownBy) => {
    expect(readRequestPair(text)).toMatchObject({ failingAt, working: { shownBy } });
  });
});

describe('what is no comparison', () => {
  it.each([
    ['one request', good],
    ['three requests', `# works\n${good}\n# fails\n${bare}\n# fails\n${bare}`],
    ['two requests of which nothing is said', `${good}\n${bare}`],
    ['two that both fail', `${good}\n# 401\n${bare}\n# 401`],
    [
      'a refusal and a document asked for after it',
      `curl -si ${url}\nHTTP/2 401\n\nUnauthorized\n$ curl -s -o /dev/null https://api.example.com/.well-known/x\n404\n`,
    ],
    ['a login and the call after it', `curl -d 'user=me' https://api.example.com/token\n# 200\n\n${good}\n# 401`],
    [
      'one Digest exchange',
      `GET /x HTTP/1.1\nHost: a.example.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm="a", nonce="b"\n\nGET /x HTTP/1.1\nHost: a.example.com\nAuthorization: Digest username="u"\n\nHTTP/1.1 200 OK\n\nok`,
    ],
  ])('%s', (_story, text) => {
    expect(readRequestPair(text)).toBeNull();
  });
});

describe('the diagnosis of two requests', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await loadEngine();
  });
  const diagnose = (text: string): Promise<Diagnosis> =>
    engine.diagnose(
      { text },
      {
        openNet: null,
        signal: AbortSignal.timeout(10_000),
        random: (bytes) => new Uint8Array(bytes),
        clock: () => Date.now(),
        mayChangeState: false,
        tagKey: new Uint8Array(32),
      },
    );
  const compared = (working: string, failing: string): string => `${working}\n# 200\n\n${failing}\n# 401`;
  const api = (options: string): string => `curl ${options} ${url}`;

  it.each<[string, string, boolean]>([
    ['credentials-missing', compared(good, bare), true],
    ['scheme-mismatch', compared(api("-H 'Authorization: Token tok-SECRETSECRET'"), good), true],
    ['credentials-malformed', compared(good, api("-H 'Authorization: Bearer tok-SECRETSECRET\u200b'")), true],
    ['credentials-misplaced', compared(api("-H 'X-API-Key: tok-SECRETSECRET'"), good), true],
    ['environment-mismatch', `${raw('a.example.com', '200 OK')}\n${raw('b.example.com', '401 Unauthorized')}`, true],
    [
      'session-cookie-rejected',
      compared(api("-b 'sid=SECRETSECRET' -H 'X-API-Key: k-SECRETSECRET'"), api("-H 'X-API-Key: k-SECRETSECRET'")),
      true,
    ],
    ['session-expired', compared(api("-b 'sid=SECRETSECRET1'"), api("-b 'sid=SECRETSECRET2'")), true],
    ['credentials-conflict', compared(good, `${good} -H 'X-API-Key: k-SECRETSECRET'`), true],
    ['endpoint-mismatch', `works:\n${good}\n\nfails with 401:\n${good}/`, false],
    ['waf-blocked', compared(`${good} -A 'Mozilla/5.0'`, `${good} -A 'bot/1'`), true],
  ])('comes to %s', async (id, text, proven) => {
    const diagnosis = await diagnose(text);

    const [first] = diagnosis.causes;
    expect(first?.id).toBe(id);
    expect(first?.evidence.map(({ text }) => text).join(' ')).toContain('The only difference that counts');
    expect(first?.proven).toBe(proven);
    expect(diagnosis.difference?.sole).not.toBeNull();
    expect(JSON.stringify(diagnosis)).not.toContain('SECRETSECRET');
  });

  it('repairs with the scheme that works', async () => {
    const diagnosis = await diagnose(compared(api("-u 'me:SECRETSECRET'"), good));

    expect(diagnosis.repair).toContain('curl -u');
  });

  it('says nothing of a difference where two things differ', async () => {
    const diagnosis = await diagnose(`works:\n${good}\n\nfails with 401:\ncurl https://other.example.com/v1/me`);

    expect(diagnosis.difference).toMatchObject({ sole: null, parts: [{ aspect: 'credential missing' }, { aspect: 'host' }] });
    expect(JSON.stringify(diagnosis.causes)).not.toContain('only difference');
  });

  it('leaves the key empty for one request', async () => {
    expect((await diagnose(`${bare}\n\nHTTP/1.1 401 Unauthorized\n`)).difference).toBeNull();
  });
});
