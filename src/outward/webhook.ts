import { createHmac } from 'node:crypto';
import type { Delivery, DiagnosisRecord, Escalation, OutwardStory } from '../usecases/ports.ts';
import type { Call } from './create-outward.ts';
import { evidenceOf, requestOf, slackLink } from './telling.ts';

/** The generic webhook; docs/webhook.md is its contract. */

interface Receiver {
  readonly url: string;
  /** The shared secret of the signature. */
  readonly key: string;
  /** The moment of this try, epoch seconds: it is signed, so that an old message cannot be sent again. */
  readonly seconds: number;
}

export function webhookCall(delivery: Delivery, { escalation, record }: OutwardStory, { url, key, seconds }: Receiver): Call {
  const { id, event, createdAt } = delivery;
  const body = JSON.stringify({
    id,
    event,
    at: createdAt.toISOString(),
    escalation: escalationOf(escalation),
    case: caseOf(record),
    link: slackLink(escalation),
  });
  return {
    url,
    headers: [
      ['Content-Type', 'application/json'],
      ['Why401-Id', id],
      ['Why401-Timestamp', String(seconds)],
      ['Why401-Signature', signatureOf(key, seconds, body)],
    ],
    body,
  };
}

/** `v1=` and the HMAC-SHA256 of `<timestamp>.<body>` in hex (RFC 2104). */
export function signatureOf(key: string, seconds: number, body: string): string {
  return `v1=${createHmac('sha256', key).update(`${seconds}.${body}`).digest('hex')}`;
}

const escalationOf = ({ id, state, severity, people, hosts, createdAt }: Escalation): object => ({
  id,
  state,
  severity,
  people,
  hosts,
  since: createdAt.toISOString(),
});

function caseOf({ caseNumber, diagnosis }: DiagnosisRecord): object {
  const cause = diagnosis?.causes[0];
  return {
    number: caseNumber,
    request: diagnosis === null ? null : requestOf(diagnosis),
    status: diagnosis?.response?.status ?? null,
    cause: cause?.id ?? null,
    title: cause?.title ?? null,
    likelihood: cause?.likelihood ?? null,
    proven: cause?.proven ?? false,
    refusedBy: diagnosis?.refusedBy ?? null,
    evidence: diagnosis === null ? [] : evidenceOf(diagnosis),
  };
}
