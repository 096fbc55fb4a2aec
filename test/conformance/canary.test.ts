import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../../src/cli/run.ts';
import type { DiagnoseEnvironment, Diagnosis } from '../../src/engine/index.ts';
import { loadEngine } from '../../src/engine/index.ts';
import { Why401Error } from '../../src/errors.ts';
import { createNet, createPolicy } from '../../src/net/index.ts';
import { jsonReport } from '../../src/report/json.ts';
import { textReport } from '../../src/report/text.ts';
import { type Canary, canaries, tracesOf } from '../support/canaries.ts';

const engine = await loadEngine();

const environment = (openNet: DiagnoseEnvironment['openNet']): DiagnoseEnvironment => ({
  openNet,
  signal: AbortSignal.timeout(10_000),
  random: (bytes) => randomBytes(bytes),
  clock: Date.now,
  mayChangeState: true,
  tagKey: Buffer.from('k'.repeat(32)),
});

/** Everything that a person could be shown of a diagnosis, or of the refusal to make one. */
async function outputOf(
  { text, overlay }: Canary,
  openNet: DiagnoseEnvironment['openNet'],
): Promise<{ readonly output: string; readonly diagnosis: Diagnosis | null }> {
  try {
    const diagnosis = await engine.diagnose({ text, ...(overlay === undefined ? {} : { overlay }) }, environment(openNet));
    const reports = [
      jsonReport(diagnosis),
      jsonReport(diagnosis, 2),
      textReport(diagnosis, { width: 80, colour: false }),
      textReport(diagnosis, { width: 10_000, colour: true }),
    ];
    return { output: reports.join('\n'), diagnosis };
  } catch (error) {
    if (!(error instanceof Why401Error)) throw error;
    return { output: `${error.message}\n${error.hint}\n${error.stack}`, diagnosis: null };
  }
}

it('a canary that is shown is found, whole, in part and encoded', () => {
  const secret = canaries('http://a')[0]?.secret ?? '';
  for (const shown of [secret, secret.slice(3, 12), encodeURIComponent(secret), Buffer.from(`xx${secret}`).toString('base64')])
    expect(tracesOf(secret, `see ${shown}!`)).not.toEqual([]);
  expect(tracesOf(secret, 'see nothing')).toEqual([]);
});

describe('a secret in any input, offline', () => {
  it.each(canaries('https://api.example.com').map((canary) => [canary.name, canary] as const))('%s', async (_, canary) => {
    const { output, diagnosis } = await outputOf(canary, null);
    expect(diagnosis).not.toBeNull();
    expect(tracesOf(canary.secret, output)).toEqual([]);
  });
});

describe('a secret sent to a server that gives it back', () => {
  let server: Server;
  let origin = '';
  const seen: string[] = [];

  beforeAll(async () => {
    server = createServer((request, response) => echo(request, response, seen));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    origin = `http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const openNet: DiagnoseEnvironment['openNet'] = (connection) =>
    createNet({ policy: createPolicy({ mode: 'terminal', allow: [] }), connection });

  it.each(
    canaries('')
      .map(({ name }, index) => [name, index] as const)
      .filter(([name]) => /^(?:URL|curl -(?!x|v|-digest))|^curl, /.test(name)),
  )('%s', async (_, index) => {
    const canary = canaries(origin)[index];
    if (canary === undefined) throw new Error('no such canary');
    seen.length = 0;
    const { output, diagnosis } = await outputOf(canary, openNet);
    // It was really sent and really given back, else the test would prove nothing.
    expect(diagnosis?.response?.source).toBe('live');
    expect(tracesOf(canary.secret, seen.join('\n'))).not.toEqual([]);
    expect(tracesOf(canary.secret, output)).toEqual([]);
  });
});

/** 401 that quotes the request line, each field and the body in every place a server can. */
function echo(request: IncomingMessage, response: ServerResponse, seen: string[]): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = Buffer.concat(chunks).toString('utf8');
    const fields = JSON.stringify(request.headers);
    seen.push(
      `${request.url} ${fields} ${body}`,
      Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64').toString('utf8'),
    );
    const decodedBasic = Buffer.from((request.headers.authorization ?? '').replace(/^Basic /, ''), 'base64')
      .toString('latin1')
      .replace(/[^ -~]/g, '?')
      .replaceAll('"', "'");
    response.writeHead(401, {
      'content-type': 'application/json',
      'www-authenticate': `Bearer realm="${encodeURIComponent(request.url ?? '')}", error="invalid_token", error_description="${(request.headers.authorization ?? '').replaceAll('"', "'")}"`,
      'x-echo': `${request.url} ${decodedBasic}`,
      'set-cookie': `seen=${encodeURIComponent(request.headers.cookie ?? 'none')}; Path=/`,
    });
    response.end(
      JSON.stringify({
        error: 'invalid_token',
        url: request.url,
        fields,
        decodedBasic,
        body,
        again: Buffer.from(fields).toString('base64'),
      }),
    );
  });
}

describe('the command', () => {
  it.each([['--json'], ['--no-such-option']])('shows nothing of it with %s', async (option) => {
    for (const canary of canaries('https://api.example.com').filter(({ overlay }) => overlay === undefined)) {
      const written: string[] = [];
      const stream = { write: (text: string) => written.push(text) > 0, isTTY: false, columns: 80 };
      await run([canary.text, '--offline', option], {
        env: {},
        stdin: process.stdin,
        stdout: stream,
        stderr: stream,
        version: '0',
        writeText: () => undefined,
        readText: () => '',
        loadEngine: async () => engine,
        openNet: async () => () => {
          throw new Error('offline');
        },
        reach: async () => ({ allowed: false, why: '', addresses: [] }),
        random: (bytes) => randomBytes(bytes),
        clock: Date.now,
        uptime: () => 0,
      });
      expect(written.join('')).not.toBe('');
      expect([canary.name, tracesOf(canary.secret, written.join(''))]).toEqual([canary.name, []]);
    }
  });
});

// Ways out that have tests of their own, over the same inputs (test/support/canaries.ts): Slack messages, queue rows, log, database.
