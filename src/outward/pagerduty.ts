import type { Delivery, OutwardStory } from '../usecases/ports.ts';
import type { Call } from './create-outward.ts';
import { cut, evidenceOf, headline, requestOf, slackLink } from './telling.ts';

/** PagerDuty Events API v2, https://developer.pagerduty.com/docs/send-alert-event */

export interface PagerDutyPlaces {
  readonly us: string;
  readonly eu: string;
}
export const PAGERDUTY: PagerDutyPlaces = {
  us: 'https://events.pagerduty.com/v2/enqueue',
  eu: 'https://events.eu.pagerduty.com/v2/enqueue',
};

const ACTIONS: Readonly<Partial<Record<Delivery['event'], 'trigger' | 'acknowledge' | 'resolve'>>> = {
  opened: 'trigger',
  // The same dedup_key: an open alert is only raised again, a resolved one gets an incident of its own.
  reopened: 'trigger',
  worsened: 'trigger',
  acknowledged: 'acknowledge',
  resolved: 'resolve',
};
const SEVERITY = { low: 'warning', normal: 'error', high: 'critical' } as const;
/** Limits of the API: 1,024 characters. */
const LONGEST_SUMMARY = 1024;
const LONGEST_NAME = 255;

/** The event of one change; null where PagerDuty has no word for it. A key of the EU service region is written `eu:<key>`. */
export function pagerDutyCall(
  { event, createdAt }: Delivery,
  story: OutwardStory,
  { key, places }: { readonly key: string; readonly places: PagerDutyPlaces },
): Call | null {
  const action = ACTIONS[event];
  if (action === undefined) return null;
  const [region, routingKey] = key.startsWith('eu:') ? (['eu', key.slice(3)] as const) : (['us', key] as const);
  const told = {
    routing_key: routingKey,
    event_action: action,
    dedup_key: story.escalation.id,
    ...(action === 'trigger' ? alertOf(story, createdAt) : {}),
  };
  return { url: places[region], headers: [['Content-Type', 'application/json']], body: JSON.stringify(told) };
}

function alertOf({ escalation, record }: OutwardStory, at: Date): object {
  const { diagnosis, caseNumber } = record;
  const link = slackLink(escalation);
  const host = diagnosis === null ? null : (requestOf(diagnosis)?.host ?? null);
  const cause = diagnosis?.causes[0];
  return {
    payload: {
      summary: cut(diagnosis === null ? `A request is refused (case ${caseNumber})` : headline(diagnosis, caseNumber), LONGEST_SUMMARY),
      source: cut(host ?? 'why401', LONGEST_NAME),
      severity: SEVERITY[escalation.severity],
      timestamp: at.toISOString(),
      ...(host === null ? {} : { component: cut(host, LONGEST_NAME) }),
      group: diagnosis === null ? 'unknown' : diagnosis.refusedBy.layer,
      class: cause?.id ?? 'undetermined',
      custom_details: detailsOf({ escalation, record }),
    },
    client: 'why401',
    ...(link === null ? {} : { client_url: link, links: [{ href: link, text: `Case ${caseNumber} in Slack` }] }),
  };
}

function detailsOf({ escalation: { people, hosts }, record: { diagnosis, caseNumber } }: OutwardStory): object {
  const counts = { case: caseNumber, people, hosts };
  if (diagnosis === null) return counts;
  const [cause] = diagnosis.causes;
  const { layer, product } = diagnosis.refusedBy;
  return {
    ...counts,
    request: requestOf(diagnosis),
    status: diagnosis.response?.status ?? null,
    likelihood: cause?.likelihood ?? null,
    proven: cause?.proven ?? false,
    refused_by: product === null ? layer : `${product} (${layer})`,
    evidence: evidenceOf(diagnosis),
    fixes: (cause?.fixes ?? []).map(({ text }) => text),
  };
}
