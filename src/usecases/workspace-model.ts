import type { Layer } from '../engine/index.ts';
import type { ChangeKind } from './escalation-model.ts';

/** What belongs to a workspace as a whole. Plain data, like model.ts. */

/** Where escalations go: the first rule that fits decides; the settings' own channel is the last. Every given part must fit. */
export interface RoutingRule {
  /** 'api.example.com' or '*.example.com' */
  readonly host?: string;
  /** The token's `iss` begins with it. */
  readonly issuer?: string;
  readonly cause?: string;
  readonly layer?: Layer;
  readonly channelId: string;
  readonly groupId?: string;
}

/** What a workspace's admins choose. */
export interface WorkspaceSettings {
  readonly devopsChannel: string | null;
  /** The on-call user group: mentioned once, and who may press. Null: members of the channel may. */
  readonly groupId: string | null;
  readonly rules: readonly RoutingRule[];
  /** Of the operator's networks those that people of this workspace may reach; null: all of them. */
  readonly networks: readonly string[] | null;
  readonly mayEscalate: 'everyone' | 'group';
  /** Days until a diagnosis and a resolved escalation are deleted. */
  readonly retentionDays: number;
  /** Minutes until the first reminder; the next ones take twice as long each. */
  readonly remindMinutes: number;
  /** Hours after which who acknowledged is asked "still on it?". */
  readonly staleHours: number;
  /** 'auto': each person's own. */
  readonly language: 'auto' | 'en' | 'de';
  /** JWE of a PagerDuty Events v2 integration key. */
  readonly sealedPagerDuty: string | null;
  readonly webhook: { readonly url: string /** JWE of the HMAC key. */; readonly sealedKey: string } | null;
}

export const DEFAULT_SETTINGS: WorkspaceSettings = {
  devopsChannel: null,
  groupId: null,
  rules: [],
  networks: null,
  mayEscalate: 'everyone',
  retentionDays: 30,
  remindMinutes: 15,
  staleHours: 4,
  language: 'auto',
  sealedPagerDuty: null,
  webhook: null,
};

/** An installation of the app, by workspace or (org-wide) by organisation. */
export interface Installation {
  /** T… or E… */
  readonly id: string;
  /** JWE of Slack's answer, tokens included. */
  readonly sealed: string;
  readonly installedBy: string | null;
  readonly updatedAt: Date;
}

export type OutwardTarget = 'pagerduty' | 'webhook';

/** One message to PagerDuty or a webhook, queued with its escalation's change. */
export interface Delivery {
  readonly id: string;
  readonly teamId: string;
  readonly escalationId: string;
  readonly target: OutwardTarget;
  readonly event: 'opened' | ChangeKind;
  readonly state: 'pending' | 'delivered' | 'dead';
  readonly attempts: number;
  /** Why the last try failed: one sentence of ours. */
  readonly problem: string | null;
  readonly createdAt: Date;
  readonly endedAt: Date | null;
}
