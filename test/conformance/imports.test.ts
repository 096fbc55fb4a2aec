import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';

// The rules of ARCHITECTURE.md, "The tree". A room that is not named may import nothing but itself and LEAVES.
const SRC = resolve(import.meta.dirname, '../../src');
const LEAVES = ['errors.ts'];
const MAY: Readonly<Record<string, readonly string[]>> = {
  'bin/': [''],
  'config.ts': ['secrets/'],
  'log.ts': ['secrets/'],
  'errors.ts': [],
  'cli/': ['engine/index.ts', 'report/', 'net/index.ts'],
  'slack/': ['usecases/', 'engine/index.ts', 'report/', 'secrets/', 'config.ts', 'log.ts'],
  'usecases/': ['engine/index.ts', 'secrets/'],
  'worker/': ['engine/index.ts', 'net/index.ts', 'usecases/', 'secrets/', 'config.ts', 'log.ts'],
  'storage/': ['usecases/ports.ts', 'usecases/workspace-model.ts', 'engine/index.ts', 'queue/', 'secrets/', 'config.ts'],
  'queue/': ['usecases/ports.ts', 'secrets/', 'storage/', 'log.ts'],
  'outward/': ['engine/index.ts', 'net/index.ts', 'usecases/ports.ts', 'usecases/workspace-model.ts', 'secrets/'],
  // The port and the message shapes, not the engine behind the public face.
  'net/': ['engine/net.ts', 'engine/case.ts', 'secrets/'],
  'report/': ['engine/index.ts'],
  'engine/': ['secrets/'],
  'secrets/': [],
  'playground/': [],
};

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
const imports = files.flatMap((from) => importsOf(from));

function importsOf(from: string): readonly Import[] {
  const source = readFileSync(join(SRC, from), 'utf8');
  const statements = source.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^;']*?\s+from\s+)?'(\.[^']+)'|\bimport\('(\.[^']+)'\)/gm);
  return [...statements].map(([, type, fixed, dynamic]) => {
    const to = relative(SRC, resolve(SRC, dirname(from), fixed ?? dynamic ?? ''));
    return { from, to, typeOnly: type !== undefined };
  });
}

const roomOf = (file: string): string =>
  Object.keys(MAY).find((room) => file === room || (room.endsWith('/') && file.startsWith(room))) ?? '';

describe('imports between rooms', () => {
  it('reads the source at all', () => {
    expect(imports.length).toBeGreaterThan(200);
  });

  it('follow the plan', () => {
    const broken = imports.filter(({ from, to }) => {
      const room = roomOf(from);
      if (LEAVES.includes(to) || (room.endsWith('/') && to.startsWith(room))) return false;
      return !(MAY[room] ?? []).some((allowed) => to === allowed || to.startsWith(allowed));
    });

    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('name a file that is there', () => {
    expect(imports.filter(({ to }) => !files.includes(to)).map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('make no circle', () => {
    const targets = Map.groupBy(
      imports.filter(({ typeOnly }) => !typeOnly),
      ({ from }) => from,
    );
    const done = new Set<string>();
    const circleFrom = (file: string, path: readonly string[]): string | null => {
      if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
      if (done.has(file)) return null;
      const circle = (targets.get(file) ?? []).map(({ to }) => circleFrom(to, [...path, file])).find((found) => found !== null);
      done.add(file);
      return circle ?? null;
    };

    expect(files.map((file) => circleFrom(file, [])).filter((circle) => circle !== null)).toEqual([]);
  });
});

describe('imports inside the engine', () => {
  const UNITS = /^engine\/(?:formats|credentials|probes|signatures|causes)\//;
  const SOCKETS = /from 'node:(?:net|tls|http|https|http2|dns)|from 'undici'/;
  // A call, not a piece of somebody's code in an example or a pattern: those stand in quotation marks or slashes.
  const FETCHES = /^(?:[^'"`/]*[^'"`/.\w])?fetch\(/m;
  const RULES = [
    [/^engine\/causes\//, /^engine\/(?:cause|case|net|facts)\.ts$|^engine\/(?:probes|lib)\//],
    [/^engine\/probes\//, /^engine\/(?:probe|case|net|facts|experiment|diagnosis)\.ts$|^engine\/(?:probes|lib)\//],
    // A folder holds the parts of the unit of its name.
    [/^engine\/signatures\//, /^engine\/(?:signature|cause)\.ts$|^engine\/signatures\/plain-words\//],
    [/^engine\/formats\//, /^engine\/(?:format|case)\.ts$|^engine\/lib\//],
    [/^engine\/credentials\//, /^engine\/credential\.ts$|^engine\/lib\//],
  ] as const;

  it.each(RULES)('%s', (room, allowed) => {
    const broken = imports.filter(({ from, to }) => room.test(from) && !LEAVES.includes(to) && !allowed.test(to));

    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('the core imports no unit', () => {
    const broken = imports.filter(({ from, to }) => from.startsWith('engine/') && !UNITS.test(from) && UNITS.test(to));

    expect(broken.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  it('the engine touches neither sockets nor environment nor clock', () => {
    const touching = files
      .filter((file) => file.startsWith('engine/'))
      .filter((file) =>
        /from 'node:(?:net|tls|http|https|dns|child_process|worker_threads)|from 'undici'|\bprocess\.|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(/.test(
          readFileSync(join(SRC, file), 'utf8'),
        ),
      );

    expect(touching).toEqual([]);
  });

  it('only net/ opens sockets towards targets', () => {
    const opening = files
      .filter((file) => !/^(?:net|playground|bin|slack|storage)\//.test(file))
      .filter((file) => {
        const source = readFileSync(join(SRC, file), 'utf8').replace(
          /import \{ isIP(?:v4|v6)?(?:, isIP(?:v4|v6)?)* \} from 'node:net';/,
          '',
        );
        return SOCKETS.test(source) || FETCHES.test(source);
      });

    expect(opening).toEqual([]);
  });
});
