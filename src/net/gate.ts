import { randomUUID } from 'node:crypto';
import type { HttpRequest } from '../engine/case.ts';
import type { Moments } from './connect.ts';
import { type Failed, failed } from './failure.ts';
import { normaliseHost } from './policy.ts';
import { portOf } from './reach.ts';

/** One line for an audit log: no path, no header, no secret. */
export interface RequestRecord {
  readonly id: string;
  /** 'TLS': a handshake alone. */
  readonly method: string;
  readonly scheme: string;
  readonly host: string;
  readonly port: number;
  readonly purpose: 'target' | 'issuer';
  /** That was connected to (a proxy's, where one is used); null: none was. */
  readonly address: string | null;
  /** 'public', the operator's entry that opened a private place, or 'terminal'; null where nothing was connected to. */
  readonly allowedBy: string | null;
  /** 'answered', or the code of what went wrong. */
  readonly outcome: string;
  readonly status: number | null;
  readonly ms: number;
}

/** A request on its way out. It holds secrets. */
export interface Leaving extends Pick<RequestRecord, 'id' | 'method' | 'scheme' | 'host' | 'port' | 'purpose'> {
  /** Null: a handshake. */
  readonly request: HttpRequest | null;
}

export interface GateOptions {
  readonly mayLeave: ((leaving: Leaving) => Promise<string | null>) | undefined;
  readonly onRequest: ((record: RequestRecord) => void) | undefined;
}

interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly purpose: 'target' | 'issuer';
  readonly request: HttpRequest | null;
}

type How = { readonly status: number | null } | { readonly code: string };

export interface Pass {
  /** Null: it may leave. */
  readonly refusal: Failed | null;
  told(how: How, moments: Moments): void;
}

/** The last thing that a request passes. Where the one who keeps the gate fails, it stays shut: what is not counted and noted is not sent. */
export function gateOf({ mayLeave, onRequest }: GateOptions): { ask(asked: Asked): Promise<Pass> } {
  const ask = async ({ method, url, purpose, request }: Asked): Promise<Pass> => {
    const place = { scheme: url.protocol.slice(0, -1), host: normaliseHost(url.hostname), port: portOf(url) };
    const head = { id: randomUUID(), method, ...place, purpose };
    const why = mayLeave === undefined ? null : await mayLeave({ ...head, request }).catch(() => SHUT);
    const told = (how: How, moments: Moments): void =>
      onRequest?.({
        ...head,
        address: moments.peer?.address ?? null,
        allowedBy: moments.peer?.allowedBy ?? null,
        outcome: 'code' in how ? how.code : 'answered',
        status: 'status' in how ? how.status : null,
        ms: Math.round(moments.now()),
      });
    return { refusal: why === null ? null : failed('budget', 'HAS_TO_WAIT', why), told };
  };
  return { ask };
}

const SHUT = 'why401 could not note this request down, so it was not sent.';
