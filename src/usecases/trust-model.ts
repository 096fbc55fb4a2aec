/** What keeps the bot from being used against others, and shows what it did. Plain data, like model.ts. */

/** What may be used up: questions, servers, credentials, logins. See limits.ts. */
export type LimitName = 'person' | 'workspace' | 'host' | 'hosts' | 'credentials' | 'logins';

/** At most so many different things within so many seconds. */
export interface Limit {
  readonly most: number;
  readonly seconds: number;
}

export type Limits = Readonly<Record<LimitName, Limit>>;

/** One thing to be counted. `key` and `item` are keyed hashes; an item that was counted within the time is free. */
export interface LimitUse extends Limit {
  readonly name: LimitName;
  readonly key: string;
  readonly item: string;
}

/** Which limit is used up, and when it has room again. */
export interface UsedUp extends Limit {
  readonly name: LimitName;
  readonly waitSeconds: number;
}

/** One request that the bot sent. Neither path nor header: they may hold secrets. */
export interface AuditEntry {
  readonly id: string;
  readonly teamId: string;
  /** Null: the bot itself, telling of an escalation. */
  readonly userId: string | null;
  readonly diagnosisId: string | null;
  readonly at: Date;
  /** 'target': what was asked about; 'issuer': key and discovery documents; 'outward': PagerDuty or a webhook. */
  readonly purpose: 'target' | 'issuer' | 'outward';
  /** 'TLS': a handshake alone. */
  readonly method: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  /** That was connected to; null: none was. */
  readonly address: string | null;
  /** 'public', or the operator's entry that opened a private place; null where nothing was connected to. */
  readonly allowedBy: string | null;
  /** 'answered', or the code of what went wrong; null: the process ended before it was known. */
  readonly outcome: string | null;
  readonly status: number | null;
  readonly ms: number | null;
}

export type AuditEnd = Pick<AuditEntry, 'id' | 'address' | 'allowedBy' | 'outcome' | 'status' | 'ms'>;

/** What "forget me" deleted, and what had to stay. */
export interface Forgotten {
  readonly cases: number;
  readonly feedback: number;
  /** Places in other people's escalations where the name and the words were taken out. */
  readonly traces: number;
  /** Cases that an open escalation shows. */
  readonly kept: number;
}
