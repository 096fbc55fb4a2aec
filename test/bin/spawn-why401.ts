import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface SpawnOptions {
  readonly node?: string;
  readonly nodeArguments?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** The reader of stdout goes away at once. */
  readonly deaf?: boolean;
}

/** Runs the launcher as programs do and waits for its end. The environment is empty but for what is given. */
export function why401(
  argv: readonly string[],
  { node = process.execPath, nodeArguments = [], env = {}, stdin = '', deaf = false }: SpawnOptions = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [...nodeArguments, `${ROOT}bin/why401.js`, ...argv], { env: { PATH: '/usr/bin:/bin', ...env } });
    let out = '';
    let err = '';
    if (deaf) child.stdout.destroy();
    else child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.stdin.on('error', () => {});
    child.stdin.end(stdin);
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, out, err }));
  });
}
