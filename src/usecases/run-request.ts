import { z } from 'zod';
import { learnSecrets, learnSecretsIn } from '../secrets/at-hand.ts';
import { spendQuestion } from './limits.ts';
import type {
  DiagnosisRecord,
  FilesRead,
  JobContext,
  JobDeps,
  PublicMessage,
  ReplyTo,
  RequestWatch,
  RunResult,
  UnreadWhy,
} from './ports.ts';
import { queueWarning } from './warn-author.ts';
import { watchRequests } from './watch-requests.ts';

const UNREADABLE = 'This request was stored under another key and can no longer be read. Please ask again.';
const BROKEN = 'This diagnosis failed for an internal reason. Please ask again; if it fails again, tell whoever runs this bot.';

const Field = z.tuple([z.string(), z.string()]);
const SealedRequest = z.object({
  text: z.string(),
  files: z.array(z.object({ name: z.string(), url: z.string(), size: z.number() })).optional(),
  source: z.object({ channelId: z.string(), ts: z.string(), authorId: z.string().nullable() }).optional(),
  experiments: z.boolean().optional(),
  overlay: z
    .object({
      method: z.string(),
      headers: z.array(Field),
      body: z.string(),
      user: z.string(),
      cookies: z.string(),
      token: z.string(),
      connection: z
        .object({
          proxy: z.string(),
          ca: z.string(),
          clientCertificate: z.string(),
          clientKey: z.string(),
          resolve: z.record(z.string(), z.array(z.string())),
          followRedirects: z.boolean(),
          insecure: z.boolean(),
          digestCredential: z.string(),
        })
        .partial(),
    })
    .partial()
    .optional(),
});

type Asked = Exact<z.infer<typeof SealedRequest>>;

const UNREAD: Readonly<Record<UnreadWhy, string>> = {
  'no-scope':
    'I may not read files here. Paste the text itself, or ask an admin of this workspace to give the app the permission to read files (files:read) and to invite it to the channel.',
  'too-large': 'The files are larger than I can read (5 MB in all). Give the failing request and its answer alone.',
  'not-text': 'The files hold no text that I can read. Paste the request and its answer as text.',
  'not-there': 'Slack did not give me the files: they may have been deleted. Paste the text itself.',
};

/** Runs what a person asked: opens the seal, fetches the files, sees to it that the author of a public secret is told. @throws what is worth another try */
export async function runRequest(deps: JobDeps, record: DiagnosisRecord, replyTo: ReplyTo, context: JobContext): Promise<RunResult> {
  if (record.sealed === null) return { kind: 'problem', problem: BROKEN };
  const wait = await spendQuestion(deps, { by: record.by, diagnosisId: record.id });
  if (wait !== null) return { kind: 'problem', problem: wait };
  const opened = await deps.sealer.open(record.sealed).catch(() => null);
  if (opened === null) return { kind: 'problem', problem: UNREADABLE };
  const asked = withoutUndefined(SealedRequest.parse(JSON.parse(opened)));
  try {
    return await runAsked(deps, record, { asked, replyTo, context });
  } catch (error) {
    if (context.signal.aborted || !context.lastTry) throw error;
    return { kind: 'problem', problem: BROKEN };
  }
}

interface Run {
  readonly asked: Asked;
  readonly replyTo: ReplyTo;
  readonly context: JobContext;
}

async function runAsked(deps: JobDeps, record: DiagnosisRecord, { asked, replyTo, context }: Run): Promise<RunResult> {
  const { files = [], source, ...given } = asked;
  const read = files.length === 0 ? NO_FILES : ((await deps.messenger.readFiles?.(record.by.teamId, files)) ?? NO_FILES);
  const [unread] = read.unread;
  const text = [given.text, ...read.texts].filter((part) => part.trim() !== '').join('\n\n');
  if (text === '' && unread !== undefined) return { kind: 'problem', problem: UNREAD[unread.why] };
  if (unread !== undefined) await deps.messenger.tellUnread?.(record, replyTo, read.unread).catch(() => undefined);
  learnOf(text, given.overlay);
  const { networks } = await deps.store.settings(record.by.teamId);
  const result = await runWatched(deps, record, (watch) => deps.runner.run({ ...given, text, networks }, context.signal, watch));
  await warnOf(deps, record, source, result.secretKinds ?? []);
  return result;
}

/** Every request of the run is counted and kept; one that had to wait is told instead of a diagnosis without it. */
async function runWatched(deps: JobDeps, record: DiagnosisRecord, run: (watch: RequestWatch) => Promise<RunResult>): Promise<RunResult> {
  const watch = watchRequests(deps, record);
  try {
    const result = await run(watch);
    const problem = watch.refusal();
    return problem === null ? result : { kind: 'problem', problem, secretKinds: result.secretKinds ?? [] };
  } finally {
    await watch.end();
  }
}

/** For the last look at what goes out (secrets/last-look.ts), until the job ends. */
function learnOf(text: string, { token, user, cookies, headers = [], body, connection }: Asked['overlay'] = {}): void {
  learnSecretsIn(text);
  if (token !== undefined) learnSecrets([{ value: token, kind: 'token' }]);
  if (user?.includes(':') === true) learnSecrets([{ value: user.slice(user.indexOf(':') + 1), kind: 'password' }]);
  if (connection?.clientKey !== undefined) learnSecrets([{ value: connection.clientKey, kind: 'private key' }]);
  const fields = [...headers, ...(cookies === undefined ? [] : [['Cookie', cookies] as const])];
  learnSecretsIn([...fields.map(([name, value]) => `${name}: ${value}`), body ?? ''].join('\n'));
}

const NO_FILES: FilesRead = { texts: [], unread: [] };

async function warnOf(deps: JobDeps, { by }: DiagnosisRecord, source: PublicMessage | undefined, kinds: readonly string[]): Promise<void> {
  if (source === undefined || kinds.length === 0) return;
  const { channelId, ts, authorId } = source;
  const warning = { teamId: by.teamId, userId: authorId ?? by.userId, channelId, ts, kinds };
  await queueWarning(deps, authorId === null ? { ...warning, isAuthor: false } : warning);
}

type Exact<Type> = Type extends readonly unknown[]
  ? Type
  : Type extends object
    ? { [Key in keyof Type]: Exact<Exclude<Type[Key], undefined>> }
    : Type;

/** zod types an absent optional key as possibly undefined; after JSON.parse it never is. */
function withoutUndefined<Type extends object>(value: Type): Exact<Type> {
  return value as Exact<Type>;
}
