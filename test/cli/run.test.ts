import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { run, type Terminal } from '../../src/cli/run.ts';
import type { DiagnoseEnvironment, DiagnoseInput, Engine } from '../../src/engine/index.ts';
import { Why401Error } from '../../src/errors.ts';
import { exampleDiagnosis } from '../report/diagnosis-example.ts';

interface Seen {
  out: string;
  err: string;
  input?: DiagnoseInput;
  environment?: DiagnoseEnvironment;
}

interface Setting {
  readonly stdin?: string | Buffer;
  readonly tty?: boolean;
  readonly env?: Record<string, string>;
  readonly diagnose?: Engine['diagnose'];
  readonly readText?: Terminal['readText'];
  readonly writeText?: Terminal['writeText'];
}

function setUp({
  stdin = '',
  tty = false,
  env = {},
  diagnose = async () => exampleDiagnosis(),
  readText = () => {
    throw new Error('no files here');
  },
  writeText = () => undefined,
}: Setting = {}): {
  terminal: Terminal;
  seen: Seen;
} {
  const seen: Seen = { out: '', err: '' };
  const engine: Engine = {
    diagnose: (input, environment) => {
      Object.assign(seen, { input, environment });
      return diagnose(input, environment);
    },
  };
  const terminal: Terminal = {
    env,
    stdin: Object.assign(Readable.from([Buffer.from(stdin)]), { isTTY: tty }),
    stdout: { isTTY: tty, columns: 100, write: (text) => (seen.out += text) },
    stderr: { isTTY: tty, columns: 100, write: (text) => (seen.err += text) },
    version: '1.2.3',
    readText,
    writeText,
    loadEngine: async () => engine,
    openNet: async () => () => {
      throw new Error('no network here');
    },
    reach: async (url) => ({ allowed: url.startsWith('https'), why: 'Because.', addresses: ['192.0.2.1'] }),
    random: (bytes) => new Uint8Array(bytes).fill(7),
    clock: () => 0,
    uptime: () => 0,
  };
  return { terminal, seen };
}

const untilAborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));

describe('--evidence', () => {
  const packed = gzipSync('{"shared":[],"root":{}}').toString('base64');
  const withFacts = async () => ({ ...exampleDiagnosis(), facts: packed });

  it('writes the facts beside the answer, which holds none of them', async () => {
    const written: string[][] = [];
    const writeText = (path: string, text: string): void => void written.push([path, text]);
    const { terminal, seen } = setUp({ diagnose: withFacts, writeText });

    expect(await run(['https://a.example/', '--json', '--evidence', 'case.json'], terminal)).toBe(0);
    expect(seen.environment).toMatchObject({ keepFacts: true });
    expect(JSON.parse(seen.out)).not.toHaveProperty('facts');
    expect(written.map(([path]) => path)).toEqual(['case.json']);
    expect(JSON.parse(written[0]?.[1] ?? '')).toMatchObject({ why401: 'evidence file', version: 1, facts: { shared: [], root: {} } });
  });

  it('says which file it cannot write', async () => {
    const writeText = (): never => {
      throw new Error('EACCES');
    };
    const { terminal, seen } = setUp({ diagnose: withFacts, writeText });

    expect(await run(['https://a.example/', '--evidence', '/no/where'], terminal)).toBe(2);
    expect(seen.err).toBe('why401: --evidence: cannot write the file /no/where. Give the path of a file that you may write.\n');
  });

  it('is no option of reach', async () => {
    const { terminal } = setUp();
    expect(await run(['reach', 'https://a.example/', '--evidence', 'x'], terminal)).toBe(2);
  });
});

describe('the name of a file as argument', () => {
  it('says how to give what the file holds', async () => {
    const { terminal, seen } = setUp({ readText: () => 'HTTP/1.1 401 Unauthorized' });

    expect(await run(['./answer.txt'], terminal)).toBe(2);
    expect(seen.err).toBe('why401: this is the name of a file. Give what it holds: why401 - < FILE\n');
  });

  it('asks an address that no file is named after, and one whose ending could be a host', async () => {
    const { terminal, seen } = setUp();

    expect(await run(['answer.txt'], terminal)).toBe(0);
    expect(seen.input?.text).toBe('answer.txt');
    expect(await run(['api.example.com'], setUp({ readText: () => 'a file' }).terminal)).toBe(0);
  });
});

describe('a diagnosis', () => {
  it('is text for people and ends with status 0', async () => {
    const { terminal, seen } = setUp();

    const status = await run(['https://a.example/', '-X', 'DELETE'], terminal);

    expect(status).toBe(0);
    expect(seen.out).toMatch(/^✗ The token has expired/);
    expect(seen.err).toBe('');
    expect(seen.input).toEqual({ text: 'https://a.example/', overlay: { method: 'DELETE' } });
    expect(seen.environment).toMatchObject({ mayChangeState: true, tagKey: new Uint8Array(32).fill(7), openNet: expect.any(Function) });
    expect(seen.environment).not.toHaveProperty('now');
  });

  it('is one JSON object and nothing else with --json', async () => {
    const { terminal, seen } = setUp();

    const status = await run(['--json', 'https://a.example/'], terminal);

    expect(status).toBe(0);
    expect(JSON.parse(seen.out)).toEqual(exampleDiagnosis());
    expect(seen.err).toBe('');
  });

  it('opens no door with --offline, and is judged at the moment given', async () => {
    const { terminal, seen } = setUp();

    await run(['--offline', '--now', '42', 'https://a.example/'], terminal);

    expect(seen.environment).toMatchObject({ openNet: null, now: 42 });
  });

  it.each<[string, boolean, Record<string, string>, boolean]>([
    ['on a terminal', true, {}, true],
    ['not in a pipe', false, {}, false],
    ['not with NO_COLOR', true, { NO_COLOR: '1' }, false],
    ['with an empty NO_COLOR, which counts as absent', true, { NO_COLOR: '' }, true],
    ['not on a dumb terminal', true, { TERM: 'dumb' }, false],
  ])('has colour %s', async (_, tty, env, coloured) => {
    const { terminal, seen } = setUp({ tty, env });

    await run(['https://a.example/'], terminal);

    expect(seen.out.includes('\u001b[')).toBe(coloured);
  });
});

describe('stdin', () => {
  it('is the material', async () => {
    const { terminal, seen } = setUp({ stdin: 'HTTP/1.1 401 Unauthorized\r\n\r\n' });

    await run(['-'], terminal);

    expect(seen.input?.text).toBe('HTTP/1.1 401 Unauthorized\r\n\r\n');
    expect(seen.err).toBe('');
  });

  it('is read as UTF-16 where Windows wrote it so', async () => {
    const { terminal, seen } = setUp({ stdin: Buffer.from('\ufeffhttps://ä.example/', 'utf16le') });

    await run(['-'], terminal);

    expect(seen.input?.text).toBe('https://ä.example/');
  });

  it('asks for the paste where a person sits', async () => {
    const { terminal, seen } = setUp({ tty: true, stdin: 'x' });

    await run(['-'], terminal);

    expect(seen.err).toMatch(/^Paste .* Ctrl-D/);
  });

  it('takes 5 MB and refuses more than 8', async () => {
    const large = setUp({ stdin: 'x'.repeat(5_000_000) });
    const huge = setUp({ stdin: 'x'.repeat(8_500_000) });

    expect(await run(['-'], large.terminal)).toBe(0);
    expect(await run(['-'], huge.terminal)).toBe(2);
    expect(huge.seen.err).toMatch(/^why401: the paste is larger than 8 MB\. Give only .*\n$/);
  });
});

describe('the time limit', () => {
  it('aborts the engine, whose answer is still printed', async () => {
    const { terminal, seen } = setUp({
      diagnose: async (_, { signal }) => {
        await untilAborted(signal);
        return exampleDiagnosis({ nextEvidence: 'ended early' });
      },
    });

    const status = await run(['--timeout', '0.1', 'https://a.example/'], terminal);

    expect(status).toBe(0);
    expect(seen.out).toContain('ended early');
  });

  it('leaves behind an engine that does not end', async () => {
    const { terminal, seen } = setUp({ diagnose: () => new Promise(() => {}) });

    const status = await run(['--timeout', '0.1', 'https://a.example/'], terminal);

    expect(status).toBe(1);
    expect(seen.err).toBe('why401: the diagnosis did not end within its time limit\n');
    expect(seen.out).toBe('');
  });
});

describe('progress', () => {
  const slow: Engine['diagnose'] = async (_, { signal, onProbe }) => {
    onProbe?.('name-lookup\u001b[2J');
    await untilAborted(signal);
    return exampleDiagnosis();
  };

  it('moves on stderr after half a second and is gone at the end', async () => {
    const { terminal, seen } = setUp({ tty: true, diagnose: slow });

    await run(['--timeout', '1', 'https://a.example/'], terminal);

    expect(seen.err).toContain('1 checks done · name-lookup␛[2J');
    expect(seen.err.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('is silent where nobody watches', async () => {
    const { terminal, seen } = setUp({ diagnose: slow });

    await run(['--timeout', '1', 'https://a.example/'], terminal);

    expect(seen.err).toBe('');
  });

  it('is silent where the answer is quick', async () => {
    const { terminal, seen } = setUp({ tty: true });

    await run(['https://a.example/'], terminal);

    expect(seen.err).toBe('');
  });
});

describe('reach', () => {
  it.each([
    ['https://a.example/', 0, '✓ allowed: Because.\n  192.0.2.1\n'],
    ['http://a.example/', 3, '✗ refused: Because.\n  192.0.2.1\n'],
  ])('%s ends with %i', async (url, expected, out) => {
    const { terminal, seen } = setUp();

    const status = await run(['reach', url], terminal);

    expect(status).toBe(expected);
    expect(seen.out).toBe(out);
  });

  it('is one JSON object with --json', async () => {
    const { terminal, seen } = setUp();

    await run(['reach', '--json', 'https://a.example/'], terminal);

    expect(JSON.parse(seen.out)).toEqual({ allowed: true, why: 'Because.', addresses: ['192.0.2.1'] });
  });
});

describe('what goes wrong is one line on stderr', () => {
  const throwing = (error: unknown): Setting => ({ diagnose: () => Promise.reject(error) });

  it.each<[string, Setting, number, string]>([
    [
      'unusable input',
      throwing(new Why401Error('unusable-input', 'nothing to read', 'Give a URL.')),
      2,
      'why401: nothing to read. Give a URL.\n',
    ],
    [
      'a configuration with two problems, one line each',
      throwing(new Why401Error('bad-configuration', 'PORT must be a port\nLOG_LEVEL must be a level')),
      2,
      'why401: PORT must be a port\nwhy401: LOG_LEVEL must be a level\n',
    ],
    ['text with lines and escapes', throwing(new Why401Error('unusable-input', 'a\nb\u001b[2J')), 2, 'why401: a b␛[2J\n'],
    ['a fault of ours', throwing(new Why401Error('unit-invalid', 'probe x has no id')), 1, 'why401: probe x has no id\n'],
    [
      'a foreign error, which may quote a secret',
      throwing(Object.assign(new TypeError('cannot read "hunter2"'), { code: 'ERR_INVALID_ARG_TYPE' })),
      1,
      'why401: internal fault (TypeError ERR_INVALID_ARG_TYPE). This is a bug in why401; please report it with the command, secrets removed\n',
    ],
    [
      'something that is no error',
      throwing('hunter2'),
      1,
      'why401: internal fault (string). This is a bug in why401; please report it with the command, secrets removed\n',
    ],
  ])('%s', async (_, setting, expected, err) => {
    const { terminal, seen } = setUp(setting);

    const status = await run(['https://a.example/'], terminal);

    expect(status).toBe(expected);
    expect(seen).toMatchObject({ out: '', err });
  });
});

it('prints help and version on stdout', async () => {
  const help = setUp();
  const version = setUp();

  expect(await run(['--help'], help.terminal)).toBe(0);
  expect(await run(['--version'], version.terminal)).toBe(0);
  expect(help.seen.out).toMatch(/^Usage: why401 /);
  expect(version.seen.out).toBe('why401 1.2.3\n');
});
