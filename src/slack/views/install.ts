import { createHash } from 'node:crypto';
import type { Words } from '../words/words.ts';

/** Pages of the installation in a browser: plain HTML, nothing to load, nothing to run. */

export type InstallFailure = 'denied' | 'stale' | 'broken';

const STYLE = [
  'body{font-family:system-ui,sans-serif;font-size:17px;line-height:1.5;max-width:34em;margin-inline:auto;margin-block:12vh;padding-inline:1.5em}',
  'body{color:#1d1c1d;background:#fff}h1{font-size:1.5em}',
  'a{margin-inline-end:1em}a.go{display:inline-block;padding:.6em;border-radius:.4em;background:#1f2a44;color:#fff;text-decoration:none}',
  '@media(prefers-color-scheme:dark){body{color:#e8e8e8;background:#1a1d21}a{color:#8ab4f8}a.go{background:#8ab4f8;color:#1a1d21}}',
].join('');

export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': `default-src 'none'; style-src 'sha256-${createHash('sha256').update(STYLE).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  // The address holds a code and a state.
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/** @param url Slack's page of consent */
export const installPage = ({ install }: Words, url: string): string =>
  page(install, install.title, [element('p', {}, install.intro), paragraph([link(url, install.add, 'go')])]);

/** @param place null where the whole organisation installed it */
export function installedPage({ install }: Words, place: { readonly teamId: string; readonly appId: string } | null): string {
  if (place === null)
    return page(install, install.doneTitle, [
      element('p', {}, install.doneOrganisation),
      paragraph([link('https://app.slack.com/', install.openInBrowser)]),
    ]);
  const [team, app] = [encodeURIComponent(place.teamId), encodeURIComponent(place.appId)];
  const links = [
    link(`slack://app?team=${team}&id=${app}`, install.open, 'go'),
    link(`https://app.slack.com/client/${team}`, install.openInBrowser),
  ];
  return page(install, install.doneTitle, [element('p', {}, install.done), paragraph(links)]);
}

export const installFailedPage = ({ install }: Words, failure: InstallFailure): string =>
  page(install, install.failedTitle, [
    element('p', { role: 'alert' }, install.failed[failure]),
    paragraph([link('/slack/install', install.again, 'go')]),
  ]);

/** Markup that is safe to stand in a page. */
interface Markup {
  readonly html: string;
}

type Attributes = Readonly<Record<string, string>>;

function element(name: string, attributes: Attributes, content: string | readonly Markup[]): Markup {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = typeof content === 'string' ? escaped(content) : content.map(({ html }) => html).join('');
  return { html: `<${name}${given.join('')}>${inside}</${name}>` };
}

const paragraph = (links: readonly Markup[]): Markup => element('p', {}, links);

const link = (href: string, text: string, look?: string): Markup =>
  element('a', { href, ...(look === undefined ? {} : { class: look }) }, text);

function page({ lang }: Words['install'], title: string, body: readonly Markup[]): string {
  const head = element('head', {}, [
    { html: '<meta\ncharset="utf-8"><meta\nname="viewport"\ncontent="width=device-width">' },
    element('title', {}, title),
    { html: `<style>${STYLE}</style>` },
  ]);
  const main = element('body', {}, [element('main', {}, [element('h1', {}, title), ...body])]);
  return `<!doctype\nhtml>${element('html', { lang }, [head, main]).html}`;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
