import { describe, expect, it } from '@jest/globals';
import { checkBlocks, checkView, type Surface } from '../../src/playground/block-kit.ts';

const plain = (text: string) => ({ type: 'plain_text', text });
const mrkdwn = (text: string) => ({ type: 'mrkdwn', text });
const section = (text: string) => ({ type: 'section', text: mrkdwn(text) });
const button = (extra: object = {}) => ({ type: 'button', action_id: 'go', text: plain('Go'), ...extra });
const actions = (...elements: readonly object[]) => ({ type: 'actions', elements });
const input = (element: object) => ({ type: 'input', label: plain('What'), element });
const option = (value: string) => ({ text: plain(value), value });
const x = (length: number) => 'x'.repeat(length);
const times = <Item>(count: number, item: (index: number) => Item) => Array.from({ length: count }, (_, index) => item(index));

describe('blocks that Slack takes', () => {
  it.each<readonly [string, Surface, readonly object[]]>([
    ['a section at its limit', 'message', [section(x(3000))]],
    ['ten fields and no text', 'message', [{ type: 'section', fields: times(10, () => mrkdwn(x(2000))) }]],
    ['a header at its limit', 'home', [{ type: 'header', text: plain(x(150)) }]],
    ['fifty blocks in a message', 'message', times(50, () => ({ type: 'divider' }))],
    ['a hundred blocks in a modal', 'modal', times(100, () => ({ type: 'divider' }))],
    ['25 buttons with ids of their own', 'message', [actions(...times(25, (index) => button({ action_id: `b${index}` })))]],
    ['the same action_id in two blocks', 'message', [actions(button()), actions(button())]],
    [
      'an overflow menu of five',
      'message',
      [actions({ type: 'overflow', action_id: 'more', options: times(5, (index) => option(`o${index}`)) })],
    ],
    ['an alert in a modal', 'modal', [{ type: 'alert', text: mrkdwn('careful'), level: 'warning' }]],
    [
      'a folded container in a message',
      'message',
      [{ type: 'container', title: plain('Evidence'), is_collapsible: true, default_collapsed: true, child_blocks: [section('a')] }],
    ],
    [
      'a confirmation',
      'message',
      [actions(button({ confirm: { title: plain('Sure?'), text: plain('It pings people.'), confirm: plain('Yes'), deny: plain('No') } }))],
    ],
    [
      'a select with groups',
      'modal',
      [input({ type: 'static_select', action_id: 's', option_groups: [{ label: plain('g'), options: [option('a')] }] })],
    ],
    [
      'preformatted rich text',
      'message',
      [{ type: 'rich_text', elements: [{ type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'curl' }] }] }],
    ],
    ['a table', 'message', [{ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] }]],
    ['no blocks at all', 'message', []],
  ])('%s', (_story, surface, blocks) => {
    expect(checkBlocks(blocks, surface)).toEqual([]);
  });
});

describe('blocks that Slack refuses', () => {
  it.each<readonly [string, Surface, unknown, string]>([
    ['text that is too long', 'message', [section(x(3001))], 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]'],
    ['empty text', 'message', [section('')], 'must be more than 0 characters'],
    ['a section of nothing', 'message', [{ type: 'section' }], 'one of text and fields is required'],
    ['eleven fields', 'message', [{ type: 'section', fields: times(11, () => mrkdwn('a')) }], 'no more than 10 items'],
    ['a mrkdwn header', 'message', [{ type: 'header', text: mrkdwn('a') }], 'must be one of: plain_text'],
    ['a long header', 'message', [{ type: 'header', text: plain(x(151)) }], 'must be less than 151'],
    ['51 blocks in a message', 'message', times(51, () => ({ type: 'divider' })), 'no more than 50 items'],
    ['101 blocks on the Home tab', 'home', times(101, () => ({ type: 'divider' })), 'no more than 100 items'],
    ['an unknown block', 'message', [{ type: 'banner' }], 'unsupported type: banner'],
    ['a property of no block', 'message', [{ ...section('a'), colour: 'red' }], 'invalid additional property: colour'],
    ['a property with a prototype name', 'message', [{ type: 'constructor' }], 'unsupported type: constructor'],
    [
      'two blocks of one block_id',
      'message',
      [
        { ...section('a'), block_id: 'b' },
        { ...section('a'), block_id: 'b' },
      ],
      'already exists',
    ],
    ['two elements of one action_id', 'message', [actions(button(), button())], '"go" already exists in this block'],
    ['26 buttons', 'message', [actions(...times(26, (index) => button({ action_id: `b${index}` })))], 'no more than 25 items'],
    ['a button without action_id', 'message', [actions({ type: 'button', text: plain('Go') })], 'missing required field: action_id'],
    ['a long label', 'message', [actions(button({ text: plain(x(76)) }))], 'must be less than 76'],
    ['a long value', 'message', [actions(button({ value: x(2001) }))], 'must be less than 2001'],
    ['a mrkdwn label', 'message', [actions(button({ text: mrkdwn('a') }))], 'must be one of: plain_text'],
    ['an unknown style', 'message', [actions(button({ style: 'success' }))], 'must be one of: primary, danger'],
    ['a link that is none', 'message', [actions(button({ url: 'not a url' }))], 'must be a valid URL'],
    [
      'an overflow menu of six',
      'message',
      [actions({ type: 'overflow', action_id: 'm', options: times(6, (index) => option(`o${index}`)) })],
      'no more than 5 items',
    ],
    ['a select of nothing', 'message', [actions({ type: 'static_select', action_id: 's' })], 'exactly one of options and option_groups'],
    [
      'a text input among buttons',
      'message',
      [actions({ type: 'plain_text_input', action_id: 't' })],
      'unsupported type: plain_text_input',
    ],
    ['a button in an input block', 'modal', [input(button())], 'unsupported type: button'],
    ['a button in a context block', 'message', [{ type: 'context', elements: [button()] }], 'unsupported type: button'],
    ['an alert in a message', 'message', [{ type: 'alert', text: mrkdwn('a') }], 'unsupported block in a message: alert'],
    ['a markdown block in a modal', 'modal', [{ type: 'markdown', text: 'a' }], 'unsupported block in a modal: markdown'],
    ['a file input in a message', 'message', [input({ type: 'file_input', action_id: 'f' })], 'unsupported type: file_input'],
    [
      'a container in a container',
      'message',
      [{ type: 'container', child_blocks: [{ type: 'container', child_blocks: [section('a')] }] }],
      'unsupported type: container',
    ],
    ['two tables', 'message', times(2, () => ({ type: 'table', rows: [[{ type: 'raw_text', text: 'a' }]] })), 'only one table'],
    [
      'an image of two sources',
      'message',
      [{ type: 'image', alt_text: 'a', image_url: 'https://a.example/b.png', slack_file: { id: 'F1' } }],
      'exactly one of image_url',
    ],
    [
      'an image from a data: address',
      'message',
      [{ type: 'image', alt_text: 'a', image_url: 'data:image/png;base64,AA' }],
      'must be a valid URL',
    ],
    [
      'half a confirmation',
      'message',
      [actions(button({ confirm: { title: plain('Sure?'), text: plain('a') } }))],
      'missing required field: confirm',
    ],
    ['something that is no list', 'message', 'blocks', 'must be an array'],
    ['an empty card', 'message', [{ type: 'card' }], 'one of hero_image, title, body and actions'],
    ['a container without title', 'message', [{ type: 'container', child_blocks: [section('a')] }], 'one of title and rich_text_title'],
    [
      'a container that is folded but cannot be',
      'message',
      [{ type: 'container', title: plain('a'), default_collapsed: true, child_blocks: [section('a')] }],
      'default_collapsed needs is_collapsible',
    ],
    ['a card in a modal', 'modal', [{ type: 'card', title: mrkdwn('a') }], 'unsupported block in a modal: card'],
    [
      'a container on the Home tab',
      'home',
      [{ type: 'container', title: plain('a'), child_blocks: [section('a')] }],
      'unsupported block in a home',
    ],
    ['a video', 'message', [{ type: 'video', alt_text: 'a' }], 'links.embed:write'],
    [
      'a first choice that is not offered',
      'modal',
      [input({ type: 'static_select', action_id: 's', options: [option('a')], initial_option: option('b') })],
      'initial options must be among the options',
    ],
    [
      'boxes ticked that are not there',
      'modal',
      [input({ type: 'checkboxes', action_id: 's', options: [option('a')], initial_options: [option('a'), option('b')] })],
      'initial options must be among the options',
    ],
    [
      'text that its own field does not hold',
      'modal',
      [input({ type: 'plain_text_input', action_id: 't', max_length: 2, initial_value: 'abc' })],
      'longer than max_length',
    ],
    [
      'a data table without caption',
      'message',
      [{ type: 'data_table', rows: times(2, () => [{ type: 'raw_text', text: 'a' }]) }],
      'caption',
    ],
    [
      'markdown of 12,001 characters in two blocks',
      'message',
      [
        { type: 'markdown', text: x(6000) },
        { type: 'markdown', text: x(6001) },
      ],
      '12001 characters in all',
    ],
  ])('%s', (_story, surface, blocks, complaint) => {
    expect(checkBlocks(blocks, surface).join('\n')).toContain(complaint);
  });
});

describe('views', () => {
  const modal = { type: 'modal', title: plain('Title'), blocks: [section('a')] };

  it.each<readonly [string, object]>([
    ['a modal', modal],
    [
      'a modal with input and submit',
      { ...modal, submit: plain('Send'), blocks: [input({ type: 'plain_text_input', action_id: 't', multiline: true, max_length: 3000 })] },
    ],
    ['a Home tab', { type: 'home', blocks: [section('a')] }],
  ])('takes %s', (_story, view) => {
    expect(checkView(view)).toEqual([]);
  });

  it.each<readonly [string, object, string]>([
    ['a title of 25 characters', { ...modal, title: plain(x(25)) }, 'must be less than 25'],
    ['input without submit', { ...modal, blocks: [input({ type: 'plain_text_input', action_id: 't' })] }, 'submit is required'],
    ['private_metadata of 3,001 characters', { ...modal, private_metadata: x(3001) }, 'must be less than 3001'],
    ['a modal without title', { type: 'modal', blocks: [] }, 'missing required field: title'],
    ['a Home tab with a title', { type: 'home', title: plain('a'), blocks: [] }, 'invalid additional property: title'],
    ['a message', { type: 'message', blocks: [] }, 'unsupported type: message'],
    ['bad blocks', { ...modal, blocks: [{ type: 'nothing' }] }, '/blocks/0'],
    [
      'two elements that want the focus',
      {
        ...modal,
        submit: plain('Go'),
        blocks: times(2, (index) => input({ type: 'plain_text_input', action_id: `t${index}`, focus_on_load: true })),
      },
      'only one element may have focus_on_load',
    ],
  ])('refuses %s', (_story, view, complaint) => {
    expect(checkView(view).join('\n')).toContain(complaint);
  });
});
