import { evidenceFileText } from '../../report/evidence-file.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import type { TextFile } from '../files.ts';
import type { Words } from '../words/words.ts';
import { context, type Message } from './blocks.ts';
import { verdictBlocks, verdictText } from './verdict.ts';

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

/** The case without its secrets, for the terminal: `why401 - < file` judges it again. Null where there is none. */
export function evidenceFile(words: Words, record: DiagnosisRecord): TextFile | null {
  const { diagnosis, caseNumber, finishedAt, createdAt } = record;
  if (diagnosis === null) return null;
  // Records of older versions carry no facts: then the verdict itself is all there is.
  const text = evidenceFileText(diagnosis, { caseNumber, at: finishedAt ?? createdAt }) ?? `${JSON.stringify(diagnosis, null, 2)}\n`;
  const name = `why401-${caseNumber.toLowerCase()}.json`;
  return { name, title: words.card.fileTitle(caseNumber), text };
}
