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

/** The case without its secrets, for the terminal: `why401 - < file` gives the same verdict. Null where there is none. */
export function evidenceFile(words: Words, record: DiagnosisRecord): TextFile | null {
  const { diagnosis, caseNumber } = record;
  if (diagnosis === null) return null;
  const name = `why401-${caseNumber.toLowerCase()}.json`;
  return { name, title: words.card.fileTitle(caseNumber), text: `${JSON.stringify(diagnosis, null, 2)}\n` };
}
