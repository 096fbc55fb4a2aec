import type { KnownBlock } from '@slack/types';
import type { DiagnosisRecord, Escalation, Severity } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { OURS } from '../limits.ts';
import { foreign, inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { actions, button, context, header, line, type Message, richText, section, span, strong } from './blocks.ts';
import { groupMark, momentMark, personMark } from './marks.ts';
import { textOf } from './verdict.ts';
import { exchangeOf, headlineOf, refusedByOf } from './verdict-words.ts';

/** The card in the DevOps channel: it always shows how things stand now. */

/** What DevOps reads. The preview shows exactly these blocks, so they are made once. */
export interface CardContent {
  readonly reporterId: string;
  readonly severity: Severity;
  readonly note: string | null;
  readonly people?: number;
  readonly hosts?: number;
}

export function rootCard(words: Words, escalation: Escalation, record: DiagnosisRecord): Message {
  const { groupId } = escalation;
  // An edit notifies nobody, so the group is called once: when the card is posted.
  const onCall = groupId === null ? '' : `\n${words.card.onCall(groupMark(groupId))}`;
  return {
    text: cardText(words, escalation, record),
    blocks: [
      ...cardBlocks(words, escalation, record),
      section(`${stateLine(words, escalation)}${onCall}`),
      ...cardButtons(words, escalation),
    ],
  };
}

/** The part of the card that does not change with its state. */
export function cardBlocks(words: Words, content: CardContent, record: DiagnosisRecord): KnownBlock[] {
  const { card, common, engine, verdict } = words;
  const { diagnosis } = record;
  const { note } = content;
  const noted: KnownBlock[] = note === null ? [] : [richText(line(strong(`${card.note}: `), span(foreign(note, OURS.note))))];
  if (diagnosis === null)
    return [header(card.refused), context([common.caseOf(record.caseNumber)]), ...noted, section(reportedBy(words, content))];
  const refused = refusedByOf(words, diagnosis);
  const why = diagnosis.causes[0]?.evidence[0]?.text;
  const story = [exchangeOf(words, diagnosis), refused === '' ? '' : verdict.refusedBy(refused), common.caseOf(record.caseNumber)];
  return [
    header(headlineOf(words, diagnosis)),
    context([story.filter((part) => part !== '').join(' · ')]),
    ...(why === undefined ? [] : [richText(line(strong(`${verdict.why}: `), span(foreign(engine.evidence(why), OURS.evidenceText))))]),
    ...noted,
    section(reportedBy(words, content)),
  ];
}

/** 'Severity: 🔴 high · reported by 4 people, first by @ada, on 2 hosts' */
function reportedBy({ card }: Words, { severity, reporterId, people = 1, hosts = 1 }: CardContent): string {
  return card.severityByMany(card.severity[severity], personMark(reporterId), Math.max(0, people - 1), hosts);
}

/** '👀 Acknowledged by @grace since today 14:02' */
export function stateLine(words: Words, escalation: Escalation): string {
  const { card } = words;
  const { state, acknowledgedBy, acknowledgedAt, snoozedBy, snoozedUntil, resolvedBy, resolvedAt } = escalation;
  const opened = momentMark(escalation.reopenedAt ?? escalation.createdAt);
  const at = (date: Date | null): string | null => (date === null ? null : momentMark(date));
  switch (state) {
    case 'open':
      return card.openLine(opened);
    case 'acknowledged':
      return card.acknowledgedLine(opened, who(words, acknowledgedBy), at(acknowledgedAt));
    case 'snoozed':
      return card.snoozedLine(who(words, snoozedBy), at(snoozedUntil) ?? '', written(escalation.snoozeReason));
    case 'resolved':
      return card.resolvedLine(momentMark(escalation.createdAt), who(words, resolvedBy), at(resolvedAt), written(escalation.resolution));
  }
}

/** Someone's own words inside ours. */
export const written = (text: string | null): string | null => (text === null ? null : inMrkdwn(text, OURS.evidenceText));

export const who = ({ common }: Words, userId: string | null): string => (userId === null ? common.someone : personMark(userId));

function cardButtons({ common: { buttons } }: Words, { id, state }: Escalation): KnownBlock[] {
  const primary = (is: boolean) => (is ? ('primary' as const) : undefined);
  const acknowledge = button({ id: ACTION.acknowledge, label: buttons.acknowledge, value: id, style: 'primary' });
  const resolve = button({ id: ACTION.resolve, label: buttons.resolve, value: id, style: primary(state === 'acknowledged') });
  const snooze = button({ id: ACTION.snooze, label: buttons.snooze, value: id });
  const reopen = button({ id: ACTION.reopen, label: buttons.reopen, value: id });
  const shown = {
    open: [acknowledge, resolve, snooze],
    acknowledged: [resolve, snooze],
    snoozed: [acknowledge, resolve],
    resolved: [reopen],
  }[state];
  return [actions(`card:${id}`, shown)];
}

function cardText(words: Words, escalation: Escalation, record: DiagnosisRecord): string {
  const { card, engine } = words;
  const { diagnosis } = record;
  const why = engine.evidence(diagnosis?.causes[0]?.evidence[0]?.text ?? '');
  const story = diagnosis === null ? [] : [headlineOf(words, diagnosis), exchangeOf(words, diagnosis), why];
  const head = card.headLine(card.state[escalation.state], record.caseNumber, card.severityPlain[escalation.severity]);
  const note = escalation.note === null ? '' : `${card.note}: ${escalation.note}`;
  const group = escalation.groupId === null ? '' : ` ${card.onCall(groupMark(escalation.groupId))}`;
  const standing = stateLine(words, escalation).replaceAll('*', '');
  return `${textOf([head, ...story, note])}\n${reportedBy(words, escalation)}. ${standing}${group}`;
}
