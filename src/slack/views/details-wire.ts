import type { KnownBlock, RichTextSection } from '@slack/types';
import type { Diagnosis, Experiment } from '../../engine/index.ts';
import { comparisonsOf } from '../../report/comparisons.ts';
import { cut, OURS } from '../limits.ts';
import { foreign } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { line, span, strong } from './blocks.ts';
import { aside, listed, quoted } from './details-list.ts';
import { addressOf, refusedByOf } from './verdict-words.ts';

/** The way of the request, hop by hop: what was sent, where it was led, who answered, and with what. */
export function ladderBlocks(words: Words, diagnosis: Diagnosis): KnownBlock[] {
  const { request, response } = diagnosis;
  if (request === null && response === null) return [];
  const rows = [...requestRow(words, diagnosis), ...redirectRows(words, diagnosis), ...answerRows(words, diagnosis)];
  return listed(words, words.details.ladder.title, rows, { style: 'ordered' });
}

function requestRow(words: Words, { request }: Diagnosis): readonly RichTextSection[] {
  if (request === null) return [];
  const names = [...new Set(request.headers.map(([name]) => name))];
  const fields = names.length === 0 ? [] : [aside(words.details.ladder.sentWith(foreign(names.join(', '), OURS.lineText)))];
  return [line(strong(`${foreign(request.method, 30)} ${foreign(addressOf(words, request.url), OURS.lineText)}`), ...fields)];
}

/** The table has a row for each credential; a hop is one step all the same. */
function redirectRows(words: Words, { redirects = [] }: Diagnosis): readonly RichTextSection[] {
  const { ladder } = words.details;
  const hops = redirects.filter(({ from, to }, index) => index === redirects.findIndex((row) => row.from === from && row.to === to));
  return hops.map(({ status, to, crosses }) =>
    line(span(ladder.redirect(status, foreign(addressOf(words, to), OURS.lineText))), aside(ladder.crosses[crosses])),
  );
}

function answerRows(words: Words, diagnosis: Diagnosis): readonly RichTextSection[] {
  const { common, details } = words;
  const { response, outcome } = diagnosis;
  if (response === null) return [line(span(details.ladder.noAnswer))];
  const status = line(strong(foreign(`${response.status} ${response.statusText}`, OURS.lineText)));
  const refused = outcome === 'auth-failure';
  const asked = refused ? [span(`, ${challengeWords(words, diagnosis)}`)] : [];
  const time = response.ms === undefined ? [] : [aside(details.ladder.after(common.duration(response.ms)))];
  const answer: RichTextSection = { ...status, elements: [...status.elements, ...asked, ...time] };
  const who = whoWords(words, diagnosis, refused);
  return who === '' ? [answer] : [line(span(foreign(who, OURS.lineText))), answer];
}

function whoWords(words: Words, diagnosis: Diagnosis, refused: boolean): string {
  const { ladder } = words.details;
  const who = refusedByOf(words, diagnosis);
  if (who === '') return refused ? ladder.refusedBySomeone : '';
  return refused ? ladder.refusedBy(who) : ladder.answeredBy(who);
}

/** 'asks for Bearer (error invalid_token, realm orders)' */
function challengeWords({ details: { ladder } }: Words, { challenges }: Diagnosis): string {
  if (challenges === 'malformed') return ladder.asksUnreadably;
  if (challenges === null || challenges.length === 0) return ladder.asksNothing;
  const each = challenges.map(({ scheme, params }) => {
    const named = Object.entries(params).map(([name, value]) => `${name} ${value}`);
    return named.length === 0 ? scheme : `${scheme} (${named.join(', ')})`;
  });
  return foreign(ladder.asksFor(each.join(' · ')), OURS.evidenceText);
}

export function experimentBlocks(words: Words, diagnosis: Diagnosis): KnownBlock[] {
  const { experiments } = diagnosis;
  if (experiments.length === 0) return [];
  const { details, engine } = words;
  const rows = experiments.map(({ changed, ...experiment }) => {
    const what = foreign(engine.experiment(changed), OURS.lineText);
    return line(
      span(`${what}: `),
      strong(statusWords(words, experiment.status)),
      span(`, ${answerWords(words, experiment)}`),
      ...after(words, experiment.ms),
    );
  });
  const given = givenRow(words, diagnosis);
  return listed(words, details.experiments, [...given, ...rows]);
}

/** What the others are compared with. After a redirect that is the redirect, and the answer shown is another one: its time says nothing here. */
function givenRow(words: Words, { experiments, probes, redirects = [], response }: Diagnosis): readonly RichTextSection[] {
  const given = (status: number, ms?: number) => [line(span(`${words.details.asGiven}: `), strong(`${status}`), ...after(words, ms))];
  const redirected = redirects.length > 0 || probes.some(({ id, outcome }) => id === 'redirect-chain' && outcome === 'found');
  if (!redirected) return response === null ? [] : given(response.status, response.ms);
  const status = redirects[0]?.status ?? experiments.find(({ sameAsGiven }) => sameAsGiven)?.status;
  return status == null ? [] : given(status);
}

const statusWords = ({ details }: Words, status: number | null): string => (status === null ? details.noAnswer : `${status}`);

const after = ({ common }: Words, ms: number | null | undefined) => (ms == null ? [] : [aside(common.duration(ms))]);

function answerWords({ details }: Words, { sameAsGiven, differs = [] }: Pick<Experiment, 'sameAsGiven' | 'differs'>): string {
  if (sameAsGiven) return details.sameAnswer;
  return differs.length === 0 ? details.otherAnswer : details.otherAnswerIn(differs.map((part) => details.differs[part]).join(', '));
}

/** Works / fails, asked for / sent, and what clients do with the credential at each redirect. */
export function comparisonBlocks(words: Words, diagnosis: Diagnosis): KnownBlock[] {
  const { comparison } = words.engine;
  return comparisonsOf(diagnosis).flatMap(({ title, rows }) => {
    const shown = rows.map(({ subject, text }) =>
      line(strong(foreign(comparison(subject), 120)), span(`: ${foreign(comparison(text), OURS.lineText * 2)}`)),
    );
    return listed(words, comparison(title), shown);
  });
}

export function requestBlocks(words: Words, { request }: Diagnosis): KnownBlock[] {
  if (request === null) return [];
  const lines = [
    `${request.method} ${addressOf(words, request.url)}`,
    ...request.headers.map(([name, value]) => `${name}: ${cut(value, OURS.lineText)}`),
  ];
  return quoted(words, words.details.request, [...lines, ...(request.body === null ? [] : ['', request.body])]);
}

export function responseBlocks(words: Words, { response }: Diagnosis): KnownBlock[] {
  if (response === null) return [];
  const title = response.source === 'live' ? words.details.responseLive : words.details.responsePasted;
  const fields = response.headers.map(([name, value]) => `${name}: ${cut(value, OURS.lineText)}`);
  const body = response.body === '' ? [] : ['', response.body];
  return quoted(words, title, [`${response.status} ${response.statusText}`, ...fields, ...body]);
}
