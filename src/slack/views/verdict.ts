import type { KnownBlock } from '@slack/types';
import type { DiagnosedCause, Diagnosis, Fix } from '../../engine/index.ts';
import { mostDifferent } from '../../report/most-different.ts';
import { commandWords, placeholdersIn } from '../../report/words.ts';
import { whoMustAct } from '../../usecases/index.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { ACTION } from '../ids.ts';
import { firstOf, LIMITS, OURS } from '../limits.ts';
import { foreign, inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
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
  span,
  strong,
} from './blocks.ts';
import { headlineOf, likelihoodOf, summaryLine, titleOf } from './verdict-words.ts';

/** The answer to a question. `previous` is the diagnosis that this one repeats. */
export function verdictMessage(words: Words, record: DiagnosisRecord, previous: DiagnosisRecord | null = null): Message {
  const { diagnosis } = record;
  if (diagnosis === null) return problemMessage(words, record);
  return {
    text: verdictText(words, diagnosis, record, previous),
    blocks: [...verdictBlocks(words, diagnosis, record, previous), verdictButtons(words, diagnosis, record)],
  };
}

/** Everything but the buttons: the evidence in DevOps' thread shows the same. */
export function verdictBlocks(words: Words, diagnosis: Diagnosis, record: DiagnosisRecord, previous: DiagnosisRecord | null): KnownBlock[] {
  const [first, ...others] = diagnosis.causes;
  const compared = comparison(words, record, previous);
  return [
    header(headlineOf(words, diagnosis)),
    context([summaryLine(words, diagnosis, record), ...(compared === null ? [] : [compared])]),
    ...(first === undefined ? [] : [...whyBlocks(words, first), ...fixBlocks(words, first)]),
    ...repairBlocks(words, diagnosis),
    ...restBlocks(words, others, diagnosis),
  ];
}

/** As many as are read at a glance, and not thrice the same in other words. */
const reasonsOf = (cause: DiagnosedCause) => mostDifferent(cause.evidence, OURS.evidenceLines, ({ text }) => text);

function whyBlocks({ verdict }: Words, cause: DiagnosedCause): KnownBlock[] {
  const shown = reasonsOf(cause);
  if (shown.length === 0) return [];
  return [richText(line(strong(verdict.why)), bullets(shown.map(({ text }) => line(span(foreign(text, OURS.evidenceText))))))];
}

function fixBlocks(words: Words, cause: DiagnosedCause): KnownBlock[] {
  const forOwner = cause.fixes.filter((fix) => fix.audience === 'owner');
  const forYou = cause.fixes.filter((fix) => fix.audience !== 'owner');
  const { stepsForYou, stepsForOwner } = words.verdict;
  return [...stepsBlock(words, stepsForYou, cause, forYou), ...stepsBlock(words, stepsForOwner, cause, forOwner)];
}

function stepsBlock({ engine, verdict }: Words, heading: string, { id }: DiagnosedCause, fixes: readonly Fix[]): KnownBlock[] {
  const { shown } = firstOf(fixes, OURS.fixSteps);
  if (shown.length === 0) return [];
  const steps = shown.map((fix) =>
    line(span(`${foreign(engine.ofCause(id, fix.text), OURS.fixText)} `), soft(`(${verdict.effort[fix.effort]})`)),
  );
  return [richText(line(strong(heading)), numbered(steps))];
}

/** The repaired command with its heading; null when there is none. */
function repairOf({ verdict }: Words, { repair }: Diagnosis): { readonly hint: string; readonly command: string } | null {
  if (repair === null || repair.trim() === '') return null;
  const command = commandWords(repair);
  const names = placeholdersIn(command);
  return { hint: names.length === 0 ? '' : ` (${verdict.replace(names)})`, command };
}

function repairBlocks(words: Words, diagnosis: Diagnosis): KnownBlock[] {
  const repair = repairOf(words, diagnosis);
  if (repair === null) return [];
  const hint = repair.hint === '' ? [] : [span(repair.hint)];
  return [richText(line(strong(words.verdict.tryCommand), ...hint), preformatted(repair.command, OURS.repair))];
}

function repairText(words: Words, diagnosis: Diagnosis): string {
  const repair = repairOf(words, diagnosis);
  if (repair === null) return '';
  const text = `${words.verdict.tryCommand}${repair.hint}: ${repair.command}`;
  // Half a command is none.
  return text.length < OURS.evidenceText ? text : '';
}

function restBlocks(words: Words, others: readonly DiagnosedCause[], diagnosis: Diagnosis): KnownBlock[] {
  const lines = [otherCauses(words, others), toBeSure(words, diagnosis)].filter((text) => text !== '');
  return lines.length === 0 ? [] : [context(lines)];
}

const toBeSure = ({ engine, verdict }: Words, { nextEvidence }: Diagnosis): string =>
  nextEvidence === null ? '' : `${verdict.toBeSure}: ${engine.settledBy(nextEvidence)}`;

function otherCauses(words: Words, others: readonly DiagnosedCause[]): string {
  const { shown } = firstOf(others, OURS.otherCauses);
  if (shown.length === 0) return '';
  return `${words.verdict.alsoPossible}: ${shown.map((cause) => `${titleOf(words, cause)} (${likelihoodOf(words, cause)})`).join(' · ')}`;
}

function verdictButtons({ common: { buttons } }: Words, diagnosis: Diagnosis, record: DiagnosisRecord): KnownBlock {
  const style = whoMustAct(diagnosis) === 'owner' ? 'primary' : undefined;
  return actions(`verdict:${record.id}`, [
    button({ id: ACTION.escalate, label: buttons.escalate, value: record.id, style }),
    button({ id: ACTION.runAgain, label: buttons.runAgain, value: record.id }),
    button({ id: ACTION.details, label: buttons.details, value: record.id }),
  ]);
}

/** 'Before: 401, the token has expired. Now: 200.' */
function comparison(words: Words, record: DiagnosisRecord, previous: DiagnosisRecord | null): string | null {
  if (previous?.diagnosis == null || record.diagnosis === null) return null;
  return words.verdict.beforeAndNow(standing(words, previous.diagnosis), previous.caseNumber, standing(words, record.diagnosis));
}

function standing(words: Words, { response, causes: [first] }: Diagnosis): string {
  const status = response === null ? '' : `${response.status}, `;
  return `${status}${first === undefined ? words.verdict.noCauseInside : titleOf(words, first)}`;
}

/** The whole answer as one text: screen readers and phones get nothing else. */
export function verdictText(words: Words, diagnosis: Diagnosis, record: DiagnosisRecord, previous: DiagnosisRecord | null): string {
  const [first, ...others] = diagnosis.causes;
  const { why } = words.verdict;
  return textOf([
    headlineOf(words, diagnosis),
    summaryLine(words, diagnosis, record),
    comparison(words, record, previous) ?? '',
    ...(first === undefined ? [] : [...reasonsOf(first).map(({ text }) => `${why}: ${text}`), ...stepLines(words, first)]),
    repairText(words, diagnosis),
    otherCauses(words, others),
    toBeSure(words, diagnosis),
  ]);
}

function stepLines({ engine, verdict }: Words, { id, fixes }: DiagnosedCause): readonly string[] {
  const { shown } = firstOf(fixes, OURS.fixSteps);
  return shown.map(({ audience, text }) => {
    const heading = audience === 'owner' ? verdict.stepsForOwner : verdict.stepsForYou;
    return `${heading}: ${engine.ofCause(id, text)}`;
  });
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

function problemMessage({ common, engine, verdict }: Words, record: DiagnosisRecord): Message {
  const problem = record.problem === null ? verdict.noAnswer : engine.problem(record.problem);
  const heading = verdict.noDiagnosis;
  const number = common.caseOf(record.caseNumber);
  return {
    text: textOf([`${heading} (${number})`, problem]),
    blocks: [
      richText(line(strong(heading)), line(span(`\n${foreign(problem, 1500)}`))),
      context([number, ...(record.state === 'failed' ? [verdict.pasteDeleted] : [])]),
    ],
  };
}

export function stillLookingMessage({ verdict }: Words, record: DiagnosisRecord): Message {
  const text = verdict.stillLooking(record.caseNumber);
  return { text, blocks: [context([`⏳ ${text}`])] };
}
