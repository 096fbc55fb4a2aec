import { readFileSync } from 'node:fs';
import { checkBlocks, checkView } from '../../src/playground/block-kit.ts';
import { inMrkdwn, unwrapSlackText } from '../../src/slack/mrkdwn.ts';
import type { Message } from '../../src/slack/views/blocks.ts';
import { rootCard } from '../../src/slack/views/card.ts';
import { detailsView } from '../../src/slack/views/details.ts';
import { evidenceMessage } from '../../src/slack/views/evidence.ts';
import { historyMessage } from '../../src/slack/views/history.ts';
import { homeView } from '../../src/slack/views/home.ts';
import { reporterMessage } from '../../src/slack/views/reporter.ts';
import { sharedMessage, shareFailedMessage } from '../../src/slack/views/share.ts';
import { threadReply } from '../../src/slack/views/thread.ts';
import { verdictMessage } from '../../src/slack/views/verdict.ts';
import { wordsOf } from '../../src/slack/words/words.ts';
import { changeOf, escalationOf, filledWith, recordOf } from './records.ts';

/** Foreign text in every place of every message, and what must not come to life in it. */

export interface MarkupCase {
  readonly id: string;
  readonly carrier: string;
  readonly input?: string;
  readonly gen?: readonly (readonly [string, number])[];
  readonly mustNotContain: readonly string[];
}

const corpus: { readonly cases: readonly MarkupCase[] } = JSON.parse(
  readFileSync(new URL('../corpora/security/mrkdwn.json', import.meta.url), 'utf8'),
);
export const MARKUP_CASES = corpus.cases;
export const inputOf = ({ input, gen = [] }: MarkupCase): string => input ?? gen.map(([text, times]) => text.repeat(times)).join('');

const NOW = new Date(1_790_000_000_000);
const WORDS = [wordsOf('en'), wordsOf('de')];

interface Shown {
  readonly messages: readonly Message[];
  readonly views: readonly Parameters<typeof checkView>[0][];
}

/** Everything that shows the text: as a server's realm, header, body and error, as a person's note, reason and resolution. */
export function shownWith(text: string): Shown {
  const record = recordOf(filledWith(text));
  const escalation = escalationOf({ note: text, snoozeReason: text, resolution: text });
  const snoozed = escalationOf({ state: 'snoozed', snoozedBy: 'U0GRACE', snoozedUntil: NOW, snoozeReason: text, note: text });
  const resolved = escalationOf({ state: 'resolved', resolvedBy: 'U0GRACE', resolvedAt: NOW, resolution: text });
  return {
    messages: WORDS.flatMap((words) => [
      verdictMessage(words, record),
      verdictMessage(words, recordOf(null, { problem: text })),
      ...[escalation, snoozed, resolved].map((each) => rootCard(words, each, record)),
      evidenceMessage(words, record),
      sharedMessage(words, record),
      shareFailedMessage(words, record, text),
      historyMessage(words, [record]),
      ...(['joined', 'worsened', 'snoozed', 'resolved', 'reopened'] as const).flatMap((kind) => [
        threadReply(words, snoozed, changeOf(kind, { text }), record),
        reporterMessage(words, resolved, record, changeOf(kind, { text })),
      ]),
    ]),
    views: WORDS.flatMap((words) => [
      detailsView(words, record, NOW),
      homeView(words, { mine: [record], open: [{ escalation: snoozed, record, link: null }], isAdmin: true, now: NOW }),
    ]),
  };
}

/** Strings in which Slack looks for mentions, links and marks: top-level texts and mrkdwn objects. */
export function parsedBySlack(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const isParsed = 'text' in value && typeof value.text === 'string' && (!('type' in value) || value.type === 'mrkdwn');
  const own = isParsed ? [String(value.text)] : [];
  return [...own, ...Object.values(value).flatMap(parsedBySlack)];
}

/** Marks of ours: a person, a group, a channel, a moment, a link to a card; nothing else may stand in angle brackets. */
const OWN = /<(?:@U0[A-Z0-9]{2,}|#C0[A-Z0-9]{2,}|!subteam\^S0[A-Z0-9]{2,}|!date\^\d+\^[^<>|]*\|[^<>]*)>/g;
// What moves, hides or reverses text stands as its number (CVE-2021-42574).
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/u;

/** What is wrong with everything that shows this text; empty when nobody is pinged, linked or deceived and Slack takes it all. */
export function wrongWith(text: string, forbidden: readonly string[] = []): readonly string[] {
  const { messages, views } = shownWith(text);
  const parsed = [...messages, ...views].flatMap(parsedBySlack);
  const wrong = [
    ...messages.flatMap(({ blocks }) => checkBlocks(blocks, 'message').map((fault) => `block: ${JSON.stringify(fault)}`)),
    ...views.flatMap((view) => checkView(view).map((fault) => `view: ${JSON.stringify(fault)}`)),
    ...messages.filter((message) => message.text === '' || message.text.length > 4000).map(() => 'top-level text'),
  ];
  for (const one of parsed) {
    const rest = one.replace(OWN, '');
    if (/[<>]/.test(rest)) wrong.push(`a mark came to life: ${around(rest, /[<>]/)}`);
    if (/&(?!amp;|lt;|gt;)/.test(rest)) wrong.push(`an entity is broken: ${around(rest, /&(?!amp;|lt;|gt;)/)}`);
    if (HIDDEN.test(one)) wrong.push(`hidden characters: ${around(one, HIDDEN)}`);
    if (!one.isWellFormed()) wrong.push('half a character');
    for (const bad of forbidden) if (bad.startsWith('<') && rest.includes(bad)) wrong.push(`contains ${bad}`);
  }
  const plain = JSON.stringify([messages, views]);
  if (/[\u202a-\u202e\u2066-\u2069\u200b-\u200f]/.test(plain)) wrong.push('a direction or zero-width character is left in a block');
  return [...new Set(wrong)];
}

/** What Slack delivered and the product shows again. */
export const deliveredText = (text: string): string => inMrkdwn(unwrapSlackText(text), 3000);

const around = (text: string, mark: RegExp): string => {
  const at = text.search(mark);
  return JSON.stringify(text.slice(Math.max(0, at - 30), at + 30));
};
