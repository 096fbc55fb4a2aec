import { setTimeout as wait } from 'node:timers/promises';
import type { Person } from '../usecases/ports.ts';
import type { WebClient } from './client.ts';
import { en } from './words/en.ts';
import { type LanguageCode, type Words, wordsFor, wordsOf } from './words/words.ts';

/** A workspace's choice; 'auto': each person's own, and English in channels. */
export type LanguageSetting = 'auto' | LanguageCode;

/** Whose words a message is written in. Never rejects and never takes longer than its limit: English then. */
export interface Language {
  of(person: Person): Promise<Words>;
  /** For what a channel reads. */
  ofWorkspace(teamId: string): Promise<Words>;
}

export interface LanguageInput {
  /** The person's locale in Slack ('de-DE'); null where Slack names none. May reject. */
  readonly userLocale: (person: Person) => Promise<string | null>;
  /** Default: 'auto' everywhere. May reject. */
  readonly setting?: (teamId: string) => Promise<LanguageSetting>;
  /** Milliseconds that an answer may wait for a language. */
  readonly limitMs?: number;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
}

const LIMIT_MS = 1_000;
const PEOPLE = 5_000;
const FRESH_MS = 3_600_000;
/** A refusal (no scope, too many calls) is asked again sooner, but not with every message. */
const REFUSED_MS = 60_000;

export function createLanguage(input: LanguageInput): Language {
  const { setting = () => Promise.resolve('auto' as const), limitMs = LIMIT_MS } = input;
  const localeOf = remembered(input);
  const settingOf = (teamId: string): Promise<LanguageSetting> => inTime(() => setting(teamId), 'auto', limitMs);
  return {
    async of(person) {
      // Both at once: two waits must not add up.
      const [chosen, locale] = await Promise.all([settingOf(person.teamId), inTime(() => localeOf(person), null, limitMs)]);
      return chosen === 'auto' ? wordsFor(locale) : wordsOf(chosen);
    },
    async ofWorkspace(teamId) {
      const chosen = await settingOf(teamId);
      return chosen === 'auto' ? en : wordsOf(chosen);
    },
  };
}

/** Scope users:read. @throws what Slack answers where it is not granted */
export const slackLocale =
  (clientOf: (teamId: string) => Promise<WebClient>) =>
  async ({ teamId, userId }: Person): Promise<string | null> =>
    (await (await clientOf(teamId)).users.info({ user: userId, include_locale: true })).user?.locale ?? null;

async function inTime<Value>(ask: () => Promise<Value>, otherwise: Value, limitMs: number): Promise<Value> {
  const done = new AbortController();
  const late = wait(limitMs, otherwise, { signal: done.signal, ref: false }).catch(() => otherwise);
  try {
    return await Promise.race([ask().catch(() => otherwise), late]);
  } finally {
    done.abort();
  }
}

interface Known {
  readonly locale: Promise<string | null>;
  until: number;
}

/** Least recently used out first. Promises are kept, so that ten messages at once ask Slack once, and a slow answer serves the next. */
function remembered({ userLocale, now = Date.now }: LanguageInput): (person: Person) => Promise<string | null> {
  const known = new Map<string, Known>();
  return (person) => {
    const key = `${person.teamId} ${person.userId}`;
    const before = known.get(key);
    known.delete(key);
    const entry = before !== undefined && now() < before.until ? before : asked(() => userLocale(person), now);
    known.set(key, entry);
    if (known.size > PEOPLE) known.delete(known.keys().next().value ?? key);
    return entry.locale;
  };
}

function asked(ask: () => Promise<string | null>, now: () => number): Known {
  const forget = (): null => {
    entry.until = now() + REFUSED_MS;
    return null;
  };
  const entry: Known = { locale: ask().catch(forget), until: now() + FRESH_MS };
  return entry;
}
