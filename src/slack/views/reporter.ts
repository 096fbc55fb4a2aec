import type { DiagnosisRecord, Escalation, EscalationChange } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { OURS } from '../limits.ts';
import { inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { actions, button, type Message, said, section } from './blocks.ts';
import { who, written } from './card.ts';
import { reasonWords } from './refusals.ts';
import { exchangeOf } from './verdict-words.ts';

/** The direct message to somebody who reported the fault. `record`: their own case. */
export function reporterMessage(words: Words, escalation: Escalation, record: DiagnosisRecord, change: EscalationChange): Message {
  const { common } = words;
  const { reporter } = words.thread;
  const { caseNumber, diagnosis } = record;
  const story = inMrkdwn(diagnosis === null ? common.caseOf(caseNumber) : exchangeOf(words, diagnosis), OURS.lineText);
  const by = who(words, change.by);
  if (change.kind === 'reopened') return said(reporter.reopened(by, caseNumber, story));
  if (change.kind === 'explained') return said(reporter.explained(by, caseNumber, written(change.text)));
  if (change.kind !== 'resolved') return said(reporter.acknowledged(by, caseNumber, story));
  const { text, blocks } = said(reporter.resolved(by, caseNumber, story, written(change.text)));
  const { id } = escalation;
  const answers = [
    button({ id: ACTION.fixed, label: common.buttons.fixed, value: id, style: 'primary' }),
    button({ id: ACTION.stillFailing, label: common.buttons.stillFailing, value: id }),
    button({ id: ACTION.runAgain, label: common.buttons.runAgain, value: record.id }),
  ];
  return { text, blocks: [...blocks, actions(`reporter:${change.id}`, answers)] };
}

/** @param why the English sentence of an UnreachableError, or of the use cases */
export function escalationFailedMessage(words: Words, escalation: Escalation, why: string): Message {
  const { thread, common } = words;
  const reason = inMrkdwn(reasonWords(words, why), OURS.evidenceText);
  const { id, diagnosisId } = escalation;
  const retry = button({ id: ACTION.escalate, label: common.buttons.escalateAgain, value: diagnosisId, style: 'primary' });
  return {
    text: `${thread.reporter.failed} ${reason}`,
    blocks: [section(`⚠️ ${thread.reporter.failed}\n${reason}`), actions(`retry:${id}`, [retry])],
  };
}
