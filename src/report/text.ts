import { styleText } from 'node:util';
import type { Audience, DiagnosedCause, Diagnosis, Experiment, Fix } from '../engine/index.ts';
import { comparisonsOf } from './comparisons.ts';
import { mostDifferent } from './most-different.ts';
import { columns, printable, printableLines, shortened, wrapped } from './printable.ts';
import {
  AUDIENCE_WORDS,
  commandWords,
  counted,
  durationWords,
  EFFORT_WORDS,
  LIKELIHOOD_WORDS,
  placeholderWords,
  urlWords,
} from './words.ts';

export interface TextLook {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

interface Page {
  readonly width: number;
  readonly paint: Paint;
}

const EVIDENCE_SHOWN = 4;
const ROWS_SHOWN = 6;
const EVIDENCE_CHARACTERS = 400;
const URL_CHARACTERS = 200;
const NARROWEST = 40;
const WIDEST = 120;
const AUDIENCES: readonly Audience[] = ['user', 'developer', 'owner'];
const SIGNS = { 'auth-failure': ['✗', 'red'], 'no-auth-failure': ['✓', 'green'], undetermined: ['?', 'yellow'] } as const;

/** The diagnosis for a terminal: the answer first, then why, what to do, and what it rests on. Ends with a line end. */
export function textReport(diagnosis: Diagnosis, look: TextLook): string {
  const page: Page = {
    width: Math.min(Math.max(look.width, NARROWEST), WIDEST),
    // The caller has judged the stream; styleText's own check would look at this process's stdout instead.
    paint: (style, text) => (look.colour ? styleText(style, text, { validateStream: false }) : text),
  };
  const sections = [
    headline(diagnosis, page),
    why(diagnosis.causes[0], page),
    ...comparisons(diagnosis, page),
    fixes(diagnosis.causes[0]?.fixes ?? [], page),
    repair(diagnosis.repair, page),
    otherCauses(diagnosis.causes.slice(1), page),
    nextEvidence(diagnosis.nextEvidence, page),
    basis(diagnosis, page),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function headline(diagnosis: Diagnosis, page: Page): readonly string[] {
  const [first] = diagnosis.causes;
  // A guess stands behind a question mark: "✗ No credential was sent" is read as a finding, whatever comes after it.
  const guessed = diagnosis.outcome === 'auth-failure' && first?.likelihood === 'low';
  const [sign, colour] = SIGNS[guessed ? 'undetermined' : diagnosis.outcome];
  const title = first ? printable(first.title) : 'No cause could be named';
  const certainty = first && diagnosis.outcome === 'auth-failure' ? ` · ${certaintyOf(first)}` : '';
  const [start = '', ...rest] = wrapped(`${sign} ${title}${certainty}`, page.width, '  ');
  const painted = start.startsWith(`${sign} ${title}`)
    ? page.paint(['bold', colour], `${sign} ${title}`) + start.slice(sign.length + 1 + title.length)
    : page.paint(['bold', colour], start);
  return [painted, ...rest, ...wrapped(contextOf(diagnosis), page.width, '  ', '  ')];
}

const certaintyOf = (cause: DiagnosedCause): string => `${LIKELIHOOD_WORDS[cause.likelihood]}${cause.proven ? ', proven' : ''}`;

function contextOf({ request, response, refusedBy, elapsedMs, outcome, input }: Diagnosis): string {
  const asked = request
    ? `${printable(request.method)} ${shortened(printable(urlWords(request.url)), URL_CHARACTERS)}`
    : `read as ${printable(input.format)}`;
  const answered = response ? ` → ${response.status} ${printable(response.statusText)}`.trimEnd() : '';
  const product = refusedBy.product === null ? '' : `${printable(refusedBy.product)} `;
  const layer = refusedBy.layer === 'unknown' ? '' : product === '' ? layerWords(refusedBy.layer) : `(${layerWords(refusedBy.layer)})`;
  const refuser = `${product}${layer}`.trim();
  const refused = refuser === '' || outcome === 'no-auth-failure' ? '' : ` · refused by ${refuser}`;
  const source = response?.source === 'pasted' ? ' · from the paste' : '';
  return `${asked}${answered}${refused}${source} · ${durationWords(elapsedMs)}`;
}

const layerWords = (layer: string): string => (layer === 'cdn' ? 'CDN' : layer.replace('-', ' '));

function why(cause: DiagnosedCause | undefined, page: Page): readonly string[] {
  const evidence = cause?.evidence ?? [];
  if (evidence.length === 0) return [];
  const lines = mostDifferent(evidence, EVIDENCE_SHOWN, ({ text }) => text).flatMap(({ text }) =>
    item('•', shortened(printable(text), EVIDENCE_CHARACTERS), page),
  );
  const more = evidence.length - EVIDENCE_SHOWN;
  return [page.paint('bold', 'Why'), ...lines, ...(more > 0 ? [page.paint('dim', `  … and ${more} more with --json`)] : [])];
}

function comparisons(diagnosis: Diagnosis, page: Page): readonly (readonly string[])[] {
  return comparisonsOf(diagnosis).map(({ title, rows }) => {
    const shown = rows.slice(0, ROWS_SHOWN);
    const lines = shown.flatMap(({ subject, text }) => item('•', shortened(printable(`${subject}: ${text}`), EVIDENCE_CHARACTERS), page));
    const more = rows.length - shown.length;
    return [page.paint('bold', title), ...lines, ...(more > 0 ? [page.paint('dim', `  … and ${more} more with --json`)] : [])];
  });
}

function fixes(all: readonly Fix[], page: Page): readonly string[] {
  if (all.length === 0) return [];
  const lines: string[] = [page.paint('bold', 'Fix')];
  let number = 0;
  for (const audience of AUDIENCES) {
    const steps = all.filter((fix) => fix.audience === audience);
    if (steps.length > 0) lines.push(page.paint('cyan', `  ${AUDIENCE_WORDS[audience]}`));
    for (const { text, effort } of steps) {
      number += 1;
      lines.push(...item(`  ${number}.`, `${printable(text)} (${EFFORT_WORDS[effort]})`, page));
    }
  }
  return lines;
}

function item(mark: string, text: string, page: Page): readonly string[] {
  const start = `  ${mark} `;
  return wrapped(text, page.width, ' '.repeat(columns(start)), start);
}

// Never wrapped: it is there to be copied.
function repair(command: string | null, page: Page): readonly string[] {
  if (command === null) return [];
  const shown = commandWords(command);
  const hint = placeholderWords(shown);
  const heading = page.paint('bold', 'Try') + (hint === '' ? '' : page.paint('dim', ` (${hint})`));
  return [heading, ...printableLines(shown).map((line) => `  ${page.paint('green', line)}`)];
}

function otherCauses(causes: readonly DiagnosedCause[], page: Page): readonly string[] {
  if (causes.length === 0) return [];
  return labelled('Also possible', causes.map(({ title, likelihood }) => `${printable(title)} (${likelihood})`).join('; '), page);
}

function nextEvidence(text: string | null, page: Page): readonly string[] {
  return text === null ? [] : labelled('To settle it', printable(text), page);
}

function basis({ probes, experiments, input }: Diagnosis, page: Page): readonly string[] {
  const ran = probes.filter(({ outcome }) => outcome !== 'skipped').length;
  const failed = probes.filter(({ outcome }) => outcome === 'failed').map(({ id }) => printable(id));
  const skipped = probes.length - ran;
  const parts = [
    `${counted(ran, 'probe')} ran`,
    ...(skipped > 0 ? [`${skipped} skipped`] : []),
    ...(failed.length > 0 ? [`no result from ${listed(failed)}`] : []),
    ...experiments.filter(({ status }) => status !== null).map(experimentWords),
  ];
  const checked = probes.length > 0 ? labelled('Checked', parts.join(' · '), page) : [];
  const ignored =
    input.ignored.length > 0
      ? labelled('Left aside', input.ignored.map((text) => shortened(printable(text), URL_CHARACTERS)).join('; '), page)
      : [];
  return [...checked, ...ignored].map((line) => page.paint('dim', line));
}

/** Names while they are few, else their number. */
const listed = (names: readonly string[]): string => (names.length <= 3 ? names.join(', ') : `${names.length} of them`);

/** 'no credential → 401 (the same, 12 ms)', 'random credential → 403 (status and body differ, 840 ms)'. */
function experimentWords({ name, status, sameAsGiven, differs = [], ms }: Experiment): string {
  const compared = sameAsGiven
    ? 'the same'
    : differs.length === 0
      ? 'different'
      : `${series(differs)} ${differs.length > 1 ? 'differ' : 'differs'}`;
  return `${printable(name)} → ${status} (${compared}${ms == null ? '' : `, ${durationWords(ms)}`})`;
}

/** 'a', 'a and b', 'a, b and c'. */
const series = (words: readonly string[]): string =>
  [words.slice(0, -1).join(', '), ...words.slice(-1)].filter((part) => part !== '').join(' and ');

function labelled(label: string, text: string, page: Page): readonly string[] {
  return wrapped(`${label}: ${text}`, page.width, '  ');
}
