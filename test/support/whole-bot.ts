import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Workspace } from '../../src/playground/workspace.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/why401.js', import.meta.url));
const KEPT = 20_000;
const STARTS_WITHIN_MS = 120_000;

/** A program of its own that Slack can reach. */
export interface Program {
  readonly url: string;
  readonly pid: number;
  /** The last of what it wrote. */
  output(): string;
  /** Ends it and waits until it is gone. */
  end(signal: NodeJS.Signals): Promise<void>;
}

/** The unmodified bot as people start it, `why401 serve`, on signed HTTP. `place`: WHY401_DATA_DIR or DATABASE_URL and the like. */
export function startWholeBot(workspace: Workspace, place: Readonly<Record<string, string>>): Promise<Program> {
  return startProgram([LAUNCHER, 'serve'], {
    SLACK_SIGNING_SECRET: workspace.signingSecret,
    SLACK_BOT_TOKEN: workspace.botToken,
    SLACK_API_URL: workspace.apiUrl,
    WHY401_ALLOW_NETWORKS: '127.0.0.1',
    WHY401_DEVOPS_CHANNEL: workspace.channels.devops.id,
    // One person asks for many here.
    WHY401_LIMITS: 'person=100000/10m,workspace=100000/10m,host=100000/10m,hosts=100000/1h',
    ...place,
  });
}

/** Runs a script with this Node. It tells its port in a line of JSON as soon as it is ready. @throws Error with what it wrote when it ends before */
export async function startProgram(args: readonly string[], env: Readonly<Record<string, string>>): Promise<Program> {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], {
    env: { PATH, HOME, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let written = '';
  const { promise: ready, resolve, reject } = Promise.withResolvers<number>();
  const keep = (chunk: Buffer): void => {
    written = (written + chunk.toString('utf8')).slice(-KEPT);
    const port = /^\{.*"port":(\d+).*ready.*$|^\{.*ready.*"port":(\d+).*$/m.exec(written)?.slice(1).find(Boolean);
    if (port !== undefined) resolve(Number(port));
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  child.once('exit', (code) => reject(new Error(`it ended with ${code}: ${written}`)));
  const timer = setTimeout(() => reject(new Error(`it is not ready: ${written}`)), STARTS_WITHIN_MS);
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  try {
    return { url: `http://127.0.0.1:${await ready}`, pid: child.pid ?? 0, output: () => written, end };
  } catch (error) {
    await end('SIGKILL');
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
