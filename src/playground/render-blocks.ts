import { createElement, type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message as LibraryMessage, type MessageProps } from 'slack-blocks-to-jsx';
import { type Html, html, raw } from './html.ts';
import { type Json, jsonOf, listOf, textOf } from './json.ts';
import { emojiText, image, renderElement } from './render-element.ts';
import type { StateValues } from './views.ts';
import type { World } from './world.ts';

/** What blocks need to know beside themselves: typed values and complaints, in modals. */
export interface Scene {
  readonly world: World;
  readonly values: StateValues;
  readonly errors: { readonly [blockId: string]: string };
}

/** Block Kit as HTML. The library draws what only shows; what can be used is drawn here, since its markup is dead without React in the page. */
export function renderBlocks(blocks: readonly Json[], scene: Scene): Html {
  return html`${blocks.map((block) => renderBlock(block, scene))}`;
}

/** Slack's mrkdwn as HTML. */
export function renderMrkdwn(text: string, world: World): Html {
  return shown([{ type: 'section', text: { type: 'mrkdwn', text } }], world);
}

function renderBlock(block: Json, scene: Scene): Html {
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return html`<div class="actions" role="group">${listOf(block.elements).map((element) => atOnce(element, block, scene))}</div>`;
    case 'input':
      return input(block, scene);
    case 'section':
      return section(block, scene);
    case 'header':
      return html`<h3 class="header">${emojiText(plain(block.text))}</h3>`;
    case 'divider':
      return html`<hr>`;
    case 'image':
      return html`<p>${image(block)}</p>`;
    case 'context':
      return html`<div class="context">${listOf(block.elements).map((element) => (element.type === 'image' ? image(element) : textObject(element, scene.world)))}</div>`;
    case 'container':
      return container(block, scene);
    case 'data_table':
      return html`<div class="table"><p class="caption">${textOf(block.caption)}</p>${shown([{ type: 'table', rows: block.rows }], scene.world)}</div>`;
    default:
      return shown([block], scene.world);
  }
}

function atOnce(element: Json, block: Json, { world, values }: Scene): Html {
  const blockId = textOf(block.block_id);
  const value = values[blockId]?.[textOf(element.action_id)] ?? jsonOf(undefined);
  return renderElement(element, { world, blockId, isField: false, value });
}

function section(block: Json, scene: Scene): Html {
  const text = block.text === undefined ? html`` : html`<div class="text">${textObject(jsonOf(block.text), scene.world)}</div>`;
  const fields = listOf(block.fields).map((field) => html`<div>${textObject(field, scene.world)}</div>`);
  const grid = fields.length === 0 ? html`` : html`<div class="fields">${fields}</div>`;
  const accessory =
    block.accessory === undefined ? html`` : html`<div class="accessory">${atOnce(jsonOf(block.accessory), block, scene)}</div>`;
  return html`<div class="section"><div class="section-body">${text}${grid}</div>${accessory}</div>`;
}

function container(block: Json, scene: Scene): Html {
  const open = block.is_collapsible === true && block.default_collapsed === true ? html`` : html` open`;
  const title = block.title === undefined ? 'Details' : plain(block.title);
  return html`<details class="container"${open}><summary>${emojiText(title)}</summary>${renderBlocks(listOf(block.child_blocks), scene)}</details>`;
}

function input(block: Json, { world, values, errors }: Scene): Html {
  const element = jsonOf(block.element);
  const blockId = textOf(block.block_id);
  const label = plain(block.label);
  const noteId = `note-${blockId}`;
  const error = errors[blockId];
  const optional = block.optional === true;
  const note = error === undefined ? plain(block.hint) : error;
  const control = renderElement(element, {
    world,
    blockId,
    isField: true,
    value: values[blockId]?.[textOf(element.action_id)] ?? {},
    label,
    required: !optional,
    ...(note === '' ? {} : { describedBy: noteId }),
  });
  const kind =
    error === undefined ? html`<p class="hint" id="${noteId}">${note}</p>` : html`<p class="error" id="${noteId}" role="alert">${note}</p>`;
  return html`<div class="input"><div class="label">${label}${optional && html` <span class="optional">(optional)</span>`}</div>${control}${note !== '' && kind}</div>`;
}

function plain(value: unknown): string {
  return textOf(jsonOf(value).text);
}

/** The library reads plain_text as mrkdwn; Slack does not. */
function textObject(text: Json, world: World): Html {
  return text.type === 'mrkdwn' ? renderMrkdwn(textOf(text.text), world) : html`<span class="plain">${emojiText(textOf(text.text))}</span>`;
}

function shown(blocks: readonly Json[], world: World): Html {
  const props: MessageProps = {
    // The blocks were judged by checkBlocks when they came in, which is stricter than the library's own types.
    blocks: blocks as unknown as MessageProps['blocks'],
    name: '',
    logo: '',
    withoutWrapper: true,
    hooks: { link },
    data: {
      users: world.people.map(({ id, handle }) => ({ id, name: handle })),
      channels: world.channels.map(({ id, name }) => ({ id, name })),
      user_groups: world.usergroups,
    },
  };
  const markup = drawn(props);
  if (markup === undefined) return html`<pre>${JSON.stringify(blocks, null, 1)}</pre>`;
  // The library gives every message the same id, for its stylesheet; here the page's body has it once.
  return raw(markup.replaceAll(' id="slack_blocks_to_jsx"', '').replaceAll(' data-theme="light"', ''));
}

/** One block that the library can't draw must not take the whole page away: it is then shown as its JSON. */
function drawn(props: MessageProps): string | undefined {
  try {
    return renderToStaticMarkup(createElement(LibraryMessage, props));
  } catch {
    return undefined;
  }
}

/** Links leave the page without a way back to it; other schemes than these are shown as text. */
function link({
  href,
  children,
}: {
  readonly href: string;
  readonly children: MessageProps['name'] | ReactElement | unknown;
}): ReactElement {
  const content = children as ReactElement;
  if (!/^(https?|mailto):/i.test(href)) return createElement('span', {}, content);
  return createElement('a', { href, target: '_blank', rel: 'noopener noreferrer', title: href }, content);
}
