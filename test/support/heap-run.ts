import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parse } from 'yaml';
import { z } from 'zod';
import { fromManifest, startWorkspace } from '../../src/playground/workspace.ts';

const BOT = new URL('./heap-bot.ts', import.meta.url);
const MANIFEST = new URL('../../manifest.yml', import.meta.url);
const Ready = z.object({ url: z.string() });
const Dumped = z.object({ files: z.array(z.string()) });

/** Each is a credential of its own kind; the whole value and its halves are looked for. */
const secretOf = (index: number): string => `ghp_FAKE${index}${'aB3dE5gH7jK9mN1pQ3sT5vW7'.slice(index)}Zz${index}heap`;

export interface HeapRun {
  readonly asked: number;
  readonly heaps: number;
  readonly megabytes: number;
  /** Which heap holds which case's secret. */
  readonly kept: readonly string[];
  /** The same search found what is in memory for certain: else it would prove nothing. */
  readonly control: boolean;
}

/** Asks, waits until the process is idle for so long, and looks for the secrets in the heaps of the process and its threads. */
export async function heapRun(idleMs: number): Promise<HeapRun> {
  const dir = await mkdtemp(join(tmpdir(), 'why401-heap-'));
  const workspace = await startWorkspace({ ...fromManifest(parse(await readFile(MANIFEST, 'utf8'))), ackTimeoutMs: 60_000 });
  const child = fork(BOT, [dir], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
    env: {
      PATH: process.env['PATH'],
      SLACK_SIGNING_SECRET: workspace.signingSecret,
      SLACK_BOT_TOKEN: workspace.botToken,
      SLACK_API_URL: workspace.apiUrl,
      WHY401_DATA_DIR: join(dir, 'data'),
      WHY401_ALLOW_NETWORKS: '127.0.0.1',
      PORT: '0',
    },
  });
  const gone = once(child, 'exit');
  try {
    const { url } = Ready.parse((await once(child, 'message'))[0]);
    workspace.deliverTo({ url: `${url}/slack/events` });
    const secrets = [0, 1, 2, 3, 4, 5].map(secretOf);
    for (const [index, secret] of secrets.entries()) await askWith(workspace, secret, index);
    await wait(idleMs);
    child.send('dump');
    const { files } = Dumped.parse((await once(child, 'message'))[0]);
    const heaps = await Promise.all(files.map((file) => readFile(file, 'latin1')));
    const kept = heaps.flatMap((heap, at) =>
      secrets.flatMap((secret, index) =>
        [secret, secret.slice(0, 16), secret.slice(-16)].some((part) => heap.includes(part))
          ? [`${at === 0 ? 'process' : `thread ${at}`}: case ${index}`]
          : [],
      ),
    );
    const control = heaps[0]?.includes(workspace.signingSecret) ?? false;
    return { asked: secrets.length, heaps: heaps.length, megabytes: Math.round(heaps.join('').length / 1e6), kept, control };
  } finally {
    if (child.connected) child.send('stop');
    await Promise.race([gone, wait(10_000, undefined, { ref: false })]);
    child.kill('SIGKILL');
    await workspace.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** A command, a mention and a direct message in turn. */
async function askWith(workspace: Awaited<ReturnType<typeof startWorkspace>>, secret: string, index: number): Promise<void> {
  const { as, channels, bot } = workspace;
  const ada = as('ada');
  const paste = `curl -H 'Authorization: Bearer ${secret}' http://127.0.0.1:9/heap${index}`;
  const [channelId, say] = (
    [
      [channels.payments.id, () => ada.command(channels.payments.id, `/why401 ${paste}`)],
      [channels.payments.id, () => ada.type(channels.payments.id, `<@${bot.id}> ${paste}`)],
      [ada.directChannelId, () => ada.type(ada.directChannelId, paste)],
    ] as const
  )[index % 3] ?? [channels.payments.id, () => Promise.resolve()];
  await say();
  await ada.waitFor(
    (one) => one.messages(channelId).find((message) => message.userId === bot.id && message.text.includes(`heap${index}`)),
    90_000,
  );
}
