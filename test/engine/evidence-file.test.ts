import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DiagnoseEnvironment, type DiagnoseInput, type Diagnosis, loadEngine } from '../../src/engine/index.ts';
import { Why401Error } from '../../src/errors.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';
import { evidenceFileText } from '../../src/report/evidence-file.ts';
import { expand, load } from '../corpora/security/corpus.mjs';
import { listen } from '../net/servers.ts';
import { type Canary, canaries, tracesOf } from '../support/canaries.ts';

const engine = await loadEngine();
const LIMIT = 120_000;
const AT = new Date('2026-11-21T09:00:00Z');

const environment = (openNet: DiagnoseEnvironment['openNet'] = null): DiagnoseEnvironment => ({
  openNet,
  signal: AbortSignal.timeout(LIMIT),
  random: (bytes) => randomBytes(bytes),
  clock: Date.now,
  mayChangeState: true,
  tagKey: randomBytes(32),
  keepFacts: true,
});
const live: DiagnoseEnvironment['openNet'] = (connection) =>
  createNet({ policy: createPolicy({ mode: 'terminal', allow: [] }), connection });

const fileOf = (diagnosis: Diagnosis): string => evidenceFileText(diagnosis, { caseNumber: '7F3A', at: AT }) ?? '';
/** A year later, and no socket is there. */
const again = (text: string): Promise<Diagnosis> =>
  engine.diagnose({ text }, { ...environment(), clock: () => Date.now() + 365 * 86_400_000 });

/** Tags (and the words for what is hidden) and times differ from run to run; what was read differs by what was given. */
const comparable = ({ facts: _facts, elapsedMs: _elapsed, input: _input, mayExperiment: _may, ...rest }: Diagnosis): unknown =>
  JSON.parse(JSON.stringify(rest).replace(/‹[^‹›#]* #[0-9a-f]{4}›/g, '‹›'));

const verdict = ({ outcome, causes: [first] }: Diagnosis): unknown => [outcome, first?.id, first?.likelihood, first?.proven, first?.score];

interface Wild {
  readonly id: string;
  readonly pasted: string;
  readonly now?: string;
}
const wild: readonly Wild[] = JSON.parse(readFileSync(new URL('../corpora/wild.json', import.meta.url), 'utf8'));

describe('what people pasted', () => {
  it(
    'is judged the same from its evidence file',
    async () => {
      const differing: string[] = [];
      for (const { id, pasted, now } of wild) {
        const moment = now === undefined ? {} : { now: Date.parse(now) / 1000 };
        const first = await engine.diagnose({ text: pasted }, { ...environment(), ...moment });
        const second = await again(fileOf(first));
        if (JSON.stringify(verdict(first)) !== JSON.stringify(verdict(second))) differing.push(id);
      }
      expect(wild.length).toBeGreaterThan(50);
      expect(differing).toEqual([]);
    },
    LIMIT,
  );
});

describe('a live case', () => {
  let origin = '';
  let close: () => Promise<void>;
  const asked: string[] = [];

  beforeAll(async () => {
    const server = createServer((request, response) => echo(request, response, asked));
    const { port, close: end } = await listen(server);
    [origin, close] = [`http://127.0.0.1:${port}`, end];
  });
  afterAll(() => close());

  it(
    'is the same diagnosis in every part, and nothing is sent for it',
    async () => {
      const input: DiagnoseInput = { text: `${origin}/v1/me`, overlay: { token: 'opaque-0fa9Xb27Qk31LmZz' } };
      const first = await engine.diagnose(input, environment(live));
      expect(first.experiments.length).toBeGreaterThan(1);
      const count = asked.length;

      const second = await engine.diagnose({ text: fileOf(first) }, environment(live));

      expect(comparable(second)).toEqual(comparable(first));
      expect(asked).toHaveLength(count);
      expect(second.input).toMatchObject({
        format: 'evidence-file',
        understood: expect.arrayContaining([expect.stringMatching(/nothing is sent/)]),
      });
    },
    LIMIT,
  );

  it(
    'can be written to a file again from its file',
    async () => {
      const first = await engine.diagnose({ text: `${origin}/v1/me`, overlay: { user: 'svc:pw-0fa9Xb27Qk' } }, environment(live));
      const second = await again(fileOf(first));
      const third = await again(fileOf(second));
      expect(comparable(third)).toEqual(comparable(first));
    },
    LIMIT,
  );

  const slips = (secret: string): readonly Canary[] => {
    const header = (name: string, value: string): Canary => ({
      name,
      secret,
      text: `${origin}/v1/me`,
      overlay: { headers: [['Authorization', value]] },
    });
    return [
      header('quotes', `Bearer "${secret}"`),
      header('angle brackets', `Bearer <${secret}>`),
      header('scheme twice', `Bearer Bearer ${secret}`),
      header('encoded', `Bearer %41${secret}`),
      header('white space', `Bearer ${secret.slice(0, 12)} ${secret.slice(12)}`),
      header('field name inside', `Authorization: Bearer ${secret}`),
      header('Basic, not encoded', `Basic svc:${secret}`),
      header('Basic with a line end', `Basic ${Buffer.from(`svc:${secret}\n`).toString('base64')}`),
      header('no scheme', secret),
      {
        name: 'working pair',
        secret,
        text: `curl -H 'Authorization: Bearer ${secret}x' ${origin}/a -> 200\ncurl -H 'Authorization: ${secret}' ${origin}/a -> 401`,
      },
    ];
  };

  it(
    'holds no secret, whatever the server gives back',
    async () => {
      const given = [...canaries(origin).filter(({ text }) => text.includes(origin)), ...slips('Zx81mRq0TtB5yWc3VnE7aKd9')];
      const found: string[] = [];
      for (const { name, secret, text, overlay } of given) {
        // Through a proxy that is not there nothing comes back.
        const diagnosis = await engine.diagnose({ text, ...(overlay === undefined ? {} : { overlay }) }, environment(live));
        const runs = tracesOf(secret, plainOf(fileOf(diagnosis)));
        if (runs.length > 0) found.push(`${name}: ${runs[0]}`);
      }
      expect(given.length).toBeGreaterThan(25);
      expect(asked.join('\n')).toContain('Zx81mRq0TtB5yWc3VnE7aKd9');
      expect(found).toEqual([]);
    },
    LIMIT,
  );
});

/** As a reader finds it: unpacked, where it is packed. */
function plainOf(text: string): string {
  const file = JSON.parse(text);
  return typeof file.facts === 'string' ? `${text}${gunzipSync(Buffer.from(file.facts, 'base64')).toString('utf8')}` : text;
}

/** 401 that quotes all it was sent. */
function echo(request: IncomingMessage, response: ServerResponse, asked: string[]): void {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part));
  request.on('end', () => {
    const authorization = request.headers.authorization ?? '';
    const seen = `${request.method} ${request.url} ${JSON.stringify(request.headers)} ${Buffer.concat(parts).toString('utf8')}`;
    asked.push(seen);
    const bare = authorization.replace(/^\S+\s+/, '');
    response.writeHead(401, {
      'content-type': 'application/json',
      'www-authenticate': `Bearer realm="api", error="invalid_token", error_description="${bare.replaceAll('"', "'")}"`,
    });
    response.end(JSON.stringify({ error: 'invalid_token', seen, bare, decoded: Buffer.from(bare, 'base64').toString('latin1') }));
  });
}

describe('secrets in what was pasted', () => {
  it(
    'stand nowhere in the file',
    async () => {
      const found: string[] = [];
      for (const { name, secret, text, overlay } of canaries('https://api.example.com')) {
        const diagnosis = await engine.diagnose({ text, ...(overlay === undefined ? {} : { overlay }) }, environment());
        if (tracesOf(secret, plainOf(fileOf(diagnosis))).length > 0) found.push(name);
      }
      expect(found).toEqual([]);
    },
    LIMIT,
  );

  it(
    'nor do those of the corpus',
    async () => {
      const rows = load<{ readonly id: string; readonly secrets: readonly string[]; readonly given?: readonly string[] }>('secrets').cases;
      const [found, read]: [string[], string[]] = [[], []];
      for (const row of rows) {
        const overlay = (row.given ?? []).map((token) => ({ overlay: { token } }))[0] ?? {};
        // Beside a request, so that it is read as an answer's words, and everything is kept.
        const text = `GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\n\r\nHTTP/1.1 401 Unauthorized\r\n\r\n${String(expand(row))}`;
        const diagnosis = await engine.diagnose({ text, ...overlay }, environment()).catch(() => null);
        // Half a HAR is no case.
        if (diagnosis === null) continue;
        read.push(row.id);
        const plain = plainOf(fileOf(diagnosis)).replaceAll('\\n', '\n').replaceAll('\\"', '"');
        for (const secret of row.secrets) if (secret.length >= 8 && plain.includes(secret)) found.push(row.id);
      }
      expect(read.length).toBeGreaterThan(0.95 * rows.length);
      expect(found).toEqual([]);
    },
    LIMIT,
  );
});

describe('the file', () => {
  const jwt = (claims: object): string =>
    [{ alg: 'RS256', typ: 'JWT' }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.');
  const paste = (exp: number): string =>
    `GET /v1/me HTTP/1.1\r\nHost: api.example.com\r\nAuthorization: Bearer ${jwt({ iss: 'https://idp.example.com', exp })}.c2lnbmF0dXJlLW9mLXRoZS10b2tlbg\r\n\r\nHTTP/1.1 401 Unauthorized\r\nDate: Sat, 21 Nov 2026 09:00:00 GMT\r\nWWW-Authenticate: Bearer error="invalid_token"\r\n\r\n`;

  it('begins with what a person wants to know', async () => {
    const file = JSON.parse(fileOf(await engine.diagnose({ text: paste(1_700_000_000) }, environment())));
    expect(Object.entries(file).slice(0, 7)).toEqual([
      ['why401', 'evidence file'],
      ['version', 1],
      ['case', '7F3A'],
      ['at', '2026-11-21T09:00:00.000Z'],
      ['verdict', 'The token has expired (token-expired, proven)'],
      ['request', 'GET https://api.example.com/v1/me'],
      ['answer', '401 Unauthorized'],
    ]);
  });

  it('is judged again, not believed: the facts decide, and the head says nothing', async () => {
    const text = fileOf(await engine.diagnose({ text: paste(1_700_000_000) }, environment()));
    const other = text.replace('The token has expired (token-expired, proven)', 'All is well').replaceAll('1700000000', '4000000000');

    expect(verdict(await again(text))).toEqual(['auth-failure', 'token-expired', 'high', true, expect.any(Number)]);
    expect((await again(other)).causes[0]?.id).not.toBe('token-expired');
  });

  it('is read out of a message with words and fences around it', async () => {
    const text = fileOf(await engine.diagnose({ text: paste(1_700_000_000) }, environment()));
    expect((await again(`Look at this:\n\`\`\`\n${text}\`\`\`\nthanks`)).causes[0]?.id).toBe('token-expired');
  });

  it('stays small when the answer is not', async () => {
    const noise = randomBytes(300_000).toString('base64');
    const diagnosis = await engine.diagnose({ text: `${paste(1_700_000_000)}${noise}` }, environment());
    const text = fileOf(diagnosis);
    expect(text.length).toBeGreaterThan(1000);
    expect(text.length).toBeLessThan(400_000);
    expect((await again(text)).causes[0]?.id).toBe('token-expired');
  });

  it('is not there where nobody asked for facts', async () => {
    const diagnosis = await engine.diagnose({ text: paste(1) }, { ...environment(), keepFacts: false });
    expect(diagnosis).not.toHaveProperty('facts');
    expect(evidenceFileText(diagnosis, { caseNumber: null, at: AT })).toBeNull();
  });
});

describe('a file that is damaged or forged', () => {
  const wrap = (facts: unknown): string => JSON.stringify({ why401: 'evidence file', version: 1, facts });
  const root = (root: unknown): string => wrap({ shared: [], root });
  const material = { format: 'url', understood: [], ignored: [] };
  const judged = async (text: string): Promise<string> => {
    try {
      return (await again(text)).outcome;
    } catch (error) {
      if (error instanceof Why401Error) return error.code;
      throw error;
    }
  };

  it.each([
    ['cut', '{"why401":"evidence file","facts":{"shared":[],"root":{"mat'],
    ['without facts', wrap(null)],
    ['facts of no case', root(7)],
    ['packed, and no gzip', wrap('AAAA')],
    ['packed to more than anybody writes', wrap(gzipSync(Buffer.alloc(20_000_000, 32)).toString('base64'))],
    ['a material of no members', root({ material: [], outcomes: [], now: 1 })],
    ['a fact of another shape', root({ material, now: 1, outcomes: [{ id: 'refusal', outcome: { kind: 'found', fact: 7 }, ms: 1 }] })],
    [
      'an answer of another shape',
      root({
        material: { ...material, request: { url: 7 } },
        now: 1,
        outcomes: [{ id: 'refusal', outcome: { kind: 'found', fact: { response: { headers: 'x' } } } }],
      }),
    ],
    ['words of another shape', root({ material: { format: 1, understood: 7, ignored: [{}] }, now: 1, outcomes: [] })],
  ])('ends in a plain sentence or a verdict: %s', async (_, text) => {
    expect(['unusable-input', 'undetermined']).toContain(await judged(text));
  });

  it('says what to do', async () => {
    await expect(again('{"why401":"evidence file"}')).rejects.toMatchObject({
      code: 'unusable-input',
      message: 'This evidence file is damaged, or another version of why401 wrote it. Send the case itself.',
    });
  });

  it('shows no secret that somebody put into it', async () => {
    const token = `ghp_${'a1B2c3D4e5F6'.repeat(3)}`;
    const text = root({
      material: {
        ...material,
        understood: [`the token ${token}`],
        request: { method: 'GET', url: 'https://a.example/', headers: [['Authorization', `Bearer ${token}`]] },
      },
      now: 1,
      outcomes: [],
    });
    expect(tracesOf(token, JSON.stringify(await again(text)))).toEqual([]);
  });
});
