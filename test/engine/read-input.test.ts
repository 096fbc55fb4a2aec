import { describe, expect, it } from '@jest/globals';
import { defineFormat, type Parsed } from '../../src/engine/format.ts';
import { readInput } from '../../src/engine/read-input.ts';
import { Why401Error } from '../../src/errors.ts';

const request = {
  method: 'GET',
  url: 'https://api.example.com/',
  headers: [
    ['authorization', 'Bearer pasted'],
    ['X-Trace', '1'],
  ],
} as const;
const parsed: Parsed = { understood: ['a request'], ignored: [], request, connection: { proxy: 'http://old.example' }, secrets: ['one'] };

const reads = (id: string, confidence: number, result: Parsed | { readonly problem: string } = parsed) =>
  defineFormat({ id, confidence: () => confidence, parse: () => result, examples: [] });
const surely = [reads('sure', 1)];

const problemOf = (text: string, formats = surely): Why401Error => {
  try {
    readInput(text, undefined, formats);
  } catch (error) {
    if (error instanceof Why401Error) return error;
    throw error;
  }
  throw new Error('it was read');
};

describe('which format reads', () => {
  it('the surest, whatever the order', () => {
    const formats = [reads('weak', 0.2), reads('strong', 0.9), reads('middle', 0.5)];
    expect(readInput('x', undefined, formats).format).toBe('strong');
    expect(readInput('x', undefined, formats.toReversed()).format).toBe('strong');
  });

  it.each([
    ['nothing', '  \n', surely],
    ['what no format takes', 'x', [reads('not mine', 0)]],
    ['what cannot be parsed', 'x', [reads('broken', 1, { problem: 'The command names no URL.' })]],
  ])('says in one line what is wrong with %s', (_, text, formats) => {
    const { code, message } = problemOf(text, formats);
    expect(code).toBe('unusable-input');
    expect(message).toMatch(/^[A-Z][^\n]{10,200}[.]$/);
  });

  it('reads a million characters and says what it left aside', () => {
    let length = 0;
    const counting = defineFormat({
      id: 'counting',
      confidence: (text) => {
        length = text.length;
        return 1;
      },
      parse: () => parsed,
      examples: [],
    });
    expect(readInput('x'.repeat(1_000_001), undefined, [counting]).ignored).toEqual(['everything after the first 1,000,000 characters']);
    expect(length).toBe(1_000_000);
    expect(readInput('x'.repeat(1_000_000), undefined, [counting]).ignored).toEqual([]);
  });

  it('reads what stands behind a million spaces', () => {
    let read = '';
    const seeing = defineFormat({
      id: 'seeing',
      confidence: () => 1,
      parse: (text) => {
        read = text;
        return parsed;
      },
      examples: [],
    });

    expect(readInput(`  a${' '.repeat(1_000_000)}b`, undefined, [seeing]).ignored).toEqual([]);
    expect(read).toBe(`a${' '.repeat(1000)}b`);
  });
});

describe('what is given apart', () => {
  const read = (overlay: Parameters<typeof readInput>[1]) => readInput('x', overlay, surely);

  it('changes nothing where nothing is given', () => {
    expect(read(undefined).request).toEqual(request);
    expect(read({}).request).toEqual(request);
  });

  it('wins over pasted fields of the same name in any case, and leaves the others', () => {
    expect(read({ headers: [['Authorization', 'Bearer given']] }).request?.headers).toEqual([
      ['X-Trace', '1'],
      ['Authorization', 'Bearer given'],
    ]);
    expect(read({ headers: [['X-New', '2']] }).request?.headers).toEqual([...request.headers, ['X-New', '2']]);
  });

  it.each([
    [{ user: 'svc:pä:ss' }, ['Authorization', `Basic ${Buffer.from('svc:pä:ss').toString('base64')}`]],
    [{ token: 'abc' }, ['Authorization', 'Bearer abc']],
    [{ cookies: 'sid=1; a=b' }, ['Cookie', 'sid=1; a=b']],
  ] as const)('%j becomes a field', (overlay, field) => {
    expect(read(overlay).request?.headers.filter(([name]) => name === field[0])).toEqual([field]);
  });

  it('a body makes a POST and a form, as curl does, unless it is said otherwise', () => {
    expect(read({ body: 'a=1' }).request).toMatchObject({
      method: 'POST',
      body: 'a=1',
      headers: expect.arrayContaining([['Content-Type', 'application/x-www-form-urlencoded']]),
    });
    const typed = read({ body: '{}', method: 'PUT', headers: [['content-type', 'application/json']] }).request;
    expect(typed?.method).toBe('PUT');
    expect(typed?.headers.filter(([name]) => /^content-type$/i.test(name))).toEqual([['content-type', 'application/json']]);
  });

  it('merges the connection, and knows the secrets in it', () => {
    const material = read({
      connection: { proxy: 'http://p:pr%40xy@proxy.example:3128', clientKey: 'KEY', digestCredential: 'svc:di:gest' },
    });
    expect(material.connection.proxy).toContain('proxy.example');
    expect(material.secrets).toEqual(['one', 'pr@xy', 'KEY', 'di:gest']);
    expect(read({ connection: { insecure: true } }).connection).toEqual({ proxy: 'http://old.example', insecure: true });
  });

  it('a token stands alone where no request was pasted', () => {
    const alone = readInput('x', { token: 'abc' }, [reads('token', 1, { understood: [], ignored: [] })]);
    expect([alone.token, alone.request]).toEqual(['abc', undefined]);
  });
});
