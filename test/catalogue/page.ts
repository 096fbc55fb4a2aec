import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Html, html, raw } from '../../src/playground/html.ts';
import { jsonOf, listOf } from '../../src/playground/json.ts';
import { renderBlocks } from '../../src/playground/render-blocks.ts';
import { renderMessage, renderModal } from '../../src/playground/render-message.ts';
import { initialState } from '../../src/playground/view-state.ts';
import type { World } from '../../src/playground/world.ts';
import { type LanguageCode, wordsOf } from '../../src/slack/words/words.ts';
import type { Sample, Section, Shown } from './sample.ts';
import { ADA, GENERAL, NOW, world } from './scene.ts';
import { spoken } from './spoken.ts';

/** The catalogue as one page that needs nothing else: each message with its name, its text as it is read aloud, and its look. */

const LANGUAGES: readonly LanguageCode[] = ['en', 'de'];

/** 'card: open, high' → 'card-open-high'; the name of the anchor and of the picture. */
export const anchorOf = ([name]: Sample): string => name.replaceAll(/[^a-zA-Z0-9-]+/g, '-').replaceAll(/^-+|-+$/g, '');

export function cataloguePage(sections: readonly Section[]): string {
  const count = sections.reduce((sum, { samples }) => sum + samples.length, 0);
  const place = world();
  const intro = html`<h1>Every message of why401</h1><p>${count} messages, in English and German.</p>${sections.map(index)}`;
  return sheet(html`${intro}${sections.map((section) => sectionOf(section, place))}`);
}

/** One message alone, for its picture. */
export const samplePage = (sample: Sample): string => sheet(sampleOf(sample, world()));

function sheet(content: Html): string {
  const head = html`<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>why401: every message</title><style>${raw(styles())}</style>`;
  return `<!doctype html>\n${html`<html lang="en"><head>${head}</head><body id="slack_blocks_to_jsx">${content}</body></html>`.markup}\n`;
}

const index = ({ title, samples }: Section): Html =>
  html`<p class="index"><b>${title}:</b> ${samples.map((sample, at) => html`${at > 0 && ' · '}<a href="#${anchorOf(sample)}">${sample[0]}</a>`)}</p>`;

const sectionOf = ({ title, samples }: Section, place: World): Html =>
  html`<h2 class="section-title">${title}</h2>${samples.map((sample) => sampleOf(sample, place))}`;

const sampleOf = (sample: Sample, place: World): Html =>
  html`<section class="sample" id="${anchorOf(sample)}"><h3>${sample[0]}</h3><div class="pair">${LANGUAGES.map((code) => html`<div lang="${code}">${look(sample[1](wordsOf(code)), place, anchorOf(sample))}</div>`)}</div></section>`;

function look(shown: Shown, place: World, anchor: string): Html {
  const scene = { world: place, values: {}, errors: {} };
  switch (shown.kind) {
    case 'message':
      return messageLook(shown, place);
    case 'modal': {
      // As it comes over the wire: a plain JSON object.
      const definition = jsonOf(shown.view);
      const { errors } = shown;
      const values = initialState(listOf(definition.blocks));
      const open = { id: anchor, hash: '', personId: ADA.id, definition, values, rootId: anchor, previousId: null, errors };
      return html`<dialog open>${renderModal(open, place)}</dialog>`;
    }
    case 'home': {
      const blocks = listOf(jsonOf(shown.view).blocks);
      return html`<div class="home">${renderBlocks(blocks, { ...scene, values: initialState(blocks) })}</div>`;
    }
    case 'page':
      return html`<iframe srcdoc="${shown.page}" title="${anchor}"></iframe>`;
  }
}

function messageLook({ message, isPrivate, file }: Extract<Shown, { readonly kind: 'message' }>, place: World): Html {
  const given = { ts: `${NOW.getTime() / 1000}.000000`, channelId: GENERAL, userId: place.botUserId };
  const state = { edited: false, broadcast: false, fromSlack: false, files: file === null ? [] : [{ id: 'F1', ...file }] };
  const posted = { ...given, ...state, text: message.text, blocks: listOf(message.blocks), ...(isPrivate ? { onlyFor: ADA.id } : {}) };
  return html`<p class="aloud">${spoken(message.text, place)}</p>${renderMessage(posted, { world: place, replies: 0, shortcuts: [] })}`;
}

const read = (path: URL | string): string => readFileSync(path, 'utf8');

function styles(): string {
  const library = createRequire(import.meta.url).resolve('slack-blocks-to-jsx/dist/style.css');
  return [read(library), read(new URL('../../src/playground/page/app.css', import.meta.url)), OWN].join('\n').replaceAll('</', '<\\/');
}

/** The playground's page fills a window and scrolls inside; this one is a long sheet. */
const OWN = `
html, body { height: auto; } body { display: block; overflow: visible; padding: 20px; }
h1 { white-space: normal; } .index { max-width: 1500px; font-size: 13px; } .index a { color: var(--link); }
.section-title { margin: 40px 0 0; font-size: 22px; } .sample { padding: 14px 0; border-top: 1px solid var(--line); }
.sample > h3 { margin: 0 0 6px; font-size: 13px; color: var(--ink-2); } .pair { display: grid; grid-template-columns: 1fr 1fr; gap: 24px; align-items: start; }
.pair > div { min-width: 0; } .aloud { margin: 0 0 8px; padding: 8px 12px; background: var(--paper-2); border-left: 3px solid var(--line); font: 12.5px/1.5 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.aloud::before { content: "🔊 "; } .tools { display: none !important; } time { display: none; }
dialog { position: static; margin: 0; max-height: none; box-shadow: none; } dialog form { max-height: none; } .home { border: 1px solid var(--line); border-radius: 12px; }
iframe { width: 100%; height: 330px; border: 1px solid var(--line); border-radius: 12px; }
.modal-body { overflow-y: visible; }
`;
