import type { KnownBlock, RichTextSection } from '@slack/types';
import type { DiagnosedToken } from '../../engine/index.ts';
import { OURS } from '../limits.ts';
import { foreign } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { code, line, soft, span, strong } from './blocks.ts';
import { aside, listed } from './details-list.ts';
import { reasonIn } from './details-probes.ts';
import { tokenWords } from './verdict-words.ts';

/** What the token says: its kind, signature and binding, then header and claims, each moment also in words. */
export function tokenBlocks(words: Words, token: DiagnosedToken, now: Date): KnownBlock[] {
  const { details } = words;
  const { kind, header: fields, claims, signature, signatureWhy } = token;
  const why = signatureWhy === null ? '' : ` ${foreign(reasonIn(words, signatureWhy), OURS.lineText)}`;
  const rows = [
    line(span(details.thisIs(tokenWords(words, kind)))),
    line(strong(details.signature[signature]), span(why)),
    ...bindingRow(words, claims),
    ...Object.entries(fields ?? {}).map(([name, value]) => claimRow(words, { name, value, label: details.headerField(name) }, now)),
    ...Object.entries(claims ?? {}).map(([name, value]) => claimRow(words, { name, value, label: name }, now)),
  ];
  return listed(words, details.token, rows);
}

/** Whom the token is bound to (RFC 7800 "cnf"; RFC 9449 §6 "jkt", RFC 8705 §3.1 "x5t#S256"). */
function bindingRow({ details: { binding } }: Words, claims: DiagnosedToken['claims']): readonly RichTextSection[] {
  const bound = claims?.['cnf'];
  if (typeof bound !== 'object' || bound === null) return [];
  const to = 'jkt' in bound ? binding.dpop : 'x5t#S256' in bound ? binding.certificate : binding.key;
  return [line(strong(binding.title), span(` ${to}`))];
}

// Registered claims that hold a moment (RFC 7519 §4.1, OpenID Connect Core §2).
const MOMENTS: ReadonlySet<string> = new Set(['exp', 'nbf', 'iat', 'auth_time', 'updated_at']);

interface Claim {
  readonly name: string;
  readonly value: unknown;
  /** As it is shown: "header kid". */
  readonly label: string;
}

function claimRow(words: Words, { name, value, label }: Claim, now: Date): RichTextSection {
  const { claims } = words.details;
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  const meaning = Object.hasOwn(claims, name) ? ` ${claims[name]}:` : '';
  const shown = foreign(text, OURS.lineText);
  const isMoment = MOMENTS.has(name) && typeof value === 'number';
  const inWords = isMoment ? [span(` ${timeWords(words, value, now)}`), aside(shown)] : [span(` ${shown}`)];
  return line(code(foreign(label, 60)), ...(meaning === '' ? [] : [soft(meaning)]), ...inWords);
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
