import type { KnownBlock } from '@slack/types';
import type { DiagnosisRecord, Escalation, Severity } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { OURS } from '../limits.ts';
import { foreign, inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { actions, button, context, header, line, type Message, richText, section, span, strong } from './blocks.ts';
import { reasonWords } from './refusals.ts';
import { textOf, verdictBlocks, verdictText } from './verdict.ts';
import { exchangeOf, headlineOf, refusedByOf } from './verdict-words.ts';

/** The card in the DevOps channel, its thread, and what the reporter hears. The card always shows how things stand now. */

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

export function rootCard(words: Words, escalation: Escalation, record: DiagnosisRecord): Message {
  const buttons = cardButtons(words, escalation);
  return {
    text: cardText(words, escalation, record),
    blocks: [...cardBlocks(words, escalation, record), section(stateLine(words, escalation)), ...buttons],
  };
}

/** The part of the card that does not change. */
export function cardBlocks(words: Words, { reporterId, severity, note }: CardContent, record: DiagnosisRecord): KnownBlock[] {
  const { card, common, verdict } = words;
  const { diagnosis } = record;
  const noted: KnownBlock[] = note === null ? [] : [richText(line(strong(`${card.note}: `), span(foreign(note, OURS.note))))];
  if (diagnosis === null) return [header(card.refused), ...noted];
  const refused = refusedByOf(words, diagnosis);
  const why = diagnosis.causes[0]?.evidence[0]?.text;
  const story = [exchangeOf(words, diagnosis), refused === '' ? '' : verdict.refusedBy(refused), common.caseOf(record.caseNumber)];
  return [
    header(headlineOf(words, diagnosis)),
    context([story.filter((part) => part !== '').join(' · ')]),
    ...(why === undefined ? [] : [richText(line(strong(`${verdict.why}: `), span(foreign(why, OURS.evidenceText))))]),
    ...noted,
    section(card.severityBy(card.severity[severity], person(reporterId))),
  ];
}

/** '👀 Acknowledged by @grace since today 14:02' */
export function stateLine(words: Words, escalation: Escalation): string {
  const { card } = words;
  const { state, createdAt, acknowledgedBy, acknowledgedAt, resolvedBy, resolvedAt } = escalation;
  const opened = moment(createdAt);
  if (state === 'open') return card.openLine(opened);
  const at = (date: Date | null): string | null => (date === null ? null : moment(date));
  if (state === 'acknowledged') return card.acknowledgedLine(opened, who(words, acknowledgedBy), at(acknowledgedAt));
  return card.resolvedLine(opened, who(words, resolvedBy), at(resolvedAt));
}

function cardButtons({ common: { buttons } }: Words, { id, state }: Escalation): KnownBlock[] {
  if (state === 'resolved') return [];
  const acknowledge = button({ id: ACTION.acknowledge, label: buttons.acknowledge, value: id, style: 'primary' });
  const resolve = button({
    id: ACTION.resolve,
    label: buttons.resolve,
    value: id,
    style: state === 'acknowledged' ? 'primary' : undefined,
  });
  return [actions(`card:${id}`, state === 'open' ? [acknowledge, resolve] : [resolve])];
}

function cardText(words: Words, escalation: Escalation, record: DiagnosisRecord): string {
  const { card } = words;
  const { diagnosis } = record;
  const why = diagnosis?.causes[0]?.evidence[0]?.text ?? '';
  const story = diagnosis === null ? [] : [headlineOf(words, diagnosis), exchangeOf(words, diagnosis), why];
  const head = card.headLine(card.state[escalation.state], record.caseNumber, card.severityPlain[escalation.severity]);
  const note = escalation.note === null ? '' : `${card.note}: ${escalation.note}`;
  const standing = stateLine(words, escalation).replaceAll('*', '');
  return `${textOf([head, ...story, note])}\n${card.reportedBy(person(escalation.reporterId))} ${standing}`;
}

/** First reply under the card: the whole verdict, as its reporter saw it. */
export function evidenceMessage(words: Words, record: DiagnosisRecord): Message {
  const { diagnosis } = record;
  const { evidence, noEvidence } = words.card;
  if (diagnosis === null) return { text: noEvidence, blocks: [context([noEvidence])] };
  return {
    text: `${evidence}\n${verdictText(words, diagnosis, record, null)}`,
    blocks: verdictBlocks(words, diagnosis, record, null),
  };
}

export function threadReply(words: Words, { acknowledgedBy, resolvedBy }: Escalation, change: 'acknowledged' | 'resolved'): Message {
  const { threadAcknowledged, threadResolved } = words.card;
  const text = change === 'acknowledged' ? threadAcknowledged(who(words, acknowledgedBy)) : threadResolved(who(words, resolvedBy));
  return { text, blocks: [section(text)] };
}

/** The direct message to the person who escalated. */
export function reporterMessage(
  words: Words,
  escalation: Escalation,
  record: DiagnosisRecord,
  change: 'acknowledged' | 'resolved',
): Message {
  const { card, common } = words;
  const { caseNumber, diagnosis } = record;
  const story = inMrkdwn(diagnosis === null ? common.caseOf(caseNumber) : exchangeOf(words, diagnosis), OURS.lineText);
  if (change === 'acknowledged') return said(card.reporterAcknowledged(who(words, escalation.acknowledgedBy), caseNumber, story));
  const { text, blocks } = said(card.reporterResolved(who(words, escalation.resolvedBy), caseNumber, story));
  const again = button({ id: ACTION.runAgain, label: common.buttons.runAgain, value: record.id, style: 'primary' });
  return { text, blocks: [...blocks, actions(`reporter:${escalation.id}`, [again])] };
}

/** @param why the English sentence of an UnreachableError, or of the use cases */
export function escalationFailedMessage(words: Words, escalation: Escalation, why: string): Message {
  const { card, common } = words;
  const reason = inMrkdwn(reasonWords(words, why), OURS.evidenceText);
  const { id, diagnosisId } = escalation;
  const retry = button({ id: ACTION.escalate, label: common.buttons.escalateAgain, value: diagnosisId, style: 'primary' });
  return {
    text: `${card.failed} ${reason}`,
    blocks: [section(`⚠️ ${card.failed}\n${reason}`), actions(`retry:${id}`, [retry])],
  };
}

const said = (text: string): Message => ({ text, blocks: [section(text)] });

const who = ({ common }: Words, userId: string | null): string => (userId === null ? common.someone : person(userId));
