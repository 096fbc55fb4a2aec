import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createNet, createPolicy } from '../../src/net/index.ts';
import { openWorld, type World } from './forgery.ts';
import { forgeryCases } from './forgery-cases.ts';
import { startPretendInternet } from './pretend-internet.ts';
import { rawServer, toTarget } from './servers.ts';

describe('the corpus of request forgery, from the paste to the socket', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  it('is there', () => {
    expect(forgeryCases.length).toBeGreaterThan(520);
  });

  it.each(forgeryCases.map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    expect(await world.judge(one)).toBeNull();
  });
});

const get = (url: string) => ({ method: 'GET', url, headers: [] });
const slack = createPolicy({ mode: 'slack', allow: [] });

describe('a name that changes its mind', () => {
  it('is asked once: what was checked is what is dialled, in every request of a run', async () => {
    const internet = await startPretendInternet(() => ({ status: 401 }));
    let asked = 0;
    const resolver = async (): Promise<readonly string[]> => (asked++ === 0 ? ['93.184.216.34'] : ['127.0.0.1']);
    const door = createNet({ policy: slack, connection: {}, resolver, dial: internet.dial });

    const answers = [];
    for (let round = 0; round < 3; round += 1) answers.push(await door.send(get('http://rebind.example.com/'), toTarget));
    await door.close();
    await internet.close();

    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(internet.dialled).toEqual(['93.184.216.34:80', '93.184.216.34:80', '93.184.216.34:80']);
    expect(asked).toBe(1);
  });

  it('a socket that ends up elsewhere than was checked gets not a byte', async () => {
    const inner = await rawServer((socket) => socket.end('HTTP/1.1 200 OK\r\n\r\ninner'));
    const { connect } = await import('node:net');
    // As if the system had asked the name again between the check and the connection.
    const dial = () => connect(inner.port, '127.0.0.1');
    const door = createNet({ policy: slack, connection: {}, resolver: async () => ['93.184.216.34'], dial });

    const answer = await door.send(get('http://rebind.example.com/'), toTarget);
    await door.close();
    await inner.close();

    expect(answer).toMatchObject({ ok: false, failure: { kind: 'refused-by-guard' } });
    expect(inner.received).toEqual([]);
  });

  it('one inner address among public ones refuses the name', async () => {
    const internet = await startPretendInternet(() => ({ status: 401 }));
    const resolver = async () => ['93.184.216.34', '2606:2800:220:1::1', '10.0.0.1'];
    const door = createNet({ policy: slack, connection: {}, resolver, dial: internet.dial });

    const answer = await door.send(get('http://mixed.example.com/'), toTarget);
    await door.close();
    await internet.close();

    expect(answer).toMatchObject({ ok: false, failure: { kind: 'refused-by-guard' } });
    expect(internet.dialled).toEqual([]);
  });
});

describe('a proxy', () => {
  const variables = ['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY', 'http_proxy', 'https_proxy', 'all_proxy', 'NODE_USE_ENV_PROXY'];

  it('of the environment is never used', async () => {
    const internet = await startPretendInternet(() => ({ status: 401 }));
    const before = variables.map((name) => [name, process.env[name]] as const);
    for (const name of variables) process.env[name] = name === 'NODE_USE_ENV_PROXY' ? '1' : 'http://10.0.0.1:3128';
    const connection = { ca: internet.ca };
    const door = createNet({ policy: slack, connection, resolver: async () => ['93.184.216.34'], dial: internet.dial });

    for (const scheme of ['http', 'https']) await door.send(get(`${scheme}://api.example.com/`), toTarget);
    await door.send(get('https://idp.example.com/keys'), { ...toTarget, purpose: 'issuer' });
    await door.close();
    await internet.close();
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }

    expect(internet.dialled).toEqual(['93.184.216.34:80', '93.184.216.34:443', '93.184.216.34:443']);
  });

  it.each([
    'http://10.0.0.1:3128',
    'http://localhost:3128',
    'http://169.254.169.254',
    'http://[::ffff:10.0.0.1]:8080',
    'proxy.internal:3128',
  ])('that a command names passes the guard as well: %s', async (proxy) => {
    const internet = await startPretendInternet(() => ({ status: 401 }));
    const door = createNet({ policy: slack, connection: { proxy }, resolver: async () => ['93.184.216.34'], dial: internet.dial });

    const answer = await door.send(get('https://api.example.com/'), toTarget);
    await door.close();
    await internet.close();

    expect(answer.ok).toBe(false);
    expect(internet.dialled).toEqual([]);
  });
});
