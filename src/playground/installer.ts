import { present } from './team.ts';

/** A person's answer on the page that asks whether the app may come in. */
export interface Approval {
  /** The person who presses, by id; they must be of the workspace. */
  readonly as: string;
  readonly teamId: string;
  /** For the whole organisation; needs an administrator of a workspace that belongs to one. */
  readonly isOrgWide?: boolean;
  /** Presses Cancel. */
  readonly isDenied?: boolean;
  /** Another browser than the one that began: the bot's cookie is then not sent back. */
  readonly withoutCookies?: boolean;
}

/** What the bot's page said at the end. */
export interface Installed {
  readonly status: number;
  readonly text: string;
  /** The bot's address with code and state, to try it a second time. */
  readonly callback: string;
}

const LIMIT_MS = 30_000;

/**
 * Installs the app as a browser does: from the bot's install page (or an authorize address) to Slack's question, and back to the bot
 * with code and state, cookies kept on the way.
 * @param origin of the stand-in @throws Error when the way does not lead to Slack, or Slack refuses (its word is in the message)
 */
export async function approveInstall(origin: string, startUrl: string, approval: Approval): Promise<Installed> {
  const { address, cookies } = await authorizeAddress(origin, startUrl);
  const form = new URLSearchParams({ team: approval.teamId, person: approval.as, answer: approval.isDenied === true ? 'deny' : 'allow' });
  if (approval.isOrgWide === true) form.set('for', 'org');
  const answer = await visit(address, { method: 'POST', body: form });
  const callback = answer.headers.get('location');
  if (callback === null) throw new Error(`Slack refused: ${wordsOf(await answer.text())}`);
  const done = await visit(callback, approval.withoutCookies === true ? {} : { headers: { cookie: cookies } });
  return { status: done.status, text: await done.text(), callback };
}

/** Follows redirects and the "Add to Slack" link as far as Slack. */
async function authorizeAddress(origin: string, startUrl: string): Promise<{ readonly address: string; readonly cookies: string }> {
  const authorize = `${origin}/oauth/v2/authorize`;
  const jar: string[] = [];
  let address = startUrl;
  for (let steps = 0; steps < 5 && !address.startsWith(authorize); steps += 1) {
    const response = await visit(address, { headers: { cookie: jar.join('; ') } });
    jar.push(...response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? ''));
    const text = await response.text();
    const linked = [...text.matchAll(/href="([^"]+)"/g)]
      .map(([, href = '']) => href.replaceAll('&amp;', '&'))
      .find((href) => href.startsWith(authorize));
    address = new URL(
      present(response.headers.get('location') ?? linked, `way from ${address} to ${authorize} (status ${response.status})`),
      address,
    ).href;
  }
  return { address, cookies: jar.join('; ') };
}

function visit(url: string, init: RequestInit): Promise<Response> {
  return fetch(url, { ...init, redirect: 'manual', signal: AbortSignal.timeout(LIMIT_MS) });
}

const wordsOf = (page: string): string => /role="alert">([^<]*)/.exec(page)?.[1] ?? page.slice(0, 200);
