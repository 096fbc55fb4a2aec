import type { KnownBlock } from '@slack/types';
import type { DiagnosedCause, Diagnosis, Fix } from '../../engine/index.ts';
import { mostDifferent } from '../../report/most-different.ts';
import { commandWords, placeholderWords } from '../../report/words.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { firstOf, LIMITS, OURS } from '../limits.ts';
import { foreign, inMrkdwn } from '../mrkdwn.ts';
import {
  actions,
  bullets,
  button,
  context,
  header,
  line,
  type Message,
  numbered,
  preformatted,
  richText,
  soft,
  strong,
  words,
} from './blocks.ts';
import { headlineOf, likelihoodOf, summaryLine } from './verdict-words.ts';
import { whoMustAct } from './who-must-act.ts';

/** The answer to a question. `previous` is the diagnosis that this one repeats. */
export function verdictMessage(record: DiagnosisRecord, previous: DiagnosisRecord | null = null): Message {
  const { diagnosis } = record;
  if (diagnosis === null) return problemMessage(record);
  return {
    text: verdictText(diagnosis, record, previous),
    blocks: [...verdictBlocks(diagnosis, record, previous), verdictButtons(diagnosis, record)],
  };
}

/** Everything but the buttons: the evidence in DevOps' thread shows the same. */
export function verdictBlocks(diagnosis: Diagnosis, record: DiagnosisRecord, previous: DiagnosisRecord | null): KnownBlock[] {
  const [first, ...others] = diagnosis.causes;
  const compared = comparison(record, previous);
  return [
    header(headlineOf(diagnosis)),
    context([summaryLine(diagnosis, record), ...(compared === null ? [] : [compared])]),
    ...(first === undefined ? [] : [...whyBlocks(first), ...fixBlocks(first)]),
    ...repairBlocks(diagnosis),
    ...restBlocks(others, diagnosis),
  ];
}

/** As many as are read at a glance, and not thrice the same in other words. */
const reasonsOf = (cause: DiagnosedCause) => mostDifferent(cause.evidence, OURS.evidenceLines, ({ text }) => text);

function whyBlocks(cause: DiagnosedCause): KnownBlock[] {
  const shown = reasonsOf(cause);
  if (shown.length === 0) return [];
  return [richText(line(strong('Why')), bullets(shown.map(({ text }) => line(words(foreign(text, OURS.evidenceText))))))];
}

function fixBlocks(cause: DiagnosedCause): KnownBlock[] {
  return [
    ...stepsBlock(
      'What you can do',
      cause.fixes.filter((fix) => fix.audience !== 'owner'),
    ),
    ...stepsBlock(
      "For the API's owner",
      cause.fixes.filter((fix) => fix.audience === 'owner'),
    ),
  ];
}

function stepsBlock(heading: string, fixes: readonly Fix[]): KnownBlock[] {
  const { shown } = firstOf(fixes, OURS.fixSteps);
  if (shown.length === 0) return [];
  return [
    richText(
      line(strong(heading)),
      numbered(shown.map((fix) => line(words(`${foreign(fix.text, OURS.fixText)} `), soft(`(${fix.effort})`)))),
    ),
  ];
}

/** The repaired command with its heading; null when there is none. */
function repairOf({ repair }: Diagnosis): { readonly heading: string; readonly hint: string; readonly command: string } | null {
  if (repair === null || repair.trim() === '') return null;
  const command = commandWords(repair);
  const hint = placeholderWords(command);
  return { heading: 'Try this command', hint: hint === '' ? '' : ` (${hint})`, command };
}

function repairBlocks(diagnosis: Diagnosis): KnownBlock[] {
  const repair = repairOf(diagnosis);
  if (repair === null) return [];
  const hint = repair.hint === '' ? [] : [words(repair.hint)];
  return [richText(line(strong(repair.heading), ...hint), preformatted(repair.command, OURS.repair))];
}

function repairText(diagnosis: Diagnosis): string {
  const repair = repairOf(diagnosis);
  if (repair === null) return '';
  const text = `${repair.heading}${repair.hint}: ${repair.command}`;
  // Half a command is none.
  return text.length < OURS.evidenceText ? text : '';
}

function restBlocks(others: readonly DiagnosedCause[], { nextEvidence }: Diagnosis): KnownBlock[] {
  const lines = [otherCauses(others), nextEvidence === null ? '' : `To be sure: ${nextEvidence}`].filter((text) => text !== '');
  return lines.length === 0 ? [] : [context(lines)];
}

function otherCauses(others: readonly DiagnosedCause[]): string {
  const { shown } = firstOf(others, OURS.otherCauses);
  return shown.length === 0 ? '' : `Also possible: ${shown.map((cause) => `${cause.title} (${likelihoodOf(cause)})`).join(' · ')}`;
}

function verdictButtons(diagnosis: Diagnosis, record: DiagnosisRecord): KnownBlock {
  const style = whoMustAct(diagnosis) === 'owner' ? 'primary' : undefined;
  return actions(`verdict:${record.id}`, [
    button({ id: ACTION.escalate, label: 'Escalate to DevOps', value: record.id, style }),
    button({ id: ACTION.runAgain, label: 'Run again', value: record.id }),
    button({ id: ACTION.details, label: 'Details', value: record.id }),
  ]);
}

/** 'Before: 401, the token has expired. Now: 200.' */
function comparison(record: DiagnosisRecord, previous: DiagnosisRecord | null): string | null {
  if (previous?.diagnosis == null || record.diagnosis === null) return null;
  return `Before (case ${previous.caseNumber}): ${standing(previous.diagnosis)} → now: ${standing(record.diagnosis)}`;
}

function standing({ response, causes }: Diagnosis): string {
  const status = response === null ? '' : `${response.status}, `;
  return `${status}${causes[0]?.title ?? 'no cause found'}`;
}

/** The whole answer as one text: screen readers and phones get nothing else. */
export function verdictText(diagnosis: Diagnosis, record: DiagnosisRecord, previous: DiagnosisRecord | null): string {
  const [first, ...others] = diagnosis.causes;
  const compared = comparison(record, previous);
  const lines = [
    headlineOf(diagnosis),
    summaryLine(diagnosis, record),
    ...(compared === null ? [] : [compared]),
    ...(first === undefined ? [] : reasonsOf(first).map(({ text }) => `Why: ${text}`)),
    ...(first?.fixes ?? [])
      .slice(0, OURS.fixSteps)
      .map((fix) => `${fix.audience === 'owner' ? "For the API's owner" : 'What you can do'}: ${fix.text}`),
    repairText(diagnosis),
    otherCauses(others),
    diagnosis.nextEvidence === null ? '' : `To be sure: ${diagnosis.nextEvidence}`,
  ];
  return textOf(lines);
}

/** Lines for a top-level text: each escaped, the whole within Slack's advice. */
export function textOf(lines: readonly string[]): string {
  let text = '';
  for (const entry of lines.filter((given) => given !== '')) {
    const room = LIMITS.messageText - text.length - 1;
    if (room < 20) return text;
    text += `${text === '' ? '' : '\n'}${inMrkdwn(entry, Math.min(room, OURS.evidenceText))}`;
  }
  return text;
}

function problemMessage(record: DiagnosisRecord): Message {
  const problem = record.problem ?? 'There is no answer. Please ask again.';
  const heading = 'No diagnosis this time';
  return {
    text: textOf([`${heading} (case ${record.caseNumber})`, problem]),
    blocks: [
      richText(line(strong(heading)), line(words(`\n${foreign(problem, 1500)}`))),
      context([`case ${record.caseNumber}`, ...(record.state === 'failed' ? ['What you pasted has been deleted.'] : [])]),
    ],
  };
}

export function stillLookingMessage(record: DiagnosisRecord): Message {
  const text = `Still looking (case ${record.caseNumber}). The server takes its time; the answer comes here in a few seconds.`;
  return { text, blocks: [context([`⏳ ${text}`])] };
}
