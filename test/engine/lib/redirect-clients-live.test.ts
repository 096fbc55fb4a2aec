import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fetch as undiciFetch } from 'undici';
import { type Carried, type Client, type Fate, fateAt } from '../../../src/engine/lib/redirect-clients.ts';
import { whichOrLeaveOut } from '../../support/launch.ts';

// The table against the clients themselves, as far as this machine has them. 127.0.0.2 is another host on the same machine.

const run = promisify(execFile);
const SENT = { authorization: 'Bearer t0ken', cookie: 'sid=c00kie', 'x-api-key': 'k3y' } as const;
const FIELDS = { authorization: 'authorization', cookie: 'cookie', other: 'x-api-key' } as const satisfies Record<Carried, string>;
const WHERE = ['same origin', 'other port', 'other host'] as const;
type Where = (typeof WHERE)[number];

const servers: Server[] = [];
let arrived: IncomingHttpHeaders = {};
let first = 0;
let targets: Readonly<Record<Where, string>> = { 'same origin': '', 'other port': '', 'other host': '' };
let folder = '';

const listen = async (host: string, port: number): Promise<number> => {
  const server = createServer((request, response) => {
    const to = WHERE.find((where) => request.url === `/from/${encodeURIComponent(where)}`);
    if (to !== undefined) return response.writeHead(302, { Location: `${targets[to]}/end` }).end();
    arrived = request.headers;
    response.writeHead(200).end('here');
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
};

beforeAll(async () => {
  first = await listen('127.0.0.1', 0);
  const second = await listen('127.0.0.1', 0);
  const elsewhere = await listen('127.0.0.2', 0);
  targets = {
    'same origin': `http://127.0.0.1:${first}`,
    'other port': `http://127.0.0.1:${second}`,
    'other host': `http://127.0.0.2:${elsewhere}`,
  };
  folder = await mkdtemp(join(tmpdir(), 'why401-redirects-'));
});
afterAll(async () => {
  for (const server of servers) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
  await rm(folder, { recursive: true, force: true });
});

const start = (where: Where): string => `http://127.0.0.1:${first}/from/${encodeURIComponent(where)}`;

/** What came at the end of the redirect. */
async function observed(ask: (url: string) => Promise<unknown>, where: Where): Promise<Record<Carried, Fate>> {
  arrived = {};
  await ask(start(where));
  expect(arrived.host).toBe(new URL(targets[where]).host);
  const fate = (carried: Carried): Fate => (arrived[FIELDS[carried]] === SENT[FIELDS[carried]] ? 'kept' : 'dropped');
  return { authorization: fate('authorization'), cookie: fate('cookie'), other: fate('other') };
}

/** What the table says; where it says that it depends, what was observed is right. */
function told(client: Client, where: Where, seen: Record<Carried, Fate>): Record<Carried, Fate> {
  const [from, to] = [new URL(start(where)), new URL(targets[where])];
  const fate = (carried: Carried): Fate => {
    const said = fateAt(client, { first: from, from, to, carried });
    return said === 'depends' ? seen[carried] : said;
  };
  return { authorization: fate('authorization'), cookie: fate('cookie'), other: fate('other') };
}

const FIELD_ARGUMENTS = Object.entries(SENT).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);

describe.each(WHERE)('at a redirect to: %s', (where) => {
  it('curl', async () => {
    const curl = whichOrLeaveOut('curl', 'the redirect table against curl');
    if (curl === null) return;
    const seen = await observed((url) => run(curl, ['-sS', '-L', ...FIELD_ARGUMENTS, url]), where);
    expect(seen).toEqual(told('curl -L', where, seen));
    const trusted = await observed((url) => run(curl, ['-sS', '--location-trusted', ...FIELD_ARGUMENTS, url]), where);
    expect(trusted).toEqual({ authorization: 'kept', cookie: 'kept', other: 'kept' });
  });

  it.each([
    ['that Node brings', (url: string) => fetch(url, { headers: SENT }).then((answer) => answer.text())],
    ['of undici', (url: string) => undiciFetch(url, { headers: SENT }).then((answer) => answer.text())],
  ])('the fetch %s', async (_whose, ask) => {
    const seen = await observed(ask, where);
    expect(seen).toEqual(told('fetch', where, seen));
  });

  it('Python requests', async () => {
    const python = whichOrLeaveOut('python3', 'the redirect table against Python requests');
    if (python === null || (await run(python, ['-c', 'import requests']).catch(() => null)) === null) return;
    const code = `import requests, sys, json\nrequests.get(sys.argv[1], headers=json.loads(sys.argv[2]))`;
    const seen = await observed((url) => run(python, ['-c', code, url, JSON.stringify(SENT)]), where);
    expect(seen).toEqual(told('requests', where, seen));
  });

  it('Java', async () => {
    const java = whichOrLeaveOut('java', 'the redirect table against Java');
    if (java === null || whichOrLeaveOut('javac', 'the redirect table against Java') === null) return;
    const file = join(folder, 'Ask.java');
    await writeFile(file, ASK);
    let version = '';
    const ask = async (url: string): Promise<void> => {
      version = (await run(java, [file, url, ...Object.entries(SENT).flat()])).stdout;
    };
    const seen = await observed(ask, where);
    // Updates before July 2025 keep everything (JDK-8350991).
    expect(seen).toEqual(isUpdated(version) ? told('java', where, seen) : { authorization: 'kept', cookie: 'kept', other: 'kept' });
  }, 30_000);
});

it('curl: a cookie of -b goes to every host, one of -H does not: hence "depends"', async () => {
  const curl = whichOrLeaveOut('curl', 'the redirect table against curl');
  if (curl === null) return;
  const given = await observed((url) => run(curl, ['-sS', '-L', '-b', SENT.cookie, url]), 'other host');
  const written = await observed((url) => run(curl, ['-sS', '-L', '-H', `Cookie: ${SENT.cookie}`, url]), 'other host');
  expect([given.cookie, written.cookie]).toEqual(['kept', 'dropped']);
});

/** From the security updates of July 2025: 11.0.28, 17.0.16, 21.0.8, 24.0.2, and all later releases. */
function isUpdated(version: string): boolean {
  const [feature = 0, , update = 0] = version
    .trim()
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  const since: Readonly<Record<number, number>> = { 11: 28, 17: 16, 21: 8, 24: 2 };
  return feature > 24 || update >= (since[feature] ?? Number.POSITIVE_INFINITY);
}

const ASK = `import java.net.URI;
import java.net.http.*;
public class Ask {
  public static void main(String[] a) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(a[0]));
    for (int i = 1; i < a.length; i += 2) request.header(a[i], a[i + 1]);
    var client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).version(HttpClient.Version.HTTP_1_1).build();
    client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    System.out.println(System.getProperty("java.version"));
  }
}
`;
