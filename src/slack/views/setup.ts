import type { DiagnosisRecord, Escalation } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { channelWords } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { actions, button, type Message, section } from './blocks.ts';
import { personMark } from './marks.ts';

/** To an admin: an escalation waits for a channel, or its channel takes nothing. */
export function askAdminMessage({ setup }: Words, escalation: Escalation, { caseNumber }: DiagnosisRecord): Message {
  const { id, reporterId, channelId } = escalation;
  const reporter = personMark(reporterId);
  const text = channelId === null ? setup.ask(reporter, caseNumber) : setup.askAgain(reporter, caseNumber, channelWords(channelId));
  const choose = button({ id: ACTION.settings, label: setup.choose, value: id, style: 'primary' });
  return { text, blocks: [section(text), actions(`setup:${id}`, [choose])] };
}
