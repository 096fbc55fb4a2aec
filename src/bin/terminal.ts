import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { run, type Terminal } from '../cli/run.ts';

// Composition root of the terminal command. It must stay light: neither Bolt nor the queue nor a database is loaded on this path,
// and the engine and the door to the network only once they are needed (`--help` and `--offline` wait for neither).

/** Runs the command line and returns the exit status. */
export function runTerminal(argv: readonly string[]): Promise<number> {
  return run(argv, terminal());
}

function terminal(): Terminal {
  return {
    env: process.env,
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    version: version(),
    readText: (path) => readFileSync(path, 'utf8'),
    writeText: (path, text) => writeFileSync(path, text),
    loadEngine: async () =>
      (await import('../engine/index.ts')).loadEngine({ operatorSignatures: process.env.WHY401_SIGNATURES?.trim() || null }),
    openNet: async (limitMs) => {
      const { createNet, createPolicy } = await import('../net/index.ts');
      // The person at the keyboard owns the machine: private and loopback addresses are theirs to ask.
      const policy = createPolicy({ mode: 'terminal', allow: [] });
      return (connection) => createNet({ policy, connection, timeouts: waits(limitMs) });
    },
    reach: async (url, resolve) => {
      const { createPolicy, reach } = await import('../net/index.ts');
      // The question is about Slack users, so it is answered under their rules.
      return reach(url, {
        policy: createPolicy({ mode: 'slack', allow: listIn('WHY401_ALLOW_NETWORKS'), block: listIn('WHY401_BLOCK_HOSTS') }),
        resolve,
      });
    },
    random: (bytes) => randomBytes(bytes),
    clock: () => Date.now(),
    uptime: () => performance.now(),
  };
}

/** The door's own waits suit 15 s; under a shorter limit they shrink with it, so that a silent server is still seen as one and not as "no time". */
function waits(limitMs: number): { readonly lookup: number; readonly connect: number; readonly tls: number; readonly head: number } {
  const share = Math.min(1, limitMs / 15_000);
  return { lookup: 3000 * share, connect: 5000 * share, tls: 5000 * share, head: 8000 * share };
}

function listIn(variable: 'WHY401_ALLOW_NETWORKS' | 'WHY401_BLOCK_HOSTS'): readonly string[] {
  return (process.env[variable] ?? '')
    .split(',')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
}

/** package.json stands two folders up from the source as well as from the build. */
function version(): string {
  const description: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof description === 'object' && description !== null && 'version' in description ? String(description.version) : 'unknown';
}
