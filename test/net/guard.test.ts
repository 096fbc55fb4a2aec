import { describe, expect, it } from '@jest/globals';
import { createPolicy, reach } from '../../src/net/index.ts';
import { type ForgeryCase, forgeryCases, PUBLIC, policyOf, resolverOf } from './forgery-cases.ts';

/**
 * Left out: what is decided before an address is known. curl options and Slack markup belong to the formats, redirect loops and counts to the probes,
 * and these four are public addresses that other rules keep from being fetched (token headers, distributed claims, the form of an issuer).
 */
const NOT_THE_GUARDS = new Set(['token-borne-008', 'token-borne-016', 'token-borne-017', 'token-borne-020']);
const single = forgeryCases.filter((one) => !one.inputKind && !one.redirectChain && !NOT_THE_GUARDS.has(one.id));
const chains = forgeryCases.filter((one) => one.redirectChain && !['redirect-loop', 'too-many-redirects'].includes(one.reason ?? ''));

describe('the corpus of request forgery', () => {
  it('is there', () => {
    expect(single.length).toBeGreaterThan(440);
    expect(chains.length).toBeGreaterThan(30);
  });

  it.each(single.map((one) => [one.id, one] as const))('%s', async (_id, one) => {
    const answer = await reach(one.input, { policy: policyOf(one), resolver: resolverOf(one) });

    expect([one.expect, ...(one.alsoAccept ?? [])]).toContain(answer.allowed ? 'allow' : 'block');
    expect(answer.why).toMatch(/\.$/);
  });

  it.each(chains.map((one) => [one.id, one] as const))('%s: every hop by itself', async (_id, one) => {
    const resolver = resolverOf(one);
    const policy = policyOf(one);
    let base: string | undefined;
    const verdicts: boolean[] = [];
    for (const hop of one.redirectChain ?? []) {
      const url = URL.parse(hop, base)?.href ?? hop;
      verdicts.push((await reach(url, { policy, resolver })).allowed);
      base = url;
    }

    if (one.blockedHop !== undefined && !isCountedElsewhere(one)) expect(verdicts[one.blockedHop]).toBe(false);
    expect(verdicts.slice(0, one.blockedHop ?? (one.resolveSequence ? 1 : undefined))).not.toContain(false);
  });
});

/** A chain that is refused for its length alone, not for an address. */
const isCountedElsewhere = (one: ForgeryCase): boolean => (one.redirectChain?.length ?? 0) > 10;

describe('reach', () => {
  const slack = (...allow: string[]) => createPolicy({ mode: 'slack', allow });

  it('says what the operator can change, and when nothing can', async () => {
    const open = await reach('http://10.1.2.3/', { policy: slack() });
    const closed = await reach('http://169.254.169.254/', { policy: slack('169.254.169.254', '0.0.0.0/0') });

    expect(open.why).toBe(
      'why401 does not connect to 10.1.2.3: it has a private address; the operator can allow it in WHY401_ALLOW_NETWORKS.',
    );
    expect(closed.why).toBe('why401 does not connect to 169.254.169.254: this is a cloud metadata service; no setting changes this.');
  });

  it.each([
    ['a private network', ['10.20.0.0/16'], 'http://10.20.1.5/', true],
    ['its neighbour', ['10.20.0.0/16'], 'http://10.21.1.5/', false],
    ['loopback by a network', ['127.0.0.0/8', '0.0.0.0/0'], 'http://127.0.0.1/', false],
    ['loopback by its address', ['127.0.0.1'], 'http://127.0.0.1:8080/', true],
    ['a host name', ['api.internal'], 'http://api.internal/', true],
    ['a host name in capitals with a dot', ['API.internal.'], 'http://api.INTERNAL./', true],
    ['a host below it', ['api.internal'], 'http://x.api.internal/', false],
    ['a multicast address', ['ff02::1', '224.0.0.0/4'], 'http://[ff02::1]/', false],
    ['NAT64', ['64:ff9b::/96'], 'http://[64:ff9b::a00:1]/', false],
    ['a bad port on a listed host', ['api.internal'], 'http://api.internal:25/', false],
  ] as const)('operator list: %s', async (_what, allow, url, allowed) => {
    const answer = await reach(url, { policy: slack(...allow), resolver: async () => ['10.99.0.1'] });

    expect(answer.allowed).toBe(allowed);
  });

  it('refuses a listed name that points at metadata', async () => {
    const answer = await reach('http://api.internal/', { policy: slack('api.internal'), resolver: async () => ['169.254.169.254'] });

    expect(answer).toMatchObject({ allowed: false, addresses: ['169.254.169.254'] });
  });

  it('takes given addresses instead of a lookup, by host or host:port', async () => {
    const options = { policy: slack(), resolver: async () => Promise.reject(new Error('asked')) };

    const byHost = await reach('https://a.example.com/', { ...options, resolve: { 'a.example.com': ['93.184.216.34', '10.0.0.1'] } });
    const byPort = await reach('https://a.example.com/', {
      ...options,
      resolve: { 'a.example.com:443': PUBLIC, 'a.example.com': ['10.0.0.1'] },
    });

    expect(byHost).toMatchObject({ allowed: false, addresses: ['93.184.216.34', '10.0.0.1'] });
    expect(byPort).toMatchObject({ allowed: true, addresses: PUBLIC });
  });

  it.each([
    'http://169.254.169.254/',
    'http://[::ffff:169.254.169.254]/',
    'http://[64:ff9b::a9fe:a9fe]/',
    'http://[2002:a9fe:a9fe::1]/',
    'http://2852039166/',
    'http://metadata.google.internal/',
    'http://168.63.129.16/',
  ])('terminal: still no metadata, %s', async (url) => {
    const answer = await reach(url, {
      policy: createPolicy({ mode: 'terminal', allow: ['169.254.0.0/16'] }),
      resolver: async () => ['127.0.0.1'],
    });

    expect(answer.allowed).toBe(false);
  });

  it.each(['http://localhost:3000/', 'http://[::1]/', 'http://nas/', 'http://10.0.0.1:6000/', 'localhost:3000'])(
    'terminal: %s is allowed',
    async (url) => {
      const answer = await reach(url, { policy: createPolicy({ mode: 'terminal', allow: [] }), resolver: async () => ['127.0.0.1'] });

      expect(answer.allowed).toBe(true);
    },
  );

  it('fails closed when the resolver is silent or answers nonsense', async () => {
    const silent = await reach('https://a.example.com/', { policy: slack(), resolver: () => new Promise(() => {}), lookupMs: 20 });
    const nonsense = await reach('https://a.example.com/', { policy: slack(), resolver: async () => ['not an address'] });

    expect(silent).toMatchObject({
      allowed: false,
      why: 'The name a.example.com has no address (EAI_AGAIN), so there is nothing to connect to.',
    });
    expect(nonsense.allowed).toBe(false);
  });

  it('refuses key documents over http from Slack, unless the host is listed', () => {
    const url = new URL('http://idp.example.com/jwks');

    expect(slack().judgeUrl(url, 'issuer').allowed).toBe(false);
    expect(slack('idp.example.com').judgeUrl(url, 'issuer').allowed).toBe(true);
    expect(slack().judgeUrl(url, 'target').allowed).toBe(true);
  });

  it.each(['10.0.0.0/33', '10.0.0', '256.1.1.1', 'http://x', 'a b', '*'])('stops the start on the entry %s', (entry) => {
    expect(() => createPolicy({ mode: 'slack', allow: [entry] })).toThrow(expect.objectContaining({ code: 'bad-configuration' }));
  });
});
