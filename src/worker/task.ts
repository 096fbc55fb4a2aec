import type { MessagePort } from 'node:worker_threads';
import type { Diagnosis, Overlay } from '../engine/index.ts';

/** What crosses into the thread and back: plain data only, since errors lose their own properties on the way. */
export interface Task {
  readonly text: string;
  readonly overlay?: Overlay;
  /** False: only the request as given is sent. Default true. */
  readonly experiments?: boolean;
  /** Of the operator's networks those that this workspace may reach; null or absent: all. */
  readonly networks?: readonly string[] | null;
  /** Where each request asks before it leaves (gate.ts); absent: nobody watches. */
  readonly gate?: MessagePort;
}

export interface ThreadSettings {
  readonly timeLimitMs: number;
  readonly allowNetworks: readonly string[];
  /** WHY401_BLOCK_HOSTS */
  readonly blockHosts: readonly string[];
  /** Addresses and hosts of why401 itself, which nobody may reach through it. */
  readonly own: readonly string[];
  /** Keys the tags of ‹kind #tag›. */
  readonly tagKey: Uint8Array;
  /** File or folder of the operator's own signatures: a path, since patterns do not cross into a thread's data. */
  readonly operatorSignatures: string | null;
}

export type Answer = ({ readonly ok: true; readonly diagnosis: Diagnosis } | { readonly ok: false; readonly problem: string }) & {
  /** Ids of the kinds of secrets that the text holds. */
  readonly secretKinds?: readonly string[];
};
