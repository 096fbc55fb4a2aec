import { describe, expect, it } from '@jest/globals';
import { messageText } from '../../src/slack/message-text.ts';
import { readMessage } from '../../src/slack/read-message.ts';

const rich = (...elements: readonly object[]) => [{ type: 'rich_text', elements }];
const row = (...elements: readonly object[]) => ({ type: 'rich_text_section', elements });
const text = (value: string) => ({ type: 'text', text: value });

describe('what a message says', () => {
  it('of a person: its rich text alone, links by their target, mentions left out', () => {
    const blocks = rich(
      row({ type: 'user', user_id: 'U1' }, text(' curl '), {
        type: 'link',
        url: 'https://api.example.com/x?a=1&b=2',
        text: 'https://ok.example',
      }),
    );

    expect(messageText({ text: '<@U1> curl <https://api.example.com/x?a=1&amp;b=2|https://ok.example>', blocks })).toBe(
      'curl https://api.example.com/x?a=1&b=2',
    );
  });

  it('keeps preformatted text to the letter and mends typographic quotes elsewhere', () => {
    const blocks = rich(row(text('curl —header “Authorization: x” https://a.example')), {
      type: 'rich_text_preformatted',
      elements: [text('{"quote": "“kept”",\n  "amp": "&amp;"}')],
    });

    expect(messageText({ text: '', blocks })).toBe(
      'curl --header "Authorization: x" https://a.example\n{"quote": "“kept”",\n  "amp": "&amp;"}',
    );
  });

  it('decodes entities of mrkdwn exactly once', () => {
    expect(messageText({ text: 'a &amp;lt; b &lt;tag&gt; <https://x.example/?a=1&amp;b=2>' })).toBe(
      'a &lt; b <tag> https://x.example/?a=1&b=2',
    );
  });

  it('of an app: sections, fields, headers, context, tables; its text only where it says more', () => {
    const blocks = [
      { type: 'header', text: { type: 'plain_text', text: 'Check &amp; alert' } },
      {
        type: 'section',
        text: { type: 'mrkdwn', text: '*GET* <https://api.example.com|api>' },
        fields: [{ type: 'mrkdwn', text: 'status: `401`' }],
      },
      {
        type: 'context',
        elements: [
          { type: 'mrkdwn', text: 'since 10:02' },
          { type: 'image', alt_text: 'x', image_url: 'https://i.example' },
        ],
      },
      {
        type: 'table',
        rows: [
          [
            { type: 'raw_text', text: 'www-authenticate' },
            { type: 'raw_text', text: 'Bearer' },
          ],
        ],
      },
      { type: 'actions', elements: [{ type: 'button', text: { type: 'plain_text', text: 'Silence' } }] },
      { type: 'markdown', text: '```\nHTTP/1.1 401\n```' },
    ];
    const said = messageText({ text: 'Check & alert\nRunbook 7', blocks });

    expect(said).toContain('*GET* https://api.example.com');
    expect(said).toContain('www-authenticate: Bearer');
    expect(said).toContain('HTTP/1.1 401');
    expect(said).toContain('Runbook 7');
    expect(said.match(/Check & alert/g)).toHaveLength(1);
    expect(said).not.toContain('Silence');
  });

  it('of attachments: pretext, title, text, fields; the fallback where there is nothing else; shared messages, no previews', () => {
    const attachments = [
      {
        pretext: 'failed',
        title: 'orders',
        title_link: 'https://ci.example/1',
        text: '401',
        fields: [{ title: 'host', value: 'api.example.com' }],
      },
      { fallback: 'only this' },
      {
        is_msg_unfurl: true,
        from_url: 'https://x.slack.com/1',
        message_blocks: [{ message: { blocks: rich(row(text('curl https://b.example'))) } }],
      },
      { from_url: 'https://a.example', title: 'A preview', text: 'Sign in' },
    ];

    expect(messageText({ text: 'look', attachments })).toBe(
      'look\n\nfailed\norders https://ci.example/1\n401\nhost: api.example.com\n\nonly this\n\ncurl https://b.example',
    );
  });

  const deep = Array.from({ length: 20 }).reduce<unknown>((inner) => [inner], {});

  it.each([
    { blocks: null },
    { blocks: 'text' },
    { blocks: deep },
    { blocks: [{ type: 'section', text: 7, fields: 'x', elements: { a: 1 } }] },
  ])('takes what is no block for nothing: %j', ({ blocks }) => {
    expect(messageText({ text: 'left', blocks, attachments: blocks })).toContain('left');
  });
});

describe('readMessage', () => {
  const file = { id: 'F1', name: 'a.log', mimetype: 'text/plain', url_private: 'https://files.slack.com/a', size: 5 };

  it('tells people from apps, and keeps text files alone', () => {
    const read = readMessage({
      ts: '1.2',
      user: 'U1',
      text: 'x',
      files: [file, { ...file, name: 'a.png', mimetype: 'image/png' }, { ...file, is_external: true }, { id: 'F2' }, 'no file'],
    });

    expect(read?.authorId).toBe('U1');
    expect(read?.files).toEqual([{ name: 'a.log', url: 'https://files.slack.com/a', size: 5 }]);
    expect(readMessage({ ts: '1.2', user: 'U1', bot_id: 'B1', text: 'x' })?.authorId).toBeNull();
    expect(readMessage({ ts: '1.2', subtype: 'bot_message', text: 'x' })?.authorId).toBeNull();
    expect(readMessage({ type: 'app_home_opened', user: 'U1' })).toBeNull();
  });
});
