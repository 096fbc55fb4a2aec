import type { Host } from '../host.ts';
import { type Json, textOf } from '../json.ts';
import { APP_ID } from '../model.ts';
import { Refusal } from '../refusal.ts';
import { type Granted, ROTATED_LIFE_S, type TokenPair } from '../tokens.ts';

interface Call {
  readonly args: Json;
  readonly token: string;
  readonly basic: string;
}

type HostMethod = (call: Call, host: Host) => Json;

function checkClient({ args, basic }: Call, { app }: Host): void {
  const [basicId = '', basicSecret = ''] = basic.split(':');
  if ((textOf(args.client_id) || basicId) !== app.clientId) throw new Refusal('invalid_client_id');
  if ((textOf(args.client_secret) || basicSecret) !== app.clientSecret) throw new Refusal('bad_client_secret');
}

/** oauth.v2.access: a code, or a refresh token, for a bot token. */
function access(call: Call, host: Host): Json {
  const { args } = call;
  checkClient(call, host);
  const grantType = textOf(args.grant_type);
  if (grantType === 'refresh_token') {
    const { granted, ...pair } = host.tokens.refresh(textOf(args.refresh_token));
    return installed(granted, pair, host);
  }
  if (grantType !== '' && grantType !== 'authorization_code') throw new Refusal('invalid_grant_type');
  const granted = host.codes.redeem(textOf(args.code), textOf(args.redirect_uri));
  host.install(granted);
  return installed(granted, host.tokens.issue(granted, host.app.tokenRotation), host);
}

function installed(granted: Granted, { token, refreshToken }: TokenPair, host: Host): Json {
  const { installation, teamId } = granted;
  const [team] = host.teamsOf(granted);
  return {
    access_token: token,
    token_type: 'bot',
    scope: installation.scopes.join(','),
    bot_user_id: team?.world.botUserId,
    app_id: APP_ID,
    team: teamId === undefined ? null : { id: teamId, name: team?.world.team.name },
    enterprise: installation.enterprise ?? null,
    authed_user: { id: installation.installerId },
    is_enterprise_install: installation.kind === 'org',
    ...(refreshToken === undefined ? {} : { refresh_token: refreshToken, expires_in: ROTATED_LIFE_S }),
  };
}

function tokenOf({ token }: Call, host: Host): Granted {
  if (token === '') throw new Refusal('not_authed');
  return host.tokens.check(token);
}

function authTest(call: Call, host: Host): Json {
  if (call.token === host.app.appToken) return { app_id: APP_ID, app_name: host.app.name };
  const granted = tokenOf(call, host);
  const { enterprise, kind } = granted.installation;
  const [slack] = host.teamsOf(granted);
  const { team, botUserId, botId } = slack?.world ?? {};
  const isOrg = kind === 'org';
  return {
    url: `${host.origin}/`,
    team: isOrg ? enterprise?.name : team?.name,
    user: host.app.name,
    team_id: isOrg ? enterprise?.id : team?.id,
    user_id: botUserId,
    bot_id: botId,
    app_id: APP_ID,
    ...(enterprise ? { enterprise_id: enterprise.id } : {}),
    is_enterprise_install: isOrg,
  };
}

/** The last token of a workspace takes the installation with it. */
function revoke(call: Call, host: Host): Json {
  const granted = tokenOf(call, host);
  if (call.args.test === true || call.args.test === 'true' || call.args.test === '1') return { revoked: false };
  void host.uninstall(granted, 'token_revoked');
  return { revoked: true };
}

function uninstall(call: Call, host: Host): Json {
  const granted = tokenOf(call, host);
  checkClient(call, host);
  void host.uninstall(granted, 'account_inactive');
  return {};
}

function openConnection({ token }: Call, host: Host): Json {
  if (token === '') throw new Refusal('not_authed');
  if (token !== host.app.appToken) {
    host.tokens.check(token);
    throw new Refusal('not_allowed_token_type');
  }
  return { url: host.socketUrl() };
}

/** Methods that are not about the inside of one workspace. */
export const hostMethods: { readonly [name: string]: HostMethod } = {
  'api.test': ({ args }) => ({ args }),
  'auth.test': authTest,
  'auth.revoke': revoke,
  'apps.uninstall': uninstall,
  'apps.connections.open': openConnection,
  'oauth.v2.access': access,
};
