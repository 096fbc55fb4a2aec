import { createNet, createPolicy, type NetOptions } from '../net/index.ts';
import { lastLook } from '../secrets/last-look.ts';
import type { AuditEnd, AuditEntry, Delivery, Outward, OutwardResult, OutwardStory, Sealer, WorkspaceSettings } from '../usecases/ports.ts';
import { judgeAnswer } from './judge-answer.ts';
import { PAGERDUTY, type PagerDutyPlaces, pagerDutyCall } from './pagerduty.ts';
import { webhookCall } from './webhook.ts';

export interface OutwardOptions {
  readonly sealer: Sealer;
  /** WHY401_ALLOW_NETWORKS: private places that may be reached although they are private. */
  readonly allowNetworks: readonly string[];
  /** WHY401_BLOCK_HOSTS; absent: none. */
  readonly blockHosts?: readonly string[];
  /** Addresses and hosts of why401 itself, which nobody may reach through it. */
  readonly own: readonly string[];
  /** Keeps a row of each request: `begun` before it leaves, and what is not noted is not sent. Absent: nobody keeps any. */
  readonly audit?: {
    begun(entry: Omit<AuditEntry, 'at' | keyof Omit<AuditEnd, 'id'>>): Promise<void>;
    ended(end: AuditEnd): Promise<void>;
  };
  /** Epoch milliseconds. */
  readonly clock?: () => number;
  /** Where PagerDuty listens; tests have another. */
  readonly pagerDuty?: PagerDutyPlaces;
  readonly timeouts?: NetOptions['timeouts'];
}

/** One request that tells of a change. */
export interface Call {
  readonly url: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
}

// The answers say little ("202 Accepted"); whatever else comes is not read on.
const KEPT_BYTES = 4 * 1024;
const UNREADABLE_KEY: OutwardResult = {
  kind: 'dead',
  problem: 'Its key was stored under another WHY401_SECRET and can no longer be read. Enter it again in the settings.',
};
const NOT_SET: OutwardResult = { kind: 'dead', problem: 'It is no longer set up in this workspace.' };
const DELIVERED: OutwardResult = { kind: 'delivered' };

/**
 * Tells PagerDuty or a webhook, through the guarded door under the rules for Slack: private addresses only where the operator (and the
 * workspace, if it chose) allows them, no redirect followed, every wait and answer bounded. Never throws for what the other side does.
 */
export function createOutward(options: OutwardOptions): Outward {
  const { sealer, clock = Date.now, pagerDuty = PAGERDUTY } = options;

  const send = async (delivery: Delivery, settings: WorkspaceSettings, story: OutwardStory): Promise<OutwardResult> => {
    const sealed = delivery.target === 'pagerduty' ? settings.sealedPagerDuty : (settings.webhook?.sealedKey ?? null);
    if (sealed === null) return NOT_SET;
    const key = await sealer.open(sealed).catch(() => null);
    if (key === null) return UNREADABLE_KEY;
    // Before the signature is made over it.
    const record = { ...story.record, diagnosis: lastLook(story.record.diagnosis) };
    const call = callFor(delivery, settings, { story: { ...story, record }, key });
    return call === null ? DELIVERED : carry(call, settings, story);
  };

  const callFor = (
    delivery: Delivery,
    { webhook }: WorkspaceSettings,
    { story, key }: { readonly story: OutwardStory; readonly key: string },
  ): Call | null => {
    if (delivery.target === 'pagerduty') return pagerDutyCall(delivery, story, { key, places: pagerDuty });
    return webhook === null ? null : webhookCall(delivery, story, { url: webhook.url, key, seconds: Math.floor(clock() / 1000) });
  };

  const carry = async ({ url, headers, body }: Call, { networks }: WorkspaceSettings, story: OutwardStory): Promise<OutwardResult> => {
    const allow = networks === null ? options.allowNetworks : options.allowNetworks.filter((network) => networks.includes(network));
    const policy = createPolicy({ mode: 'slack', allow, own: options.own, block: options.blockHosts ?? [] });
    const timeouts = options.timeouts === undefined ? {} : { timeouts: options.timeouts };
    const ends: AuditEnd[] = [];
    const door = createNet({ policy, connection: {}, budget: { target: 1, issuer: 0 }, ...timeouts, ...watched(story, ends) });
    try {
      const request = { method: 'POST', url, headers: [...headers], body };
      // The door has its own limit for the whole exchange.
      const signal = new AbortController().signal;
      return judgeAnswer(await door.send(request, { purpose: 'target', signal, maxBodyBytes: KEPT_BYTES }), clock);
    } finally {
      await door.close();
      // A row without its end says enough.
      for (const end of ends) await options.audit?.ended(end).catch(() => undefined);
    }
  };

  const watched = ({ record }: OutwardStory, ends: AuditEnd[]): Pick<NetOptions, 'mayLeave' | 'onRequest'> => {
    const { audit } = options;
    if (audit === undefined) return {};
    return {
      async mayLeave({ request: _request, ...place }) {
        await audit.begun({ ...place, purpose: 'outward', teamId: record.by.teamId, userId: null, diagnosisId: record.id });
        return null;
      },
      onRequest: ({ id, address, allowedBy, outcome, status, ms }) => void ends.push({ id, address, allowedBy, outcome, status, ms }),
    };
  };

  return { send };
}
