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
  overflow,
  preformatted,
  richText,
  soft,
  span,
  strong,
} from './blocks.ts';
import { comparisonBlocks, comparisonLines } from './verdict-comparison.ts';
import { menuValue } from './verdict-menu.ts';
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
  return [
    header(headlineOf(words, diagnosis)),
    context([summaryLine(words, diagnosis, record)]),
    ...comparisonBlocks(words, record, previous),
    ...(first === undefined ? [] : [...whyBlocks(words, first), ...fixBlocks(words, first)]),
    ...repairBlocks(words, diagnosis),
    ...restBlocks(words, others, diagnosis),
  ];
}

/** As many as are read at a glance, and not thrice the same in other words. */
const reasonsOf = (cause: DiagnosedCause) => mostDifferent(cause.evidence, OURS.evidenceLines, ({ text }) => text);

function whyBlocks({ engine, verdict }: Words, cause: DiagnosedCause): KnownBlock[] {
  const shown = reasonsOf(cause);
  if (shown.length === 0) return [];
  const reasons = shown.map(({ text }) => line(span(foreign(engine.evidence(text), OURS.evidenceText))));
  return [richText(line(strong(verdict.why)), bullets(reasons))];
}

const stepsOf = (fixes: readonly Fix[]): { readonly forYou: readonly Fix[]; readonly forOwner: readonly Fix[] } => ({
  forYou: fixes.filter(({ audience }) => audience !== 'owner'),
  forOwner: fixes.filter(({ audience }) => audience === 'owner'),
});

function fixBlocks(words: Words, cause: DiagnosedCause): KnownBlock[] {
  const { forYou, forOwner } = stepsOf(cause.fixes);
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

/** A case may stand among others: a screen reader says which one a button is about. */
function verdictButtons({ common: { buttons }, verdict }: Words, diagnosis: Diagnosis, record: DiagnosisRecord): KnownBlock {
  const { id, caseNumber, threadTs } = record;
  const style = whoMustAct(diagnosis) === 'owner' ? 'primary' : undefined;
  const own = (action: string, label: string) => ({ id: action, label, spoken: verdict.spoken(label, caseNumber), value: id });
  return actions(`verdict:${id}`, [
    button({ ...own(ACTION.escalate, buttons.escalate), style }),
    button(own(ACTION.runAgain, buttons.runAgain)),
    button(own(ACTION.details, buttons.details)),
    // Asked about in a thread: one click puts the copy there.
    ...(threadTs === null ? [] : [button(own(ACTION.postToThread, buttons.postToThread))]),
    button(own(ACTION.share, buttons.share)),
    overflow(ACTION.verdictMenu, [{ label: verdict.menu.wrong, value: menuValue('wrong', id) }]),
  ]);
}

/** The whole answer as one text: screen readers and phones get nothing else. */
export function verdictText(words: Words, diagnosis: Diagnosis, record: DiagnosisRecord, previous: DiagnosisRecord | null): string {
  const [first, ...others] = diagnosis.causes;
  const { why } = words.verdict;
  return textOf([
    headlineOf(words, diagnosis),
    summaryLine(words, diagnosis, record),
    ...comparisonLines(words, record, previous),
    ...(first === undefined
      ? []
      : [
          ...underHeading(
            why,
            reasonsOf(first).map(({ text }) => words.engine.evidence(text)),
          ),
          ...stepLines(words, first),
        ]),
    repairText(words, diagnosis),
    otherCauses(words, others),
    toBeSure(words, diagnosis),
  ]);
}

/** Read aloud, a heading before each line is noise. */
const underHeading = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.map((text, index) => (index === 0 ? `${heading}: ${text}` : text));

function stepLines({ engine, verdict }: Words, { id, fixes }: DiagnosedCause): readonly string[] {
  const linesFor = (heading: string, steps: readonly Fix[]): readonly string[] =>
    underHeading(
      heading,
      firstOf(steps, OURS.fixSteps).shown.map(
        (fix, index) => `${index + 1}. ${engine.ofCause(id, fix.text)} (${verdict.effort[fix.effort]})`,
      ),
    );
  const { forYou, forOwner } = stepsOf(fixes);
  return [...linesFor(verdict.stepsForYou, forYou), ...linesFor(verdict.stepsForOwner, forOwner)];
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
