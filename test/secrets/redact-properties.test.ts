import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createRedactor, scrubShapes } from '../../src/secrets/redact.ts';

const key = Buffer.from('k'.repeat(32));
const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'];
const DIGITS = [...'0123456789'];

/** Letters and digits: a generated password or token, as nobody writes it in a sentence. */
const secret = fc
  .tuple(
    fc.constantFrom(...LETTERS),
    fc.constantFrom(...DIGITS),
    fc.array(fc.constantFrom(...LETTERS, ...DIGITS, '-', '_'), { minLength: 8, maxLength: 40 }),
    fc.constantFrom(...LETTERS),
  )
  .map(([first, digit, rest, last]) => `Q${first}${digit}${rest.join('')}${last}`);

const basic = (value: string): string => Buffer.from(`svc:${value}`).toString('base64');
const CARRIERS: Readonly<Record<string, (value: string) => string>> = {
  'an Authorization field': (value) => `GET / HTTP/1.1\nAuthorization: Bearer ${value}\nHost: a`,
  'an unknown scheme': (value) => `Authorization: Custom ${value}`,
  'a key header': (value) => `curl -H 'X-API-Key: ${value}' https://api.example.com`,
  'a cookie': (value) => `Cookie: theme=dark; sid=${value}; lang=en`,
  'a set cookie': (value) => `Set-Cookie: app=${value}; Path=/; HttpOnly`,
  'curl -u': (value) => `curl -sSLu svc:${value} https://api.example.com`,
  'curl --user': (value) => `curl --user "svc:${value}" https://api.example.com`,
  'curl -b': (value) => `curl -b 'session=${value}' https://api.example.com`,
  'a URL': (value) => `https://svc:${value}@api.example.com/x`,
  'a connection string': (value) => `connect to postgres://app:${value}@db:5432/app failed`,
  'a query': (value) => `https://api.example.com/?a=1&access_token=${value}&b=2`,
  'an escaped query': (value) => `next=${encodeURIComponent(`https://api.example.com/?token=${value}&b=2`)}`,
  'a form': (value) => `grant_type=password&username=a&password=${value}`,
  JSON: (value) => JSON.stringify({ user: 'a', password: value }),
  'JSON in JSON': (value) => JSON.stringify({ body: JSON.stringify({ client_secret: value }) }),
  'JSON thrice': (value) => JSON.stringify({ log: JSON.stringify({ body: JSON.stringify({ client_secret: value }) }) }),
  YAML: (value) => `db:\n  password: ${value}\n  host: a`,
  'an environment': (value) => `PATH=/bin\nAWS_SECRET_ACCESS_KEY=${value}\nHOME=/`,
  XML: (value) => `<login><password>${value}</password></login>`,
  'escaped XML': (value) => `&lt;password&gt;${value}&lt;/password&gt;`,
  HAR: (value) => JSON.stringify({ headers: [{ name: 'X-Api-Key', value }] }),
  'a form part': (value) => `--x\r\nContent-Disposition: form-data; name="password"\r\n\r\n${value}\r\n--x--`,
  Python: (value) => `requests.get(u, auth=("svc", "${value}"))`,
  JavaScript: (value) => `fetch(u, { headers: { Authorization: 'Bearer ' + '${value}' } })`,
  netrc: (value) => `machine api.example.com login u password ${value}`,
  'a chat': (value) => `my password is ${value} and it fails`,
  'a typographic command': (value) => `curl –u “svc:${value}” https://api.example.com`,
  'Base64 of JSON': (value) => `"text":"${Buffer.from(JSON.stringify({ access_token: value })).toString('base64')}"`,
  'a PEM key': (value) => `-----BEGIN PRIVATE KEY-----\n${value}\n-----END PRIVATE KEY-----`,
};

describe('a random secret in each carrier', () => {
  it.each(Object.entries(CARRIERS))('%s', (_, carry) => {
    fc.assert(
      fc.property(secret, (value) => {
        const shown = scrubShapes(carry(value));
        expect(shown).not.toContain(value);
        expect(shown).not.toContain(Buffer.from(value).toString('base64'));
      }),
      { numRuns: 100 },
    );
  });

  it('Basic, and the password it decodes to elsewhere in the text', () => {
    fc.assert(
      fc.property(secret, (value) => {
        const shown = scrubShapes(`Authorization: Basic ${basic(value)}\n\nYou are svc:${value} to us`);
        expect(shown).not.toContain(basic(value));
        expect(shown).not.toContain(value);
      }),
    );
  });
});

const ENCODINGS: Readonly<Record<string, (value: string) => string>> = {
  clear: (value) => value,
  percent: encodeURIComponent,
  'percent, each byte': (value) => [...Buffer.from(value)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  JSON: (value) => JSON.stringify(value),
  'JSON, each character': (value) => [...value].map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
  HTML: (value) => value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  'HTML, each character': (value) => [...value].map((character) => `&#${character.charCodeAt(0)};`).join(''),
  Base64: (value) => Buffer.from(value).toString('base64'),
  Base64url: (value) => Buffer.from(value).toString('base64url'),
  hex: (value) => Buffer.from(value).toString('hex'),
  'zero-width characters': (value) => [...value].join('\u200b'),
  'UTF-16': (value) => [...value].join('\0'),
  capitals: (value) => value.toUpperCase(),
};

describe('a known value of any printable characters', () => {
  const printable = fc.stringMatching(/^[!-~]{8,40}$/);

  it.each(Object.entries(ENCODINGS))('in %s', (_, encode) => {
    fc.assert(
      fc.property(printable, (value) => {
        const shown = createRedactor([{ value, kind: 'secret' }], key).text(`the server says ${encode(value)} here`);
        expect(shown).not.toContain(encode(value));
        expect(shown).toMatch(/‹[^›]+ #[0-9a-f]{4}›/);
      }),
    );
  });

  it('inside longer Base64, at any offset', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z ]{0,5}$/), fc.stringMatching(/^[A-Za-z0-9]{12,40}$/), (before, value) => {
        const text = Buffer.from(`${before}${value} and more`).toString('base64');
        const shown = createRedactor([{ value, kind: 'secret' }], key).text(text);
        expect(Buffer.from(shown.replace(/‹[^›]*›/g, ''), 'base64').toString('latin1')).not.toContain(value.slice(2, -2));
      }),
    );
  });
});

describe('tags', () => {
  it('are the same for the same secret under the same key, in any carrier', () => {
    fc.assert(
      fc.property(secret, (value) => {
        const redactor = createRedactor([{ value, kind: 'secret' }], key);
        const tags = [value, encodeURIComponent(value), `Authorization: Bearer ${value}`, JSON.stringify({ password: value })].map(
          (text) => /#([0-9a-f]{4})›/.exec(redactor.text(text))?.[1],
        );
        expect(new Set(tags).size).toBe(1);
        expect(tags[0]).toBeDefined();
      }),
    );
  });

  it('differ under another key: of 200 secrets hardly any two agree', () => {
    const secrets = Array.from({ length: 200 }, (_, index) => ({ value: `secret-${index}`, kind: 'secret' }));
    const [one, other] = [createRedactor([], key), createRedactor([], Buffer.from('l'.repeat(32)))];
    expect(secrets.filter((each) => one.box(each) === other.box(each)).length).toBeLessThan(3);
  });
});

it('never throws and never shows more than it was given', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 3 }),
      (text, values) => {
        const shown = createRedactor(
          values.map((value) => ({ value, kind: 'secret' })),
          key,
        ).text(text);
        for (const piece of shown.split(/‹[^‹›]*›/)) expect(text).toContain(piece);
      },
    ),
  );
});
