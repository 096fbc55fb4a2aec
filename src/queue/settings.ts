import type { QueueOptions, QueuePolicy } from 'pg-boss';
import type { JobName } from '../usecases/ports.ts';

/**
 * A job whose process died comes back: at once when the next worker finds itself alone (orphans.ts), else after this heartbeat
 * has been missing (10 s is the least that pg-boss takes) and the next look every SUPERVISE_SECONDS.
 */
const HEARTBEAT_SECONDS = 10;
export const HEARTBEAT_REFRESH_SECONDS = 3;
export const SUPERVISE_SECONDS = 5;
export const REVIVE_SECONDS = 10;

const COMMON = {
  heartbeatSeconds: HEARTBEAT_SECONDS,
  deleteAfterSeconds: 24 * 3600,
  retentionSeconds: 7 * 24 * 3600,
} satisfies QueueOptions;
/** Slack's outages and rate limits last seconds to minutes: 2, 4, 8 … 120 s. */
const PATIENT = { retryLimit: 8, retryDelay: 2, retryBackoff: true, retryDelayMax: 120 } satisfies QueueOptions;

export const QUEUES = {
  // Longer than a diagnosis (15 s) and its delivery with Slack's Retry-After together.
  diagnose: { ...COMMON, retryLimit: 4, retryDelay: 1, retryBackoff: true, retryDelayMax: 30, expireInSeconds: 120 },
  // exclusive: one card at a time for each escalation, however often somebody presses.
  'post-escalation': { ...COMMON, ...PATIENT, expireInSeconds: 60, policy: 'exclusive' },
  // short: edits that wait are one; the one that runs shows what held when it began, so the next may wait beside it.
  'update-card': { ...COMMON, ...PATIENT, expireInSeconds: 60, policy: 'short' },
  'tell-change': { ...COMMON, ...PATIENT, expireInSeconds: 60 },
  // A snooze lasts three days, the job must outlast it.
  'escalation-clock': { ...COMMON, ...PATIENT, expireInSeconds: 60 },
  'ask-admin': { ...COMMON, ...PATIENT, expireInSeconds: 60 },
  share: { ...COMMON, ...PATIENT, expireInSeconds: 60 },
  'warn-author': { ...COMMON, ...PATIENT, expireInSeconds: 60 },
  // Each try is a job of its own (deliver-outward.ts): what is repeated here are faults of this house.
  'deliver-outward': { ...COMMON, ...PATIENT, expireInSeconds: 60 },
} satisfies Readonly<Record<JobName, QueueOptions & { readonly policy?: QueuePolicy }>>;

/**
 * batchSize 1 would take one job per poll after a burst; a full batch of two is followed at once by the next (measured:
 * 60 queued jobs took 11 s and 0.2 s).
 */
export const WORK = {
  batchSize: 2,
  burstWhenBatchFull: true,
  perJobResults: true,
  includeMetadata: true,
  notifyPollingIntervalSeconds: 2,
} as const;
export const LOOPS = {
  diagnose: 4,
  'post-escalation': 1,
  'update-card': 1,
  'tell-change': 1,
  'escalation-clock': 1,
  'ask-admin': 1,
  share: 1,
  'warn-author': 1,
  'deliver-outward': 1,
} satisfies Readonly<Record<JobName, number>>;
