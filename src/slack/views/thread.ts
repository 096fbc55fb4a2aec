import type { DiagnosisRecord, Escalation, EscalationChange } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { OURS } from '../limits.ts';
import { inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { actions, button, type Message, said, section } from './blocks.ts';
import { who, written } from './card.ts';
import { groupMark, momentMark } from './marks.ts';
import { exchangeOf } from './verdict-words.ts';

/** One line of an escalation's story, below its card. `record`: the case that 'joined' and 'worsened' speak of. */
export function threadReply(words: Words, escalation: Escalation, change: EscalationChange, record: DiagnosisRecord | null): Message {
  const text = lineOf(words, escalation, change, record);
  if (change.kind !== 'asked') return said(text);
  const { buttons } = words.common;
  const { id } = escalation;
  const answers = [
    button({ id: ACTION.stillOnIt, label: buttons.stillOnIt, value: id, style: 'primary' }),
    button({ id: ACTION.handBack, label: buttons.handBack, value: id }),
  ];
  return { text, blocks: [section(text), actions(`asked:${change.id}`, answers)] };
}

function lineOf(words: Words, escalation: Escalation, change: EscalationChange, record: DiagnosisRecord | null): string {
  const { thread } = words;
  const by = who(words, change.by);
  const text = written(change.text);
  switch (change.kind) {
    case 'acknowledged':
      return thread.acknowledged(by);
    case 'resolved':
      return thread.resolved(by, text);
    case 'explained':
      return thread.explained(by, text);
    case 'reopened':
      return thread.reopened(by, text);
    case 'snoozed':
      return thread.snoozed(by, escalation.snoozedUntil === null ? '' : momentMark(escalation.snoozedUntil), text);
    case 'woken':
      return thread.woken;
    case 'joined':
      return thread.joined(by, placeOf(words, record), text);
    case 'worsened':
      return thread.worsened(by, placeOf(words, record), standingOf(words, escalation), text);
    case 'reminded':
      return thread.reminded(
        escalation.groupId === null ? null : groupMark(escalation.groupId),
        momentMark(escalation.reopenedAt ?? escalation.createdAt),
      );
    case 'asked':
      return thread.asked(who(words, escalation.acknowledgedBy));
    case 'still-on-it':
      return thread.stillOnIt(by);
    case 'handed-back':
      return change.by === null ? thread.noAnswer : thread.handedBack(by);
    case 'fixed':
      return thread.fixed(by);
  }
}

/** 'case 7F3A: GET api.example.com/v1/orders → 401' */
function placeOf(words: Words, record: DiagnosisRecord | null): string {
  if (record === null) return words.common.someone;
  const number = words.common.caseOf(record.caseNumber);
  return record.diagnosis === null ? number : `${number}: ${inMrkdwn(exchangeOf(words, record.diagnosis), OURS.lineText)}`;
}

const standingOf = ({ thread, card }: Words, { people, hosts, severity }: Escalation): string =>
  thread.standing(people, hosts, card.severityPlain[severity]);
