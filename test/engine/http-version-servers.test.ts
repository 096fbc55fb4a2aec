import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { type Diagnosis, type Engine, loadEngine } from '../../src/engine/index.ts';
import { hasOpenssl } from '../net/certificates.ts';
import { diagnoseLive, isHttp2, reply, startTwoVersions, type TwoVersions } from '../support/two-versions.ts';

const suite = hasOpenssl() ? describe : describe.skip;
if (!hasOpenssl()) process.stderr.write('Servers of two HTTP versions are left out: the openssl command is missing.\n');

const SECRET = 'opaque-7f3a9c21-51c0ffee';
const NO_TOKEN = '{"message":"No token provided"}';

suite('a server that treats HTTP/1.1 and HTTP/2 differently', () => {
  let engine: Engine;
  let server: TwoVersions | null = null;

  beforeAll(async () => {
    engine = await loadEngine();
  });
  afterEach(async () => {
    await server?.close();
    server = null;
  });

  const ask = async (
    answer: Parameters<typeof startTwoVersions>[0],
    { options = {}, paste = '' }: { readonly options?: object; readonly paste?: string } = {},
  ): Promise<{ readonly diagnosis: Diagnosis; readonly seen: readonly string[] }> => {
    server = await startTwoVersions(answer, options);
    const text = `curl -k -H 'Authorization: Bearer ${SECRET}' ${server.origin}/v1/orders${paste}`;
    return { diagnosis: await diagnoseLive(engine, text), seen: server.seen };
  };
  const first = ({ causes }: Diagnosis) => causes[0];
  const row = ({ experiments }: Diagnosis) => experiments.find(({ name }) => name === 'http-version');

  it('takes HTTP/2 alone, and says so in the handshake', async () => {
    const { diagnosis } = await ask((_request, response) => reply(response, 200), { options: { allowHTTP1: false } });

    expect(first(diagnosis)).toMatchObject({ id: 'endpoint-mismatch', proven: true });
    expect(row(diagnosis)).toMatchObject({ status: 200 });
  });

  it('breaks HTTP/1.1 off', async () => {
    const { diagnosis } = await ask((request, response) => (isHttp2(request) ? reply(response, 200) : request.socket.destroy()));

    expect(first(diagnosis)).toMatchObject({ id: 'endpoint-mismatch', proven: true });
  });

  it.each([421, 426, 464, 505])('answers %i over HTTP/1.1', async (status) => {
    const { diagnosis } = await ask((request, response) => reply(response, isHttp2(request) ? 200 : status));

    expect(first(diagnosis)).toMatchObject({ id: 'endpoint-mismatch', proven: true });
    expect(row(diagnosis)).toMatchObject({ status: 200, sameAsGiven: false, differs: expect.arrayContaining(['status']) });
  });

  it('loses the header over HTTP/1.1, where a random credential has to do for the comparison', async () => {
    const { diagnosis, seen } = await ask((request, response) =>
      isHttp2(request) && request.headers.authorization !== undefined
        ? reply(response, 403, '{"message":"unknown token"}')
        : reply(response, 401, NO_TOKEN),
    );

    expect(first(diagnosis)).toMatchObject({ id: 'authorization-stripped' });
    expect(first(diagnosis)?.evidence.map(({ probe }) => probe)).toContain('http-version');
    expect(seen.filter((line) => line.startsWith('2.0') && line.includes(SECRET))).toEqual([]);
  });

  it('loses the header over HTTP/2, as pasted', async () => {
    const { diagnosis } = await ask((request, response) => (isHttp2(request) ? reply(response, 401, NO_TOKEN) : reply(response, 200)), {
      paste: `\n\nHTTP/2 401\ncontent-type: application/json\n\n${NO_TOKEN}\n`,
    });

    expect(first(diagnosis)).toMatchObject({ id: 'authorization-stripped', proven: true });
  });

  it('filters HTTP/1.1', async () => {
    const { diagnosis } = await ask((request, response) =>
      isHttp2(request) ? reply(response, 200) : reply(response, 403, 'Sorry', { server: 'cloudflare' }),
    );

    expect(first(diagnosis)).toMatchObject({ id: 'waf-blocked', proven: true });
  });

  it('treats them alike: then nothing is made of it', async () => {
    const { diagnosis, seen } = await ask((_request, response) => reply(response, 401, NO_TOKEN));

    expect(row(diagnosis)).toMatchObject({ status: 401, sameAsGiven: true, differs: [] });
    expect(diagnosis.causes.flatMap(({ evidence }) => evidence.filter(({ probe }) => probe === 'http-version'))).toEqual([]);
    expect(seen.filter((line) => line.includes(SECRET)).length).toBeLessThanOrEqual(3);
    expect(seen.length).toBeLessThanOrEqual(12);
  });

  it('is healthy: then no second version is asked', async () => {
    const { diagnosis, seen } = await ask((_request, response) => reply(response, 200));

    expect(first(diagnosis)).toMatchObject({ id: 'no-auth-failure' });
    expect(seen).toHaveLength(1);
  });

  it('never answers over HTTP/2: the diagnosis goes on without', async () => {
    const { diagnosis } = await ask((request, response) => {
      if (!isHttp2(request)) reply(response, 401, NO_TOKEN);
    });

    expect(first(diagnosis)).toMatchObject({ id: 'authorization-stripped' });
    expect(row(diagnosis)).toMatchObject({ status: null, sameAsGiven: false });
  });
});
