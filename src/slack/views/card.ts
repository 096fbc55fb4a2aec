import type { KnownBlock } from '@slack/types';
import type { DiagnosisRecord, Escalation, EscalationState, Severity } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { OURS } from '../limits.ts';
import { foreign, inMrkdwn } from '../mrkdwn.ts';
import { actions, button, context, header, line, type Message, richText, section, strong, words } from './blocks.ts';
import { textOf, verdictBlocks, verdictText } from './verdict.ts';
import { exchangeOf, headlineOf, refusedByOf } from './verdict-words.ts';

/** The card in the DevOps channel, its thread, and what the reporter hears. The card always shows how things stand now. */

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  low: 'Low: it can wait',
  normal: 'Normal: I cannot go on',
  high: 'High: many people or customers are stopped',
};
const SEVERITY_MARK: Readonly<Record<Severity, string>> = { low: '🟢 low', normal: '🟡 normal', high: '🔴 high' };
const STATE_MARK: Readonly<Record<EscalationState, string>> = { open: '🔔 Open', acknowledged: '👀 Acknowledged', resolved: '✅ Resolved' };

/** Shown to each reader in their own time zone (docs.slack.dev/messaging/formatting-message-text, dates). */
const moment = (date: Date): string =>
  `<!date^${Math.floor(date.getTime() / 1000)}^{date_short_pretty} {time}|${date.toISOString().slice(0, 16).replace('T', ' ')} UTC>`;
const person = (userId: string): string => `<@${userId.replace(/[^A-Z0-9]/gi, '')}>`;

/** What DevOps reads. The preview shows exactly these blocks, so they are made once. */
export interface CardContent {
  readonly reporterId: string;
  readonly severity: Severity;
  readonly note: string | null;
}

export function rootCard(escalation: Escalation, record: DiagnosisRecord): Message {
  const buttons = cardButtons(escalation);
  return {
    text: cardText(escalation, record),
    blocks: [...cardBlocks(escalation, record), section(stateLine(escalation)), ...buttons],
  };
}

/** The part of the card that does not change. */
export function cardBlocks({ reporterId, severity, note }: CardContent, record: DiagnosisRecord): KnownBlock[] {
  const { diagnosis } = record;
  const noted: KnownBlock[] = note === null ? [] : [richText(line(strong('Note from the reporter: '), words(foreign(note, OURS.note))))];
  if (diagnosis === null) return [header('A request was refused'), ...noted];
  const refused = refusedByOf(diagnosis);
  const why = diagnosis.causes[0]?.evidence[0]?.text;
  return [
    header(headlineOf(diagnosis)),
    context([`${exchangeOf(diagnosis)}${refused === '' ? '' : ` · refused by ${refused}`} · case ${record.caseNumber}`]),
    ...(why === undefined ? [] : [richText(line(strong('Why: '), words(foreign(why, OURS.evidenceText))))]),
    ...noted,
    section(`Severity: ${SEVERITY_MARK[severity]} · reported by ${person(reporterId)}`),
  ];
}

/** '👀 Acknowledged by @grace since today 14:02' */
export function stateLine({ state, createdAt, acknowledgedBy, acknowledgedAt, resolvedBy, resolvedAt }: Escalation): string {
  const acknowledged =
    acknowledgedBy === null ? '' : ` by ${person(acknowledgedBy)}${acknowledgedAt === null ? '' : ` since ${moment(acknowledgedAt)}`}`;
  const resolved = resolvedBy === null ? '' : ` by ${person(resolvedBy)}${resolvedAt === null ? '' : ` at ${moment(resolvedAt)}`}`;
  if (state === 'open') return `*${STATE_MARK.open}* since ${moment(createdAt)}. Nobody has taken it yet.`;
  if (state === 'acknowledged') return `*${STATE_MARK.acknowledged}*${acknowledged}. Open since ${moment(createdAt)}.`;
  return `*${STATE_MARK.resolved}*${resolved}. It was open since ${moment(createdAt)}.`;
}

function cardButtons({ id, state }: Escalation): KnownBlock[] {
  if (state === 'resolved') return [];
  const acknowledge = button({ id: ACTION.acknowledge, label: 'Acknowledge', value: id, style: 'primary' });
  const resolve = button({ id: ACTION.resolve, label: 'Resolve', value: id, style: state === 'acknowledged' ? 'primary' : undefined });
  return [actions(`card:${id}`, state === 'open' ? [acknowledge, resolve] : [resolve])];
}

function cardText(escalation: Escalation, record: DiagnosisRecord): string {
  const { diagnosis } = record;
  const story = diagnosis === null ? [] : [headlineOf(diagnosis), exchangeOf(diagnosis), diagnosis.causes[0]?.evidence[0]?.text ?? ''];
  const head = `${STATE_MARK[escalation.state]}: escalation of case ${record.caseNumber}, severity ${escalation.severity}`;
  const note = escalation.note === null ? '' : `Note from the reporter: ${escalation.note}`;
  return `${textOf([head, ...story, note])}\nReported by ${person(escalation.reporterId)}. ${stateLine(escalation).replaceAll('*', '')}`;
}

/** First reply under the card: the whole verdict, as its reporter saw it. */
export function evidenceMessage(record: DiagnosisRecord): Message {
  const { diagnosis } = record;
  if (diagnosis === null) return { text: 'There is no evidence to show.', blocks: [context(['There is no evidence to show.'])] };
  return {
    text: `Evidence\n${verdictText(diagnosis, record, null)}`,
    blocks: verdictBlocks(diagnosis, record, null),
  };
}

export function threadReply({ acknowledgedBy, resolvedBy }: Escalation, change: 'acknowledged' | 'resolved'): Message {
  const text = change === 'acknowledged' ? `👀 ${who(acknowledgedBy)} is looking at this.` : `✅ ${who(resolvedBy)} resolved this.`;
  return { text, blocks: [section(text)] };
}

/** The direct message to the person who escalated. */
export function reporterMessage(escalation: Escalation, record: DiagnosisRecord, change: 'acknowledged' | 'resolved'): Message {
  const story = inMrkdwn(record.diagnosis === null ? `case ${record.caseNumber}` : exchangeOf(record.diagnosis), OURS.lineText);
  const text =
    change === 'acknowledged'
      ? `👀 ${who(escalation.acknowledgedBy)} is looking at your case ${record.caseNumber} (${story}). You need not do anything.`
      : `✅ ${who(escalation.resolvedBy)} resolved your case ${record.caseNumber} (${story}). Please try again; "Run again" checks it for you.`;
  const again = actions(`reporter:${escalation.id}`, [
    button({ id: ACTION.runAgain, label: 'Run again', value: record.id, style: 'primary' }),
  ]);
  return { text, blocks: [section(text), ...(change === 'resolved' ? [again] : [])] };
}

export function escalationFailedMessage(escalation: Escalation, why: string): Message {
  const story = 'Your escalation has not reached DevOps yet. Nothing is lost: the case is kept.';
  const retry = actions(`retry:${escalation.id}`, [
    button({ id: ACTION.escalate, label: 'Escalate again', value: escalation.diagnosisId, style: 'primary' }),
  ]);
  return {
    text: `${story} ${inMrkdwn(why, OURS.evidenceText)}`,
    blocks: [section(`⚠️ ${story}\n${inMrkdwn(why, OURS.evidenceText)}`), retry],
  };
}

const who = (userId: string | null): string => (userId === null ? 'Someone' : person(userId));
