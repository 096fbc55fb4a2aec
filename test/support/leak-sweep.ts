import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { run } from '../../src/cli/run.ts';
import { type DiagnoseInput, type Diagnosis, type Engine, loadEngine } from '../../src/engine/index.ts';
import { PAGERDUTY, pagerDutyCall } from '../../src/outward/pagerduty.ts';
import { webhookCall } from '../../src/outward/webhook.ts';
import { hideInNote } from '../../src/secrets/hide-in-note.ts';
import { rootCard } from '../../src/slack/views/card.ts';
import { detailsView } from '../../src/slack/views/details.ts';
import { evidenceFile, evidenceMessage } from '../../src/slack/views/evidence.ts';
import { historyMessage } from '../../src/slack/views/history.ts';
import { homeView } from '../../src/slack/views/home.ts';
import { sharedMessage } from '../../src/slack/views/share.ts';
import { threadReply } from '../../src/slack/views/thread.ts';
import { verdictMessage } from '../../src/slack/views/verdict.ts';
import { type Words, wordsOf } from '../../src/slack/words/words.ts';
import type { Delivery } from '../../src/usecases/workspace-model.ts';
import { changeOf, escalationOf, recordOf } from '../slack/records.ts';
import { type LeakCase, leakLine, searchFor } from './leak-cases.ts';

const TAG_KEY = Buffer.from('k'.repeat(32));
const NOW = new Date(1_790_000_000_000);
const WORDS = [wordsOf('en'), wordsOf('de')];
const DELIVERY: Delivery = {
  id: 'd1',
  teamId: 'T1',
  escalationId: 'e1',
  target: 'webhook',
  event: 'opened',
  state: 'pending',
  attempts: 0,
  problem: null,
  createdAt: NOW,
  endedAt: null,
};

export interface Swept {
  readonly outputs: number;
  readonly leaks: readonly string[];
}

/** Each case by itself through the engine, and all that could be shown of it: terminal, Slack in both languages, files, outward calls, notes. */
export async function sweep(cases: readonly LeakCase[]): Promise<Swept> {
  const engine = await loadEngine();
  const leaks: string[] = [];
  const search = searchFor(cases);
  let outputs = 0;
  for (const one of cases) {
    for (const [place, output] of await outputsOf(engine, one)) {
      outputs += 1;
      leaks.push(...search.in(place, output).map(leakLine));
    }
  }
  return { outputs, leaks };
}

type Output = readonly [place: string, output: string];

async function outputsOf(engine: Engine, one: LeakCase): Promise<readonly Output[]> {
  const [token] = one.given ?? [];
  const input: DiagnoseInput = { text: one.text, ...(token === undefined ? {} : { overlay: { token } }) };
  const diagnosis = await diagnose(engine, input);
  return [
    ...(await terminalOutputs(engine, one.text, token)),
    ...(typeof diagnosis === 'string' ? [['refusal', diagnosis] as const] : shownOf(diagnosis, one)),
  ];
}

async function diagnose(engine: Engine, input: DiagnoseInput): Promise<Diagnosis | string> {
  try {
    return await engine.diagnose(input, {
      openNet: null,
      signal: AbortSignal.timeout(15_000),
      random: (bytes) => randomBytes(bytes),
      clock: () => NOW.getTime(),
      mayChangeState: false,
      tagKey: TAG_KEY,
      keepFacts: true,
    });
  } catch (error) {
    return Error.isError(error) ? `${error.message} ${error.stack} ${JSON.stringify(error)}` : 'no error';
  }
}

function shownOf(diagnosis: Diagnosis, { text, given }: LeakCase): readonly Output[] {
  // A note is read for shapes and for its own case's secrets.
  const note = given === undefined ? hideInNote(text, JSON.stringify(diagnosis), TAG_KEY) : '';
  const record = recordOf(diagnosis);
  const escalation = escalationOf({ note, snoozeReason: note, resolution: note });
  const story = { escalation, record };
  const file = evidenceFile(WORDS[0] ?? wordsOf('en'), record);
  return [
    ['diagnosis', JSON.stringify(diagnosis)],
    ['evidence file', file?.text ?? ''],
    ['webhook', JSON.stringify(webhookCall(DELIVERY, story, { url: 'https://hooks.example', key: 'k', seconds: 1 }))],
    ['PagerDuty', JSON.stringify(pagerDutyCall(DELIVERY, story, { key: 'k', places: PAGERDUTY }))],
    ...WORDS.map((words) => ['Slack', JSON.stringify(slackViews(words, record, note))] as const),
  ];
}

function slackViews(words: Words, record: ReturnType<typeof recordOf>, note: string): readonly unknown[] {
  const escalation = escalationOf({ note, snoozeReason: note, resolution: note });
  return [
    verdictMessage(words, record),
    detailsView(words, record, NOW),
    rootCard(words, escalation, record),
    evidenceMessage(words, record),
    sharedMessage(words, record),
    threadReply(words, escalation, changeOf('resolved', { text: note }), record),
    historyMessage(words, [record]),
    homeView(words, { mine: [record], open: [{ escalation, record, link: null }], isAdmin: true, now: NOW }),
  ];
}

/** Arguments and standard input, for eyes and for programs, with an evidence file; and a mistake in the arguments. */
async function terminalOutputs(engine: Engine, text: string, token: string | undefined): Promise<readonly Output[]> {
  const given = token === undefined ? [] : ['--token', token];
  const lines: readonly (readonly [string, readonly string[], string])[] = [
    ['arguments', [text, '--offline', ...given], ''],
    ['--json --evidence', ['-', '--offline', '--json', '--evidence', 'file.json', ...given], text],
    ['a wrong option', [text, '--no-such-option', ...given], ''],
  ];
  return Promise.all(lines.map(async ([place, argv, stdin]) => [place, await terminal(engine, argv, stdin)] as const));
}

async function terminal(engine: Engine, argv: readonly string[], stdin: string): Promise<string> {
  const written: string[] = [];
  const stream = { write: (text: string) => written.push(text) > 0, isTTY: false, columns: 80 };
  await run(argv, {
    env: {},
    stdin: Readable.from([stdin]),
    stdout: stream,
    stderr: stream,
    version: '0',
    writeText: (_path, text) => void written.push(text),
    readText: () => '',
    loadEngine: async () => engine,
    openNet: async () => () => {
      throw new Error('offline');
    },
    reach: async () => ({ allowed: false, why: '', addresses: [] }),
    random: (bytes) => randomBytes(bytes),
    clock: () => NOW.getTime(),
    uptime: () => 0,
  });
  return written.join('');
}
