import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Host, installationFor } from './host.ts';
import { html } from './html.ts';
import { readBody, send } from './http.ts';
import { KNOWN_SCOPES } from './web-api.ts';

const OTHER_SCOPES = ['chat:write.public', 'chat:write.customize', 'incoming-webhook', 'team:read', 'users:read.email', 'mpim:history'];

interface Wish {
  readonly scopes: readonly string[];
  readonly redirectUri: string;
  /** As the address named it; '' where it named none, and then oauth.v2.access must name none either. */
  readonly named: string;
  readonly state: string;
}

/** GET: Slack's page that asks whether the app may come in. POST: a person has answered. Both under /oauth/v2/authorize. */
export async function serveAuthorize(request: IncomingMessage, response: ServerResponse, host: Host): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://slack.invalid');
  const wish = wishOf(searchParams, host);
  if (typeof wish === 'string') return send(response, 400, 'text/html; charset=utf-8', page(html`<p role="alert">${wish}</p>`.markup));
  if (request.method !== 'POST') return showPage(response, searchParams, wish, host);
  const form = new URLSearchParams((await readBody(request)).toString());
  const answer = answered(form, wish, host);
  if (answer instanceof URL) {
    response.writeHead(302, { location: answer.href, 'cache-control': 'no-store' });
    response.end();
  } else send(response, 403, 'text/html; charset=utf-8', page(html`<p role="alert">${answer}</p>`.markup));
}

/** @returns what is wrong with the address, in Slack's words, if something is */
function wishOf(query: URLSearchParams, { app }: Host): Wish | string {
  const get = (name: string) => query.get(name) ?? '';
  if (get('client_id') !== app.clientId) return 'invalid_client_id';
  const scopes = get('scope')
    .split(/[\s,]+/)
    .filter((scope) => scope !== '');
  const unknown = scopes.find((scope) => ![...KNOWN_SCOPES, ...OTHER_SCOPES, ...app.scopes].includes(scope));
  if (scopes.length === 0 || unknown !== undefined) return `invalid_scope${unknown === undefined ? '' : `: ${unknown}`}`;
  const redirectUri = get('redirect_uri') || (app.redirectUrls[0] ?? '');
  const isAllowed = app.redirectUrls.length === 0 || app.redirectUrls.some((url) => redirectUri.startsWith(url));
  if (!URL.canParse(redirectUri) || !isAllowed) return 'bad_redirect_uri';
  return { scopes, redirectUri, named: get('redirect_uri'), state: get('state') };
}

function answered(form: URLSearchParams, { scopes, redirectUri, named, state }: Wish, host: Host): URL | string {
  const target = new URL(redirectUri);
  target.searchParams.set('state', state);
  if (form.get('answer') !== 'allow') {
    target.searchParams.set('error', 'access_denied');
    return target;
  }
  const team = host.team(form.get('team') ?? '');
  const person = team?.world.person(form.get('person') ?? '');
  if (!team || !person || person.isBot) return 'no such person in this workspace';
  if (person.isRestricted) return 'restricted_action: guests install no apps';
  const isOrg = form.get('for') === 'org';
  if (isOrg && (!team.world.team.enterprise || !person.isAdmin))
    return 'restricted_action: only administrators of an organisation install for all of it';
  const granted = installationFor(team, { scopes, installerId: person.id, isOrg });
  target.searchParams.set('code', host.codes.issue(granted, named));
  return target;
}

function showPage(response: ServerResponse, query: URLSearchParams, wish: Wish, host: Host): void {
  const forms = host.teams.map(({ world }) => {
    const people = world.people.filter((person) => !person.isBot).map(({ id, name }) => html`<option value="${id}">${name}</option>`);
    const org =
      world.team.enterprise &&
      html` <label><input type="checkbox" name="for" value="org"> for all of ${world.team.enterprise.name}</label>`;
    return html`<form method="post" action="/oauth/v2/authorize?${query.toString()}"><h2>${world.team.name}</h2>
      <input type="hidden" name="team" value="${world.team.id}"><label>You are <select name="person">${people}</select></label>${org}
      <button name="answer" value="allow">Allow</button> <button name="answer" value="deny">Cancel</button></form>`;
  });
  const body = html`<h1>${host.appName} asks to come in</h1><p>It may then: ${wish.scopes.join(', ')}</p>${forms}`;
  // The answer leads to the bot's own address; a form may only go where it is told to.
  const policy = `default-src 'none'; form-action 'self' ${new URL(wish.redirectUri).origin}; frame-ancestors 'none'; base-uri 'none'`;
  send(response, 200, 'text/html; charset=utf-8', page(body.markup), { 'content-security-policy': policy });
}

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Add an app</title><main>${body}</main></html>`;
