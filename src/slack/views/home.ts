import type { Button, HomeView, KnownBlock } from '@slack/types';
import type { DiagnosisRecord, Escalation } from '../../usecases/ports.ts';
import { ACTION, COMMAND } from '../ids.ts';
import { firstOf, LIMITS, OURS } from '../limits.ts';
import { inMrkdwn } from '../mrkdwn.ts';
import type { Words } from '../words/words.ts';
import { actions, button, context, header, section } from './blocks.ts';
import { stateLine } from './card.ts';
import { caseBlocks } from './case-row.ts';
import { momentMark } from './marks.ts';
import { placeOf, titleOf } from './verdict-words.ts';

/** An open escalation that this person may see. */
export interface OpenRow {
  readonly escalation: Escalation;
  /** Null where its case was deleted meanwhile. */
  readonly record: DiagnosisRecord | null;
  readonly link: string | null;
}

export interface HomeContent {
  /** Newest first. */
  readonly mine: readonly DiagnosisRecord[];
  readonly open: readonly OpenRow[];
  readonly isAdmin: boolean;
  readonly now: Date;
}

const MOST_MINE = 10;
const MOST_OPEN = 10;

/** The app's Home tab, as one person sees it. */
export function homeView(words: Words, content: HomeContent): HomeView {
  const { home } = words;
  const blocks: KnownBlock[] = [
    header(home.hello),
    section(home.intro(COMMAND)),
    actions('home', homeButtons(words, content)),
    header(home.open),
    ...listed(words, firstOf(content.open, MOST_OPEN), home.noneOpen, (row) => [section(openLine(words, row))]),
    header(home.mine),
    ...listed(words, firstOf(content.mine, MOST_MINE), home.noneMine, (record) => caseBlocks(words, 'home', record)),
    { type: 'divider' },
    section(`${home.asOf(momentMark(content.now))}\n${home.support(COMMAND)}`),
  ];
  return { type: 'home', blocks: blocks.slice(0, LIMITS.viewBlocks) };
}

function homeButtons({ home, common }: Words, { isAdmin }: HomeContent): readonly Button[] {
  return [
    button({ id: ACTION.newDiagnosis, label: home.newDiagnosis, value: 'home', style: 'primary' }),
    button({ id: ACTION.refreshHome, label: home.refresh, value: 'home' }),
    ...(isAdmin ? [button({ id: ACTION.settings, label: common.buttons.settings, value: 'home' })] : []),
  ];
}

function listed<Row>(
  { home }: Words,
  { shown, left }: { readonly shown: readonly Row[]; readonly left: number },
  none: string,
  blocks: (row: Row) => readonly KnownBlock[],
): readonly KnownBlock[] {
  if (shown.length === 0) return [context([none])];
  return [...shown.flatMap(blocks), ...(left === 0 ? [] : [context([home.more(String(left))])])];
}

/** '*api.example.com* · The signing key is unknown · 🔴 Open since … · open the thread' */
function openLine(words: Words, { escalation, record, link }: OpenRow): string {
  const { home } = words;
  const diagnosis = record?.diagnosis ?? null;
  const place = diagnosis?.request == null ? home.unknownHost : placeOf(words, diagnosis.request.url);
  const [first] = diagnosis?.causes ?? [];
  const parts = [
    `*${inMrkdwn(place, OURS.lineText).replaceAll('*', '')}*`,
    first === undefined ? '' : inMrkdwn(titleOf(words, first), OURS.lineText),
    // A sentence on the card, a part of a line here.
    stateLine(words, escalation).replace(/\.$/, ''),
    link === null ? '' : `<${link}|${home.see}>`,
  ];
  return parts.filter((part) => part !== '').join(' · ');
}
