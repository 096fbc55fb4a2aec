import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { COMMAND } from '../ids.ts';
import { LIMITS } from '../limits.ts';
import type { Words } from '../words/words.ts';
import { context, header, type Message, section } from './blocks.ts';
import { caseBlocks, caseLine } from './case-row.ts';

/** A person's last diagnoses, newest first, each with its buttons. */
export function historyMessage(words: Words, records: readonly DiagnosisRecord[]): Message {
  const { history } = words;
  if (records.length === 0) return { text: history.none(COMMAND), blocks: [section(history.none(COMMAND))] };
  return {
    text: textWithin([history.title, ...records.map((record) => `• ${caseLine(words, record)}`)]),
    blocks: [header(history.title), ...records.flatMap((record) => caseBlocks(words, 'history', record)), context([history.kept])],
  };
}

/** Whole lines, as many as Slack takes. */
function textWithin(lines: readonly string[]): string {
  let text = '';
  for (const one of lines) {
    if (text.length + one.length + 1 > LIMITS.messageText) return text;
    text += `${text === '' ? '' : '\n'}${one}`;
  }
  return text;
}
