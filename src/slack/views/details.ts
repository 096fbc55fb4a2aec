import type { KnownBlock, ModalView, RichTextSection } from '@slack/types';
import type { DiagnosedToken, Diagnosis } from '../../engine/index.ts';
import { comparisonsOf } from '../../report/comparisons.ts';
import { counted, durationWords, urlWords } from '../../report/words.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { VIEW } from '../ids.ts';
import { cut, firstOf, LIMITS, OURS } from '../limits.ts';
import { foreign } from '../mrkdwn.ts';
import { bullets, code, context, header, line, plain, preformatted, richText, soft, strong, words } from './blocks.ts';
import { headlineOf, summaryLine, tokenWords } from './verdict-words.ts';

/** Everything that was observed, for the person who wants to check. */
export function detailsView(record: DiagnosisRecord, now: Date): ModalView {
  const { diagnosis } = record;
  return {
    type: 'modal',
    callback_id: VIEW.details,
    title: plain(cut(`Case ${record.caseNumber}`, LIMITS.modalTitle)),
    close: plain('Close'),
    blocks:
      diagnosis === null ? [context(['There is nothing to show.'])] : detailBlocks(diagnosis, record, now).slice(0, LIMITS.viewBlocks),
  };
}

function detailBlocks(diagnosis: Diagnosis, record: DiagnosisRecord, now: Date): KnownBlock[] {
  return [
    header(headlineOf(diagnosis)),
    context([summaryLine(diagnosis, record)]),
    ...requestBlocks(diagnosis),
    ...responseBlocks(diagnosis),
    ...comparisonBlocks(diagnosis),
    ...experimentBlocks(diagnosis),
    ...(diagnosis.token === null ? [] : tokenBlocks(diagnosis.token, now)),
    ...probeBlocks(diagnosis),
    ...inputBlocks(diagnosis),
  ];
}

const heading = (text: string): RichTextSection => line(strong(text));

/** A titled list, cut to a readable length with a line that says what was cut. */
function listed(title: string, rows: readonly RichTextSection[], noun: string): KnownBlock[] {
  if (rows.length === 0) return [];
  const { shown, left } = firstOf(rows, OURS.tableRows);
  const cutLine = left === 0 ? [] : [line(soft(`${counted(left, noun)} more not shown here.`))];
  return [richText(heading(title), bullets([...shown, ...cutLine]))];
}

function requestBlocks({ request }: Diagnosis): KnownBlock[] {
  if (request === null) return [];
  const lines = [
    `${request.method} ${urlWords(request.url)}`,
    ...request.headers.map(([name, value]) => `${name}: ${cut(value, OURS.lineText)}`),
  ];
  return quoted('The request, as understood', [...lines, ...(request.body === null ? [] : ['', request.body])]);
}

function responseBlocks({ response }: Diagnosis): KnownBlock[] {
  if (response === null) return [];
  const title = response.source === 'live' ? "The server's own words" : "The server's own words, as you pasted them";
  const fields = response.headers.map(([name, value]) => `${name}: ${cut(value, OURS.lineText)}`);
  return quoted(title, [`${response.status} ${response.statusText}`, ...fields, ...(response.body === '' ? [] : ['', response.body])]);
}

function quoted(title: string, lines: readonly string[]): KnownBlock[] {
  const whole = lines.join('\n');
  const left = Math.max(0, whole.length - OURS.bodyText);
  return [
    richText(heading(title), preformatted(whole, OURS.bodyText)),
    ...(left === 0 ? [] : [context([`Cut here: ${counted(left, 'character')} more.`])]),
  ];
}

function comparisonBlocks(diagnosis: Diagnosis): KnownBlock[] {
  return comparisonsOf(diagnosis).flatMap(({ title, rows }) =>
    listed(
      title,
      rows.map(({ subject, text }) => line(strong(foreign(subject, 120)), words(`: ${foreign(text, OURS.lineText * 2)}`))),
      'row',
    ),
  );
}

function experimentBlocks({ experiments }: Diagnosis): KnownBlock[] {
  const rows = experiments.map(({ name, changed, status, sameAsGiven }) => {
    const answer = status === null ? 'no answer' : `${status}`;
    const same = sameAsGiven ? 'the same answer as with your request' : 'a different answer';
    return line(strong(foreign(name, 80)), words(` (${foreign(changed, OURS.lineText)}): ${answer}, ${same}`));
  });
  return listed('Experiments: one thing changed, all else equal', rows, 'experiment');
}

const SIGNATURE: Readonly<Record<DiagnosedToken['signature'], string>> = {
  valid: 'The signature is valid.',
  invalid: 'The signature is not valid.',
  unchecked: 'The signature was not checked.',
};

function tokenBlocks({ kind, header: fields, claims, signature, signatureWhy }: DiagnosedToken, now: Date): KnownBlock[] {
  const why = signatureWhy === null ? '' : ` ${foreign(signatureWhy, OURS.lineText)}`;
  const rows = [
    line(words(`This is ${tokenWords(kind)}. ${SIGNATURE[signature]}${why}`)),
    ...Object.entries(fields ?? {}).map(([name, value]) => claimRow(`header ${name}`, value, now)),
    ...Object.entries(claims ?? {}).map(([name, value]) => claimRow(name, value, now)),
  ];
  return listed('The token', rows, 'field');
}

// Registered claims that hold a moment (RFC 7519 §4.1, OpenID Connect Core §2).
const MOMENTS: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);

function claimRow(name: string, value: unknown, now: Date): RichTextSection {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const when = MOMENTS.has(name) && typeof value === 'number' ? ` = ${timeWords(value, now)}` : '';
  return line(code(foreign(name, 60)), words(` ${foreign(text, OURS.lineText)}${when}`));
}

/** Epoch seconds → '2026-11-21 06:10:00 UTC, 2 hours ago'. */
export function timeWords(seconds: number, now: Date): string {
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return 'no moment that a calendar knows';
  const away = Math.round(seconds - now.getTime() / 1000);
  const distance = spanWords(Math.abs(away));
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC, ${away < 0 ? `${distance} ago` : `in ${distance}`}`;
}

function spanWords(seconds: number): string {
  if (seconds < 90) return counted(seconds, 'second');
  if (seconds < 90 * 60) return counted(Math.round(seconds / 60), 'minute');
  if (seconds < 36 * 3600) return counted(Math.round(seconds / 3600), 'hour');
  return counted(Math.round(seconds / 86_400), 'day');
}

const OUTCOME = { found: '✅ found', absent: '➖ nothing there', skipped: '⏭️ left out', failed: '⚠️ failed' } as const;

function probeBlocks({ probes }: Diagnosis): KnownBlock[] {
  const rows = probes.map(({ id, outcome, why, ms }) => {
    const reason = why === null ? '' : `: ${foreign(why, OURS.lineText)}`;
    return line(code(foreign(id, 60)), words(` ${OUTCOME[outcome]}, ${durationWords(ms)}${reason}`));
  });
  return listed('What was looked at', rows, 'probe');
}

function inputBlocks({ input }: Diagnosis): KnownBlock[] {
  const rows = [...input.understood, ...input.ignored.map((text) => `Left aside: ${text}`)];
  return listed(
    'How your input was read',
    rows.map((text) => line(words(foreign(text, OURS.lineText)))),
    'line',
  );
}
