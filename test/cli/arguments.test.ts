import { describe, expect, it } from '@jest/globals';
import { type Command, type DiagnoseCommand, parseArguments } from '../../src/cli/arguments.ts';
import { Why401Error } from '../../src/errors.ts';

const FILES: Readonly<Record<string, string>> = { 'ca.pem': 'CA', 'me.pem': 'CERT', 'me.key': 'KEY', 'body.json': '{"a":1}' };

function readText(path: string): string {
  const text = FILES[path];
  if (text === undefined) throw new Error(`ENOENT ${path}`);
  return text;
}

const parse = (argv: readonly string[], env: Record<string, string> = {}): Command => parseArguments(argv, { env, readText });

function diagnose(argv: readonly string[], env: Record<string, string> = {}): DiagnoseCommand {
  const command = parse(argv, env);
  if (command.kind !== 'diagnose') throw new Error(`parsed as ${command.kind}`);
  return command;
}

function refusal(argv: readonly string[], env: Record<string, string> = {}): Why401Error {
  try {
    parse(argv, env);
  } catch (error) {
    if (error instanceof Why401Error) return error;
    throw error;
  }
  throw new Error('was accepted');
}

const URL_ = 'https://api.example.com/v1';

describe('what is looked at', () => {
  it.each<[string, readonly string[], DiagnoseCommand['source']]>([
    ['a URL', [URL_], { from: 'argument', text: URL_ }],
    ['a curl command as one argument', [`curl -H 'A: b' ${URL_}`], { from: 'argument', text: `curl -H 'A: b' ${URL_}` }],
    ['stdin', ['-'], { from: 'stdin' }],
    ['stdin with options', ['--json', '-', '--offline'], { from: 'stdin' }],
    ['a token alone', ['eyJhbGciOiJIUzI1NiJ9.e30.x'], { from: 'argument', text: 'eyJhbGciOiJIUzI1NiJ9.e30.x' }],
    ['--token alone', ['--token', 'opaque'], { from: 'argument', text: 'opaque' }],
    ['something that begins with a dash, after --', ['--json', '--', '-abc'], { from: 'argument', text: '-abc' }],
    ['an empty argument, which the engine judges', [''], { from: 'argument', text: '' }],
    [
      'curl without the quotes',
      ['--json', 'curl', '-H', 'A: b c', "it's", URL_],
      { from: 'argument', text: `curl -H 'A: b c' 'it'\\''s' ${URL_}` },
    ],
  ])('%s', (_, argv, source) => {
    expect(diagnose(argv).source).toEqual(source);
  });

  it('leaves options after an unquoted curl to curl', () => {
    const command = diagnose(['--offline', 'curl', '-X', 'PUT', '--json', '{}', URL_]);

    expect(command).toMatchObject({ offline: true, json: false, overlay: {} });
  });
});

describe('the overlay', () => {
  it.each<[string, readonly string[], DiagnoseCommand['overlay']]>([
    ['nothing', [URL_], {}],
    ['-X', ['-X', 'PATCH', URL_], { method: 'PATCH' }],
    ['-X without a blank', ['-XPATCH', URL_], { method: 'PATCH' }],
    [
      '-H, repeated, in order',
      ['-H', 'B: 1', URL_, '-H', 'A:2'],
      {
        headers: [
          ['B', '1'],
          ['A', '2'],
        ],
      },
    ],
    ['-H keeps blanks at the end and colons inside', ['-H', 'X: a:b ', URL_], { headers: [['X', 'a:b ']] }],
    ['-H with an empty value, as curl', ['-H', 'X;', URL_], { headers: [['X', '']] }],
    ['-u', ['-u', 'me:se:cret', URL_], { user: 'me:se:cret' }],
    ['-u with an empty password', ['-u', 'me:', URL_], { user: 'me:' }],
    ['-b', ['-b', 'sid=1; b=2', URL_], { cookies: 'sid=1; b=2' }],
    ['--token', ['--token', 't', URL_], { token: 't' }],
    ['--token=', ['--token=t', URL_], { token: 't' }],
    ['a value that begins with a dash', ['--token', '-t', URL_], { token: '-t' }],
  ])('%s', (_, argv, overlay) => {
    expect(diagnose(argv).overlay).toEqual(overlay);
  });

  it('sends -d as a POSTed form, as curl does', () => {
    const { overlay } = diagnose(['-d', 'a=1', '-d', 'b=2', URL_]);

    expect(overlay).toEqual({ method: 'POST', body: 'a=1&b=2', headers: [['Content-Type', 'application/x-www-form-urlencoded']] });
  });

  it('keeps the method and type that stand beside -d', () => {
    const { overlay } = diagnose(['-X', 'PUT', '-H', 'content-type: application/json', '-d', '@body.json', URL_]);

    expect(overlay).toEqual({ method: 'PUT', body: '{"a":1}', headers: [['content-type', 'application/json']] });
  });

  it('implies nothing for a pasted command, which has its own method', () => {
    expect(diagnose(['-d', 'a=1', `curl -X PUT ${URL_}`]).overlay).toEqual({ body: 'a=1' });
    expect(diagnose(['-d', 'a=1', '-']).overlay).toEqual({ body: 'a=1' });
  });

  it('reads the files of the connection', () => {
    const { overlay } = diagnose(['--proxy', 'http://p:3128', '--cacert', 'ca.pem', '--cert', 'me.pem', '--key', 'me.key', URL_]);

    expect(overlay.connection).toEqual({ proxy: 'http://p:3128', ca: 'CA', clientCertificate: 'CERT', clientKey: 'KEY' });
  });

  it('takes one file for certificate and key', () => {
    expect(diagnose(['--cert', 'me.pem', URL_]).overlay.connection).toEqual({ clientCertificate: 'CERT', clientKey: 'CERT' });
  });

  it.each<[string, readonly string[], Record<string, readonly string[]>]>([
    ['host:addr', ['api.example.com:192.0.2.7'], { 'api.example.com': ['192.0.2.7'] }],
    ['several addresses', ['a:192.0.2.7,2001:db8::1'], { a: ['192.0.2.7', '2001:db8::1'] }],
    ['with a port, as curl', ['a:443:192.0.2.7'], { a: ['192.0.2.7'] }],
    ['IPv6', ['A:2001:db8::1'], { a: ['2001:db8::1'] }],
    ['IPv6 that begins like a port', ['a:64:ff9b::a9fe:a9fe'], { a: ['64:ff9b::a9fe:a9fe'] }],
    ['IPv6 in brackets, with a port', ['a:443:[::1]'], { a: ['::1'] }],
    ['repeated', ['a:192.0.2.1', 'b:192.0.2.2', 'a:192.0.2.3'], { a: ['192.0.2.1', '192.0.2.3'], b: ['192.0.2.2'] }],
  ])('--resolve %s', (_, given, resolve) => {
    const { overlay } = diagnose([...given.flatMap((text) => ['--resolve', text]), URL_]);

    expect(overlay.connection).toEqual({ resolve });
  });
});

describe('how it is answered', () => {
  it('has defaults', () => {
    expect(diagnose([URL_])).toEqual({
      kind: 'diagnose',
      source: { from: 'argument', text: URL_ },
      overlay: {},
      json: false,
      offline: false,
      timeoutMs: 15_000,
    });
  });

  it.each([
    ['2026-11-21T09:00:00Z', 1_795_251_600],
    ['2026-11-21T10:00:00+01:00', 1_795_251_600],
    ['2026-11-21T10:00:00+0100', 1_795_251_600],
    ['2026-11-21 09:00', 1_795_251_600],
    ['2026-11-21', 1_795_219_200],
    ['1795251600', 1_795_251_600],
    ['1795251600.5', 1_795_251_600.5],
  ])('--now %s', (given, now) => {
    expect(diagnose(['--now', given, URL_]).now).toBe(now);
  });

  it('takes WHY401_NOW, and --now over it', () => {
    expect(diagnose([URL_], { WHY401_NOW: '100' }).now).toBe(100);
    expect(diagnose([URL_, '--now', '200'], { WHY401_NOW: '100' }).now).toBe(200);
    expect(diagnose([URL_], { WHY401_NOW: '' }).now).toBeUndefined();
  });

  it('takes fractions of a second', () => {
    expect(diagnose(['--timeout', '0.5', URL_]).timeoutMs).toBe(500);
  });
});

describe('other commands', () => {
  it.each<[readonly string[], Command]>([
    [['--help'], { kind: 'help' }],
    [['-h', URL_], { kind: 'help' }],
    [['--version'], { kind: 'version' }],
    [['reach', URL_], { kind: 'reach', url: URL_, resolve: {}, json: false }],
    [
      ['reach', URL_, '--json', '--resolve', 'h:10.0.0.1,::1'],
      { kind: 'reach', url: URL_, resolve: { h: ['10.0.0.1', '::1'] }, json: true },
    ],
  ])('%j', (argv, command) => {
    expect(parse(argv)).toEqual(command);
  });
});

describe('refusals name the option and never its value', () => {
  it.each<[readonly string[], RegExp]>([
    [[], /nothing to look at/],
    [['--json'], /nothing to look at/],
    [[URL_, 's3cret'], /more than one/],
    [['--tokn=s3cret', URL_], /unknown option --tokn$/],
    [['-Z', URL_], /unknown option -Z$/],
    [['--no-json', URL_], /unknown option --no-json$/],
    [['--json=s3cret', URL_], /--json takes no value/],
    [[URL_, '--token'], /--token needs a value/],
    [[URL_, '-H'], /-H needs a value/],
    [[URL_, '--token', 's3cret', '--token', 's3cret'], /--token is given 2 times/],
    [[URL_, '-H', 's3cret'], /-H value is no header field/],
    [[URL_, '-u', 's3cret'], /-u has no password/],
    [[URL_, '--cacert', 'gone.pem'], /--cacert: cannot read the file gone\.pem/],
    [[URL_, '-d', '@gone.json'], /-d: cannot read/],
    [[URL_, '--key', 'me.key'], /--key comes without --cert/],
    [[URL_, '--resolve', 's3cret'], /--resolve is not/],
    [[URL_, '--resolve', ':192.0.2.1'], /--resolve is not/],
    [[URL_, '--resolve', 'a:192.0.2.1,b'], /--resolve is not/],
    [[URL_, '--timeout', '0'], /--timeout/],
    [[URL_, '--timeout', '-1'], /--timeout/],
    [[URL_, '--timeout', '1e9'], /--timeout/],
    [[URL_, '--timeout', 'soon'], /--timeout/],
    [[URL_, '--now', 'yesterday'], /--now is no point in time/],
    [[URL_, '--now', '2026-13-01'], /--now is no point in time/],
    [['reach'], /reach takes one URL/],
    [['reach', URL_, URL_], /reach takes one URL/],
    [['reach', URL_, '--token', 's3cret'], /reach does not take --token/],
  ])('%j', (argv, message) => {
    const error = refusal(argv);

    expect(error.code).toBe('unusable-input');
    expect(error.message).toMatch(message);
    expect(`${error.message} ${error.hint}`).not.toContain('s3cret');
    expect(error.hint).not.toBe('');
  });

  it('names the variable where the variable is wrong', () => {
    expect(refusal([URL_], { WHY401_NOW: 'soon' }).message).toMatch(/WHY401_NOW/);
  });
});
