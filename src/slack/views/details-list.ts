import type { KnownBlock, RichTextSection } from '@slack/types';
import { OURS } from '../limits.ts';
import type { Words } from '../words/words.ts';
import { bullets, context, line, numbered, preformatted, richText, soft, strong } from './blocks.ts';

/** The two shapes that everything in Details has: a titled list, and the titled words of somebody else. */

/** A titled list over as many blocks as its length needs, cut with a line that says how much was cut. */
export function listed(
  { details }: Words,
  title: string,
  rows: readonly RichTextSection[],
  { style = 'bullet', max = OURS.tableRows }: { readonly style?: 'bullet' | 'ordered'; readonly max?: number } = {},
): KnownBlock[] {
  if (rows.length === 0) return [];
  const { pages, left } = pagesOf(rows, max);
  const list = style === 'bullet' ? bullets : numbered;
  const blocks: KnownBlock[] = pages.map((page, index) => {
    return index === 0 ? richText(line(strong(title)), list(page)) : richText(list(page));
  });
  return left === 0 ? blocks : [...blocks, context([details.moreRows(left)])];
}

/** Rows by block: Slack takes 3,000 characters in one, and a person reads only so many in all. */
function pagesOf(rows: readonly RichTextSection[], max: number): { readonly pages: readonly RichTextSection[][]; readonly left: number } {
  const pages: RichTextSection[][] = [];
  let [shown, inPage, inAll] = [0, 0, 0];
  for (const row of rows.slice(0, max)) {
    const length = lengthOf(row);
    if (shown > 0 && inAll + length > OURS.tableText) break;
    const page = pages.at(-1);
    if (page === undefined || inPage + length > OURS.listText) {
      pages.push([row]);
      inPage = length;
    } else {
      page.push(row);
      inPage += length;
    }
    shown += 1;
    inAll += length;
  }
  return { pages, left: rows.length - shown };
}

const lengthOf = ({ elements }: RichTextSection): number =>
  elements.reduce((sum, element) => sum + ('text' in element && element.text !== undefined ? element.text.length : 0), 0);

/** Lines that are not ours, as they came. */
export function quoted({ details }: Words, title: string, lines: readonly string[]): KnownBlock[] {
  const whole = lines.join('\n');
  const left = Math.max(0, whole.length - OURS.bodyText);
  return [richText(line(strong(title)), preformatted(whole, OURS.bodyText)), ...(left === 0 ? [] : [context([details.cutHere(left)])])];
}

/** What a row says besides, in a quieter voice. */
export const aside = (text: string) => soft(` · ${text}`);
