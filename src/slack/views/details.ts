import type { KnownBlock, ModalView, RichTextSection } from '@slack/types';
import type { DiagnosedToken, Diagnosis } from '../../engine/index.ts';
import { comparisonsOf } from '../../report/comparisons.ts';
import type { DiagnosisRecord } from '../../usecases/ports.ts';
import { VIEW } from '../ids.ts';
import { cut, firstOf, LIMITS, OURS } from '../limits.ts';
import { foreign } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { bullets, code, context, header, line, plain, preformatted, richText, soft, span, strong } from './blocks.ts';
import { addressOf, headlineOf, summaryLine, tokenWords } from './verdict-words.ts';

/** Everything that was observed, for the person who wants to check. */
export function detailsView(words: Words, record: DiagnosisRecord, now: Date): ModalView {
  const { common, details } = words;
  const { diagnosis } = record;
  const blocks = diagnosis === null ? [context([details.nothing])] : detailBlocks(words, diagnosis, record, now);
  return {
    type: 'modal',
    callback_id: VIEW.details,
    title: plain(cut(common.caseTitle(record.caseNumber), LIMITS.modalTitle)),
    close: plain(common.close),
    blocks: blocks.slice(0, LIMITS.viewBlocks),
  };
}

function detailBlocks(words: Words, diagnosis: Diagnosis, record: DiagnosisRecord, now: Date): KnownBlock[] {
  return [
    header(headlineOf(words, diagnosis)),
    context([summaryLine(words, diagnosis, record)]),
    ...requestBlocks(words, diagnosis),
    ...responseBlocks(words, diagnosis),
    ...comparisonBlocks(words, diagnosis),
    ...experimentBlocks(words, diagnosis),
    ...(diagnosis.token === null ? [] : tokenBlocks(words, diagnosis.token, now)),
    ...probeBlocks(words, diagnosis),
    ...inputBlocks(words, diagnosis),
  ];
}

const heading = (text: string): RichTextSection => line(strong(text));

/** A titled list, cut to a readable length with a line that says what was cut. */
function listed({ details }: Words, title: string, rows: readonly RichTextSection[]): KnownBlock[] {
  if (rows.length === 0) return [];
  const { shown, left } = firstOf(rows, OURS.tableRows);
  const cutLine = left === 0 ? [] : [line(soft(details.moreRows(left)))];
  return [richText(heading(title), bullets([...shown, ...cutLine]))];
}

function requestBlocks(words: Words, { request }: Diagnosis): KnownBlock[] {
  if (request === null) return [];
  const lines = [
    `${request.method} ${addressOf(words, request.url)}`,
    ...request.headers.map(([name, value]) => `${name}: ${cut(value, OURS.lineText)}`),
  ];
  return quoted(words, words.details.request, [...lines, ...(request.body === null ? [] : ['', request.body])]);
}

function responseBlocks(words: Words, { response }: Diagnosis): KnownBlock[] {
  if (response === null) return [];
  const title = response.source === 'live' ? words.details.responseLive : words.details.responsePasted;
  const fields = response.headers.map(([name, value]) => `${name}: ${cut(value, OURS.lineText)}`);
  const body = response.body === '' ? [] : ['', response.body];
  return quoted(words, title, [`${response.status} ${response.statusText}`, ...fields, ...body]);
}

function quoted({ details }: Words, title: string, lines: readonly string[]): KnownBlock[] {
  const whole = lines.join('\n');
  const left = Math.max(0, whole.length - OURS.bodyText);
  return [richText(heading(title), preformatted(whole, OURS.bodyText)), ...(left === 0 ? [] : [context([details.cutHere(left)])])];
}

function comparisonBlocks(words: Words, diagnosis: Diagnosis): KnownBlock[] {
  const { comparison } = words.engine;
  return comparisonsOf(diagnosis).flatMap(({ title, rows }) => {
    const shown = rows.map(({ subject, text }) =>
      line(strong(foreign(comparison(subject), 120)), span(`: ${foreign(comparison(text), OURS.lineText * 2)}`)),
    );
    return listed(words, comparison(title), shown);
  });
}

function experimentBlocks(words: Words, { experiments }: Diagnosis): KnownBlock[] {
  const { details, engine } = words;
  const rows = experiments.map(({ name, changed, status, sameAsGiven }) => {
    const answer = status === null ? details.noAnswer : `${status}`;
    const same = sameAsGiven ? details.sameAnswer : details.otherAnswer;
    const what = foreign(engine.experiment(changed), OURS.lineText);
    return line(strong(foreign(name, 80)), span(` (${what}): ${answer}, ${same}`));
  });
  return listed(words, details.experiments, rows);
}

function tokenBlocks(words: Words, token: DiagnosedToken, now: Date): KnownBlock[] {
  const { details } = words;
  const { kind, header: fields, claims, signature, signatureWhy } = token;
  const why = signatureWhy === null ? '' : ` ${foreign(signatureWhy, OURS.lineText)}`;
  const rows = [
    line(span(`${details.thisIs(tokenWords(words, kind))} ${details.signature[signature]}${why}`)),
    ...Object.entries(fields ?? {}).map(([name, value]) => claimRow(words, details.headerField(name), value, now)),
    ...Object.entries(claims ?? {}).map(([name, value]) => claimRow(words, name, value, now)),
  ];
  return listed(words, details.token, rows);
}

// Registered claims that hold a moment (RFC 7519 §4.1, OpenID Connect Core §2).
const MOMENTS: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);

function claimRow(words: Words, name: string, value: unknown, now: Date): RichTextSection {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const when = MOMENTS.has(name) && typeof value === 'number' ? ` = ${timeWords(words, value, now)}` : '';
  return line(code(foreign(name, 60)), span(` ${foreign(text, OURS.lineText)}${when}`));
}

/** Epoch seconds → '2026-11-21 06:10:00 UTC, 2 hours ago'. */
export function timeWords(words: Words, seconds: number, now: Date): string {
  const { ago, ahead, noMoment } = words.common;
  const date = new Date(seconds * 1000);
  if (Number.isNaN(date.getTime())) return noMoment;
  const away = Math.round(seconds - now.getTime() / 1000);
  const distance = spanWords(words, Math.abs(away));
  return `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC, ${away < 0 ? ago(distance) : ahead(distance)}`;
}

function spanWords({ common }: Words, seconds: number): string {
  if (seconds < 90) return common.seconds(seconds);
  if (seconds < 90 * 60) return common.minutes(Math.round(seconds / 60));
  if (seconds < 36 * 3600) return common.hours(Math.round(seconds / 3600));
  return common.days(Math.round(seconds / 86_400));
}

function probeBlocks(words: Words, { probes }: Diagnosis): KnownBlock[] {
  const { common, details } = words;
  const rows = probes.map(({ id, outcome, why, ms }) => {
    const reason = why === null ? '' : `: ${foreign(why, OURS.lineText)}`;
    return line(code(foreign(id, 60)), span(` ${details.outcome[outcome]}, ${common.duration(ms)}${reason}`));
  });
  return listed(words, details.probes, rows);
}

function inputBlocks(words: Words, { input }: Diagnosis): KnownBlock[] {
  const rows = [...input.understood, ...input.ignored.map(words.details.leftAside)];
  return listed(
    words,
    words.details.input,
    rows.map((text) => line(span(foreign(text, OURS.lineText)))),
  );
}
