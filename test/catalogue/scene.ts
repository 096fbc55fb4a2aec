import { readFileSync } from 'node:fs';
import type { Diagnosis } from '../../src/engine/index.ts';
import { ADA, GRACE } from '../../src/playground/people.ts';
import { World } from '../../src/playground/world.ts';
import type { DiagnosisRecord, Escalation, EscalationChange } from '../../src/usecases/ports.ts';
import { proseIn } from '../slack/prose.ts';
import { changeOf, escalationOf, recordOf } from '../slack/records.ts';

/** Who and where: the people and channels of the playground, at one fixed moment. */

export const NOW = new Date('2026-11-21T09:40:00Z');
export const before = (minutes: number): Date => new Date(NOW.getTime() - minutes * 60_000);
export const after = (minutes: number): Date => before(-minutes);

export const GENERAL = 'C0GENERAL1';
export const DEVOPS = 'C0DEVOPS03';
export const ON_CALL = 'S0DEVOPS01';
export { ADA, GRACE };

export const world = (): World => new World(() => NOW.getTime(), 'why401');

/** Ada asked in #general. */
export const recordFor = (diagnosis: Diagnosis | null, change: Partial<DiagnosisRecord> = {}): DiagnosisRecord =>
  recordOf(diagnosis, {
    by: { teamId: 'T0PLAYGRND', userId: ADA.id },
    channelId: GENERAL,
    createdAt: before(3),
    finishedAt: before(3),
    deliveredAt: before(3),
    ...change,
  });

/** Ada's, in #devops, 25 minutes old. */
export const escalationFor = (change: Partial<Escalation> = {}): Escalation =>
  escalationOf({ reporterId: ADA.id, channelId: DEVOPS, groupId: ON_CALL, createdAt: before(25), ...change });

export const taken = (change: Partial<Escalation> = {}): Escalation =>
  escalationFor({ state: 'acknowledged', acknowledgedBy: GRACE.id, acknowledgedAt: before(20), ...change });

export const snoozed = (change: Partial<Escalation> = {}): Escalation =>
  escalationFor({
    state: 'snoozed',
    snoozedBy: GRACE.id,
    snoozedUntil: after(60),
    snoozeReason: 'The vendor deploys a fix at three.',
    ...change,
  });

export const resolved = (change: Partial<Escalation> = {}): Escalation =>
  taken({ state: 'resolved', resolvedBy: GRACE.id, resolvedAt: before(5), resolution: 'The gateway has the new signing key.', ...change });

export const changeBy = (kind: EscalationChange['kind'], change: Partial<EscalationChange> = {}): EscalationChange =>
  changeOf(kind, { by: GRACE.id, at: NOW, ...change });

/** Comes back with a form; sealed in a running bot. */
export const METADATA = 'sealed';

/** The sentences that a file of src/ says to people, with a number where one is put in. */
export const sentencesOf = (file: string): readonly string[] =>
  proseIn(readFileSync(new URL(`../../src/${file}`, import.meta.url), 'utf8'))
    .filter((text) => /^[A-Z].*\.$/.test(text))
    .map((text) => text.replace('{}', '512'));
