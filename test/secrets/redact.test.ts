import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { createRedactor, scrubShapes } from '../../src/secrets/redact.ts';

interface CorpusCase {
  readonly id: string;
  readonly group: string;
  readonly text: string;
  readonly secrets: readonly string[];
  readonly derived?: readonly string[];
  readonly given?: readonly string[];
  readonly keep?: readonly string[];
}

const corpus: { readonly cases: readonly CorpusCase[] } = JSON.parse(
  readFileSync(new URL('../corpora/security/secrets.json', import.meta.url), 'utf8'),
);
const key = Buffer.from('k'.repeat(32));

const hidden = ({ text, given = [] }: CorpusCase): string =>
  createRedactor(
    given.map((value) => ({ value, kind: 'secret' })),
    key,
  ).text(text);

// The prefix of a token family tells the family; the corpus allows it to stay.
const PUBLIC_PREFIX = /^(?:[a-z]{2,10}[_-](?:pat_|v1_|api03-)?|eyJ|Bearer )/;

/** Runs of eight characters of a secret that can still be read. */
function readableRuns(secret: string, shown: string, text: string): readonly string[] {
  const beside = text.replaceAll(secret, ' ');
  const own = secret.replace(PUBLIC_PREFIX, '');
  if (own.length < 8) return shown.includes(own) ? [own] : [];
  const runs = Array.from({ length: own.length - 7 }, (_, at) => own.slice(at, at + 8));
  // A line of dashes or a repeated character is nobody's secret.
  return runs.filter((run) => new Set(run).size > 3 && shown.includes(run) && !beside.includes(run));
}

describe('the corpus of secrets in texts', () => {
  const groups = [...new Set(corpus.cases.map(({ group }) => group))];

  it.each(groups)('%s: no secret, no form of it and no run of eight characters of it can be read', (group) => {
    const leaks = corpus.cases
      .filter((one) => one.group === group)
      .flatMap((one) => {
        const shown = hidden(one);
        const whole = [...one.secrets, ...(one.derived ?? [])].filter((secret) => shown.includes(secret));
        const parts = one.secrets.flatMap((secret) => readableRuns(secret, shown, one.text));
        return [...whole, ...parts].map((leak) => `${one.id}: ${leak}`);
      });
    expect(leaks).toEqual([]);
  });

  it('keeps everything readable that is no secret', () => {
    const lost = corpus.cases.flatMap((one) => {
      const shown = hidden(one);
      return (one.keep ?? []).filter((kept) => !shown.includes(kept)).map((kept) => `${one.id}: ${kept}`);
    });
    expect(lost).toEqual([]);
    expect(corpus.cases.flatMap(({ keep = [] }) => keep)).toHaveLength(139);
    expect(corpus.cases.flatMap(({ secrets }) => secrets)).toHaveLength(264);
  });

  it('hides the same without any given value, where shape, name or place tells it', () => {
    const shown = corpus.cases
      .filter(({ given }) => given === undefined)
      .flatMap((one) => one.secrets.filter((secret) => scrubShapes(one.text).includes(secret)));
    expect(shown).toEqual([]);
  });

  it('changes nothing more when it goes over its own output', () => {
    const changed = corpus.cases.filter((one) => scrubShapes(hidden(one)) !== hidden(one)).map(({ id }) => id);
    expect(changed).toEqual([]);
  });
});

describe('what stays readable', () => {
  it.each([
    ['Authorization: Bearer $TOKEN'],
    ['Authorization: Bearer <token>'],
    ["curl -H 'X-API-Key: {{api_key}}' https://api.example.com"],
    ['api_key=YOUR_API_KEY'],
    ['export TOKEN=$CI_JOB_TOKEN'],
    ['password: "must be at least 8 characters"'],
    ['{"code":"InvalidAuthenticationToken","message":"Access token is empty."}'],
    ['{"errorCode":"E0000011","errorSummary":"Invalid token provided"}'],
    ['<Error><Code>SignatureDoesNotMatch</Code></Error>'],
    ['WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The access token expired"'],
    ['WWW-Authenticate: Digest realm="a", nonce="dcd98b7102dd2f0e8b11d0f600bfb0c093", qop="auth", algorithm=SHA-256'],
    ['The token’s "kid" is "NjVBRjY5MDlCMUIwNzU4RTA2QzZFMDQ4QzQ2MDAyQjVDNjk1RTM2Qg", the issuer publishes "a1".'],
    ['The token: it expired 3 hours ago.'],
    ['"error":"invalid_token","error_description":"The token expired"'],
    ['Content-Type: application/x-www-form-urlencoded; charset=utf-8'],
    ['https://idp.example.com/authorize?client_id=abc123&scope=openid%20email&response_type=code'],
    ['token_endpoint: https://idp.example.com/oauth2/v1/token'],
    ['x-request-id: 7f3a9c1e-0c1f-4f8e-9b59-0a7b5a1c2d3e'],
    ['The server accepts Bearer tokens and Basic authentication (RFC 7617), signed with RS256.'],
  ])('%s', (text) => {
    expect(scrubShapes(text)).toBe(text);
  });
});

describe('createRedactor', () => {
  const redactor = createRedactor([{ value: 'hunter-2-is-known', kind: 'password' }], key);

  it('shows what it was and a tag, the same for each form of the same value', () => {
    const box = redactor.box({ value: 'hunter-2-is-known', kind: 'password' });
    expect(box).toMatch(/^‹password #[0-9a-f]{4}›$/);
    const forms = [
      'hunter-2-is-known',
      'HUNTER-2-IS-KNOWN',
      'hunter%2D2%2Dis%2Dknown',
      Buffer.from('hunter-2-is-known').toString('base64'),
    ];
    for (const form of forms) expect(redactor.text(`see ${form} there`)).toBe(`see ${box} there`);
  });

  it('finds a known value broken over lines and joined by source code', () => {
    expect(redactor.text('see hunter-2-\r\n  is-known there')).not.toMatch(/is-known/);
    expect(redactor.text('x = "hunter-2" +\n  "-is-known"')).not.toMatch(/is-known/);
  });

  it('goes over keys, members and header fields of plain data', () => {
    const shown = redactor.data({
      'hunter-2-is-known': [{ deep: 'hunter-2-is-known' }],
      fields: [['Set-Cookie', 'app=4f3ac1d2; Path=/']],
      count: 1,
      none: null,
    });
    expect(JSON.stringify(shown)).not.toMatch(/hunter|4f3ac1d2/);
    expect(shown).toMatchObject({ fields: [['Set-Cookie', expect.stringMatching(/^app=‹cookie #....›; Path=\/$/)]], count: 1, none: null });
  });

  it('keeps a value below four characters out of the search', () => {
    expect(createRedactor([{ value: 'abc', kind: 'secret' }], key).text('abcdef')).toBe('abcdef');
  });
});

describe('hostile texts', () => {
  // Each would take minutes if any rule were quadratic in it.
  const seeds = [
    'token=',
    'token="',
    "token='",
    'code=',
    'Bearer ',
    'Authorization: ',
    'Cookie: ',
    'Cookie: a=',
    '-u a:',
    '-p ',
    'mysql ',
    '-----BEGIN PRIVATE KEY-----',
    'http://a:',
    'a:b@',
    '%41',
    '\\u0041',
    '\\',
    '"',
    "'",
    '`',
    '\n  ',
    '"+"',
    'eyJ',
    'eyJhbGci.',
    '<token>',
    '&amp;',
    'key-',
    'a=b;',
    '"name":"token",',
    'A1',
    '‹',
  ];
  const known = createRedactor([{ value: 'FAKE-known-value-1', kind: 'secret' }], key);

  it.each(seeds)('200 kB of %j end', (seed) => {
    const text = seed.repeat(Math.ceil(200_000 / seed.length));
    expect(known.text(text).length).toBeGreaterThan(0);
  });

  it('ends on a body of 1 MB', () => {
    const line = '{"message":"user logged in","token":"FAKE-known-value-1","path":"/a/b?c=d","n":12345}\n';
    expect(known.text(line.repeat(Math.ceil(1_000_000 / line.length)))).not.toContain('FAKE-known');
  });
});

describe('a sentence of our own', () => {
  const redactor = createRedactor(
    [
      { value: 'wrong', kind: 'password' },
      { value: 'hunter-2-is-known', kind: 'password' },
    ],
    key,
    (value) => value === 'wrong',
  );

  it('keeps an ordinary word, so that no gap tells the password', () => {
    expect(redactor.sentence('The credential is wrong or unknown')).toBe('The credential is wrong or unknown');
    expect(redactor.sentence('It says hunter-2-is-known')).toMatch(/^It says ‹password #[0-9a-f]{4}›$/);
  });

  it('hides it in what others wrote', () => {
    expect(redactor.text('you said wrong')).toMatch(/^you said ‹password #[0-9a-f]{4}›$/);
  });
});
