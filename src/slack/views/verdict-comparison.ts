import type { KnownBlock } from '@slack/types';
import type { Diagnosis } from '../../engine/index.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { OURS } from '../limits.ts';
import { foreign } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { line, richText, span, strong } from './blocks.ts';
import { refusedByOf, titleOf } from './verdict-words.ts';

/** What a repetition says that the verdict alone does not: how it stood before, how it stands now, and what changed. */
export function comparisonLines(words: Words, record: DiagnosisRecord, previous: DiagnosisRecord | null): readonly string[] {
  if (previous?.diagnosis == null || record.diagnosis === null) return [];
  const { before, now } = words.verdict;
  const changed = changeWords(words, previous.diagnosis, record.diagnosis);
  return [before(previous.caseNumber, standing(words, previous.diagnosis)), `${now(standing(words, record.diagnosis))} · ${changed}`];
}

export function comparisonBlocks(words: Words, record: DiagnosisRecord, previous: DiagnosisRecord | null): KnownBlock[] {
  const [before, now] = comparisonLines(words, record, previous);
  if (before === undefined || now === undefined) return [];
  return [richText(line(span(`${foreign(before, OURS.evidenceText)}\n`), strong(foreign(now, OURS.evidenceText))))];
}

/** '401, The token has expired'. */
function standing(words: Words, { response, causes: [first] }: Diagnosis): string {
  const status = response === null ? '' : `${response.status}, `;
  return `${status}${first === undefined ? words.verdict.noCauseInside : titleOf(words, first)}`;
}

function changeWords(words: Words, before: Diagnosis, now: Diagnosis): string {
  const { changed, changedParts, unchanged } = words.verdict;
  const parts = [
    before.response?.status === now.response?.status ? '' : changedParts.status,
    before.causes[0]?.id === now.causes[0]?.id ? '' : changedParts.cause,
    // Where nothing is refused any more, nobody refused: that says nothing new.
    now.outcome !== 'auth-failure' || refusedByOf(words, before) === refusedByOf(words, now) ? '' : changedParts.refusedBy,
  ].filter((part) => part !== '');
  return parts.length === 0 ? unchanged : changed(parts);
}
