import type { LogEntry } from './log-line.ts';
import { readLogLine } from './log-line.ts';
import { W3cReader } from './log-line-w3c.ts';
import { type ClientRecord, type LogShape, shapeOf } from './log-shape.ts';
import { EARLIEST_DATED } from './log-time.ts';

export interface Tally {
  readonly name: string;
  /** Answers 401, and refused sign-ins of an error log. */
  readonly refused: number;
  readonly requests: number;
}

/** What the lines of a log show together. Plain data; paths without their queries. */
export interface LogFacts {
  readonly lines: number;
  /** Lines that tell of a request or a sign-in. */
  readonly requests: number;
  /** Of these, answered 401. */
  readonly refused: number;
  readonly statuses: Readonly<Record<string, number>>;
  /** IIS: '401.2' → count. */
  readonly substatuses: Readonly<Record<string, number>>;
  /** First and last time stamp, epoch seconds; null where lines bear no date. */
  readonly from: number | null;
  readonly to: number | null;
  /** The minute of the first 401, epoch seconds. */
  readonly begun: number | null;
  /** Most refused first, at most five each. */
  readonly byAddress: readonly Tally[];
  readonly byUser: readonly Tally[];
  readonly byAgent: readonly Tally[];
  readonly byPath: readonly Tally[];
  readonly shape: LogShape;
}

export interface ReadLog {
  readonly facts: LogFacts;
  /** Lines that tell of no request, at most 60 of them. */
  readonly others: readonly string[];
  /** Lines before the newest 50,000, which are not read. */
  readonly older: number;
}

const MOST_LINES = 50_000;
const MOST_NAMES = 20_000;
const MOST_OTHERS = 60;
const SHOWN = 5;

/** Reads the newest 50,000 lines; null where none tells of a request. Linear. */
export function readLog(text: string): ReadLog | null {
  const entries: LogEntry[] = [];
  const others: string[] = [];
  const w3c = new W3cReader();
  const all = text.split('\n');
  const lines = newest(all);
  for (const line of lines) {
    const entry = w3c.read(line) ?? readLogLine(line);
    if (entry !== null) entries.push(entry);
    else if (others.length < MOST_OTHERS && line.trim() !== '' && !line.startsWith('#')) others.push(line.trimEnd());
  }
  return entries.length === 0 ? null : { facts: factsOf(entries, lines.length), others, older: Math.max(0, all.length - MOST_LINES) };
}

/** The last lines are the ones that somebody asks about; a W3C log needs the field names that stand before them. */
function newest(lines: readonly string[]): readonly string[] {
  if (lines.length <= MOST_LINES) return lines;
  const fields = lines.slice(0, -MOST_LINES).findLast((line) => line.startsWith('#Fields:'));
  return [...(fields === undefined ? [] : [fields]), ...lines.slice(-MOST_LINES)];
}

function factsOf(entries: readonly LogEntry[], lines: number): LogFacts {
  const times = entries.map(({ at }) => at).filter((at) => at !== null && at > EARLIEST_DATED);
  const firstRefused = entries
    .filter(isRefused)
    .map(({ at }) => at)
    .find((at) => at !== null && at > EARLIEST_DATED);
  return {
    lines,
    requests: entries.length,
    refused: entries.filter(isRefused).length,
    statuses: counted(entries, ({ status }) => String(status)),
    substatuses: counted(entries, ({ status, substatus }) => (substatus === null || substatus === 0 ? null : `${status}.${substatus}`)),
    from: times.reduce<number | null>((least, at) => (least === null || (at ?? 0) < least ? at : least), null),
    to: times.reduce<number | null>((most, at) => (most === null || (at ?? 0) > most ? at : most), null),
    begun: firstRefused == null ? null : Math.floor(firstRefused / 60) * 60,
    byAddress: tallied(entries, ({ address }) => address),
    byUser: tallied(entries, ({ user }) => user),
    byAgent: tallied(entries, ({ agent }) => agent),
    byPath: tallied(entries, ({ path }) => path),
    shape: shapeOf(entries, clientsOf(entries)),
  };
}

export const isRefused = ({ status }: LogEntry): boolean => status === 401;

function counted(entries: readonly LogEntry[], key: (entry: LogEntry) => string | null): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    const name = key(entry);
    if (name !== null) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries(counts);
}

function tallied(entries: readonly LogEntry[], key: (entry: LogEntry) => string | null): readonly Tally[] {
  const tallies = new Map<string, { refused: number; requests: number }>();
  for (const entry of entries) {
    const name = key(entry);
    if (name === null || (tallies.size >= MOST_NAMES && !tallies.has(name))) continue;
    const tally = tallies.get(name) ?? { refused: 0, requests: 0 };
    tally.requests += 1;
    if (isRefused(entry)) tally.refused += 1;
    tallies.set(name, tally);
  }
  return [...tallies]
    .map(([name, tally]) => ({ name, ...tally }))
    .filter(({ refused }) => refused > 0)
    .sort((one, other) => other.refused - one.refused)
    .slice(0, SHOWN);
}

/** A sign-in is posted to such a path by those whose server logs no user. */
const SIGN_IN = /(?:^|[/_-])(?:log-?in|sign-?in|auth(?:enticate)?|token|session|sessions|wp-login\.php|xmlrpc\.php|oauth2?)(?:[/_.-]|$)/i;

/** What each client (by address, else by user) did, in the order of the log. */
function clientsOf(entries: readonly LogEntry[]): readonly ClientRecord[] {
  const clients = new Map<string, Draft>();
  for (const entry of entries) {
    const name = entry.address ?? entry.user ?? entry.agent ?? '';
    if (clients.size >= MOST_NAMES && !clients.has(name)) continue;
    const client = clients.get(name) ?? newClient(name, entry.agent);
    clients.set(name, client);
    note(client, entry);
  }
  return [...clients.values()].map(({ names, ...client }) => ({ ...client, users: names.size }));
}

type Draft = { -readonly [Name in keyof Omit<ClientRecord, 'users'>]: ClientRecord[Name] } & { readonly names: Set<string> };

const newClient = (name: string, agent: string | null): Draft => ({
  name,
  agent,
  names: new Set(),
  accepted: 0,
  named: 0,
  anonymous: 0,
  answered: 0,
  open: 0,
  firstRefused: null,
  lastRefused: null,
  acceptedBefore: 0,
  acceptedAfter: 0,
  path: null,
});

function note(client: Draft, entry: LogEntry): void {
  if (entry.status < 400) {
    client.accepted += 1;
    if (client.named + client.anonymous === 0) client.acceptedBefore += 1;
    else client.acceptedAfter += 1;
    // 401 without a user and then success with one is how Basic, Digest and Negotiate begin (RFC 9110 §11.6).
    if (client.open > 0 && entry.user !== null) {
      client.answered += client.open;
      client.open = 0;
    }
    return;
  }
  if (!isRefused(entry)) return;
  const signIn = entry.user !== null || (entry.method === 'POST' && SIGN_IN.test(entry.path ?? ''));
  if (signIn) client.named += 1;
  else {
    client.anonymous += 1;
    client.open += 1;
  }
  if (entry.user !== null) client.names.add(entry.user);
  client.path ??= entry.path;
  if (entry.at !== null) {
    client.firstRefused = Math.min(client.firstRefused ?? entry.at, entry.at);
    client.lastRefused = Math.max(client.lastRefused ?? entry.at, entry.at);
  }
  client.acceptedAfter = 0;
}
