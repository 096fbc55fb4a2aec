import type { KnownBlock } from '@slack/types';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { OURS } from '../limits.ts';
import { inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { actions, button, section } from './blocks.ts';
import { momentMark } from './marks.ts';
import { exchangeOf, titleOf } from './verdict-words.ts';

/** One case in a list: what, why, when; in mrkdwn. */
export function caseLine(words: Words, record: DiagnosisRecord): string {
  const { diagnosis, caseNumber, createdAt } = record;
  const exchange = diagnosis === null ? null : inMrkdwn(exchangeOf(words, diagnosis), OURS.lineText);
  const parts = [`*${inMrkdwn(caseNumber, 10)}*`, exchange, inMrkdwn(resultOf(words, record), OURS.lineText), momentMark(createdAt)];
  return parts.filter((part) => part !== null).join(' · ');
}

function resultOf(words: Words, { diagnosis, state }: DiagnosisRecord): string {
  if (state === 'queued') return words.history.queued;
  if (diagnosis === null) return words.history.failed;
  const [first] = diagnosis.causes;
  return first === undefined ? words.verdict.noCause : titleOf(words, first);
}

/** The same with its buttons. `list` keeps the ids of several lists in one view apart. */
export function caseBlocks(words: Words, list: string, record: DiagnosisRecord): readonly KnownBlock[] {
  const shown = section(caseLine(words, record));
  if (record.state === 'queued') return [shown];
  const { buttons } = words.common;
  return [
    shown,
    actions(`${list}:${record.id}`, [
      button({ id: ACTION.details, label: buttons.details, value: record.id }),
      button({ id: ACTION.runAgain, label: buttons.runAgain, value: record.id }),
    ]),
  ];
}
