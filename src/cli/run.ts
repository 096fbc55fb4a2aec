import type { Readable } from 'node:stream';
import type { DiagnoseEnvironment, Diagnosis, Engine } from '../engine/index.ts';
import { Why401Error } from '../errors.ts';
import { evidenceFileText } from '../report/evidence-file.ts';
import { jsonLine, jsonReport } from '../report/json.ts';
import { type ReachAnswer, reachText } from '../report/reach-text.ts';
import { textReport } from '../report/text.ts';
import { type Command, type DiagnoseCommand, parseArguments, type Resolve } from './arguments.ts';
import { complain, STATUS } from './complaint.ts';
import { readPaste } from './paste.ts';
import { type ProgressStream, startProgress } from './progress.ts';
import { USAGE } from './usage.ts';

/** Everything the command touches; bin/terminal.ts gives the real things. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: ProgressStream;
  readonly stderr: ProgressStream;
  readonly version: string;
  readonly readText: (path: string) => string;
  readonly writeText: (path: string, text: string) => void;
  readonly loadEngine: () => Promise<Engine>;
  /** The door to the network, with waits that fit into a diagnosis of so many milliseconds. */
  readonly openNet: (limitMs: number) => Promise<NonNullable<DiagnoseEnvironment['openNet']>>;
  readonly reach: (url: string, resolve: Resolve) => Promise<ReachAnswer>;
  readonly random: (bytes: number) => Uint8Array;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Milliseconds since the process began: they count against the time limit. */
  readonly uptime: () => number;
}

// The engine is asked to end a little early, so that ranking and printing fit in; half a second after the limit nobody waits any more.
const WRAP_UP_MS = 200;
const GRACE_MS = 350;

/** Runs one command line and returns the exit status. Never throws. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await perform(parseArguments(argv, terminal), terminal);
  } catch (error) {
    return complain(error, terminal);
  }
}

async function perform(command: Command, terminal: Terminal): Promise<number> {
  switch (command.kind) {
    case 'help':
      terminal.stdout.write(USAGE);
      return STATUS.diagnosed;
    case 'version':
      terminal.stdout.write(`why401 ${terminal.version}\n`);
      return STATUS.diagnosed;
    case 'reach': {
      const answer = await terminal.reach(command.url, command.resolve);
      terminal.stdout.write(command.json ? jsonLine(answer) : reachText(answer, widthOf(terminal.stdout)));
      return answer.allowed ? STATUS.diagnosed : STATUS.refused;
    }
    case 'diagnose': {
      const { facts, ...diagnosis } = await diagnose(command, terminal);
      if (command.evidencePath !== undefined) writeEvidence(command.evidencePath, { ...diagnosis, facts }, terminal);
      terminal.stdout.write(rendered(diagnosis, command.json, terminal));
      return STATUS.diagnosed;
    }
  }
}

/** @throws Why401Error 'unusable-input' where the file cannot be written. */
function writeEvidence(path: string, { facts, ...diagnosis }: EvidenceOf, { writeText, clock, stderr }: Terminal): void {
  const text = facts === undefined ? null : evidenceFileText({ ...diagnosis, facts }, { caseNumber: null, at: new Date(clock()) });
  if (text === null) return void stderr.write('why401: no evidence file was written: there is more evidence than fits into one\n');
  try {
    writeText(path, text);
  } catch (error) {
    throw new Why401Error('unusable-input', `--evidence: cannot write the file ${path}`, 'Give the path of a file that you may write.', {
      cause: error,
    });
  }
}

async function diagnose(command: DiagnoseCommand, terminal: Terminal): Promise<Diagnosis> {
  const text = await textOf(command, terminal);
  // Reading stdin is the person's time; starting up is ours.
  const spent = command.source.from === 'stdin' ? 0 : Math.min(terminal.uptime(), command.timeoutMs / 2);
  const left = command.timeoutMs - spent;
  const progress = startProgress(terminal.stderr);
  try {
    return await withinTime(left, (signal) => ask(text, command, { terminal, signal, onProbe: progress.onProbe }));
  } finally {
    progress.end();
  }
}

// Endings that no host name has, so that a file beside us is never taken for an address to ask.
const FILE_NAME = /^[^\s"'<>|?*]{1,300}\.(?:txt|log|har|json|http|curl|out)$/i;

/** @throws Why401Error 'unusable-input' where the argument names a file, as with other commands. */
async function textOf({ source }: DiagnoseCommand, { stdin, stderr, readText }: Terminal): Promise<string> {
  if (source.from === 'argument') {
    if (FILE_NAME.test(source.text) && isReadable(source.text, readText))
      throw new Why401Error('unusable-input', 'this is the name of a file', 'Give what it holds: why401 - < FILE');
    return source.text;
  }
  if (stdin.isTTY) stderr.write('Paste the request, the response or the error, then press Ctrl-D on an empty line.\n');
  return readPaste(stdin);
}

function isReadable(path: string, readText: Terminal['readText']): boolean {
  try {
    readText(path);
    return true;
  } catch {
    return false;
  }
}

type EvidenceOf = Omit<Diagnosis, 'facts'> & { readonly facts: string | undefined };

interface Asking {
  readonly terminal: Terminal;
  readonly signal: AbortSignal;
  readonly onProbe: (id: string) => void;
}

async function ask(
  text: string,
  { overlay, offline, now, timeoutMs, evidencePath }: DiagnoseCommand,
  { terminal, signal, onProbe }: Asking,
): Promise<Diagnosis> {
  const [engine, openNet] = await Promise.all([terminal.loadEngine(), offline ? null : terminal.openNet(timeoutMs)]);
  return engine.diagnose(
    { text, overlay },
    {
      openNet,
      ...(now === undefined ? {} : { now }),
      signal,
      random: terminal.random,
      clock: terminal.clock,
      // The person at the keyboard typed the method.
      mayChangeState: true,
      // New in each process: a tag compares secrets within one answer and can be tested against nothing later.
      tagKey: terminal.random(32),
      keepFacts: evidencePath !== undefined,
      onProbe,
    },
  );
}

/** The signal fires just before the limit; work that ignores it is left behind just after. */
async function withinTime<Result>(limitMs: number, work: (signal: AbortSignal) => Promise<Result>): Promise<Result> {
  const deadline = new AbortController();
  const overrun = Promise.withResolvers<never>();
  const soft = setTimeout(() => deadline.abort(), limitMs - Math.min(WRAP_UP_MS, limitMs / 4));
  const hard = setTimeout(
    () => overrun.reject(new Why401Error('internal', 'the diagnosis did not end within its time limit')),
    limitMs + GRACE_MS,
  );
  try {
    return await Promise.race([work(deadline.signal), overrun.promise]);
  } finally {
    clearTimeout(soft);
    clearTimeout(hard);
  }
}

// A pseudo terminal nobody gave a size says 0.
const widthOf = ({ columns }: ProgressStream): number => columns || 80;

function rendered(diagnosis: Diagnosis, json: boolean, { stdout, env }: Terminal): string {
  if (json) return jsonReport(diagnosis, stdout.isTTY ? 2 : 0);
  // https://no-color.org: any value but the empty one switches colour off.
  const colour = stdout.isTTY === true && !env.NO_COLOR && env.TERM !== 'dumb';
  return textReport(diagnosis, { width: widthOf(stdout), colour });
}
