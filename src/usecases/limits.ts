import { createHmac } from 'node:crypto';
import type { LimitName, Limits, LimitUse, OutgoingRequest, Person, UsecaseDeps, UsedUp } from './ports.ts';

const MINUTES_10 = 600;
const HOUR = 3_600;

/** Generous for people, useless for guessing and scanning. SECURITY.md has the reasons; WHY401_LIMITS changes them. */
export const DEFAULT_LIMITS: Limits = {
  /** Questions of one person. */
  person: { most: 100, seconds: MINUTES_10 },
  /** Questions of one workspace. */
  workspace: { most: 1_000, seconds: MINUTES_10 },
  /** Cases of one workspace at one server. */
  host: { most: 300, seconds: MINUTES_10 },
  /** Different servers (host and port) that one person has asked. */
  hosts: { most: 30, seconds: HOUR },
  /** Different credentials of one person at one server. */
  credentials: { most: 6, seconds: HOUR },
  /** Times that one account's password is shown to one server: three runs of one case, then a pause, as servers lock accounts. */
  logins: { most: 9, seconds: MINUTES_10 },
};

type Deps = Pick<UsecaseDeps, 'limits' | 'tagKey'>;

/** Counts one question; a sentence when its person or workspace has to wait. The same case again is free: a job may be repeated. */
export async function spendQuestion(
  deps: Deps & Pick<UsecaseDeps, 'store'>,
  { by, diagnosisId }: { readonly by: Person; readonly diagnosisId: string },
): Promise<string | null> {
  const count = counting(deps);
  const uses = [count('person', [by.teamId, by.userId], diagnosisId), count('workspace', [by.teamId], diagnosisId)];
  const usedUp = await deps.store.transaction((tx) => tx.spend(by.teamId, uses));
  return usedUp === null ? null : waitSentence(usedUp);
}

/** What one request uses up. `showing` names this very request. */
export function usesOf(
  deps: Deps,
  { by, diagnosisId }: { readonly by: Person; readonly diagnosisId: string },
  { id, host, port, purpose, credential, account }: OutgoingRequest,
): readonly LimitUse[] {
  const count = counting(deps);
  const place = `${host}:${port}`;
  const { teamId, userId } = by;
  const login = account === null ? [] : [count('logins', [teamId, place, account], id)];
  const guess = credential === null ? [] : [count('credentials', [teamId, userId, place], credential)];
  // An issuer's keys are the same for all cases of its tokens: only what people ask about counts by server.
  const visit = purpose === 'target' ? [count('host', [teamId, place], diagnosisId)] : [];
  return [...visit, count('hosts', [teamId, userId], place), ...guess, ...login];
}

/** Keyed hashes: a stolen table tells neither who asked whom, nor lets a credential be guessed. */
function counting({ limits = DEFAULT_LIMITS, tagKey = NO_KEY }: Deps) {
  const hash = (...parts: readonly string[]): string =>
    createHmac('sha256', tagKey)
      .update(JSON.stringify(['limit', ...parts]))
      .digest('base64url');
  return (name: LimitName, whose: readonly string[], item: string): LimitUse => ({
    name,
    ...limits[name],
    key: hash(name, ...whose),
    item: hash(name, ...whose, item),
  });
}

const NO_KEY = new Uint8Array(32);

const minutes = (seconds: number): number => Math.max(1, Math.ceil(seconds / 60));

/** One kind sentence or two, with the time to wait. German: slack/words/de/limits-told.ts. */
export function waitSentence({ name, most, seconds, waitSeconds }: UsedUp): string {
  const span = minutes(seconds);
  const wait = minutes(waitSeconds);
  switch (name) {
    case 'person':
      return `That makes more than ${most} questions within ${span} min, as many as I can take from one person. Please ask again in about ${wait} min.`;
    case 'workspace':
      return `This workspace has asked ${most} questions within ${span} min, as many as I can take. Please ask again in about ${wait} min.`;
    case 'host':
      return `This server was asked for ${most} cases within ${span} min. To spare it, I wait a little: please ask again in about ${wait} min.`;
    case 'hosts':
      return `You have asked about ${most} different servers within ${span} min, as many as I visit for one person. Please ask about another one in about ${wait} min.`;
    case 'credentials':
      return `I have shown this server ${most} different credentials for you within ${span} min. So that nobody can guess passwords with my help, the next one has to wait about ${wait} min.`;
    case 'logins':
      return `This account’s password was shown to this server ${most} times within ${span} min. More tries could lock the account, so please wait about ${wait} min.`;
  }
}
