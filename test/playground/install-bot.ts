import { App, HTTPReceiver, type Installation, type InstallationQuery, type Logger, LogLevel } from '@slack/bolt';
import type { Workspace } from '../../src/playground/workspace.ts';

export interface InstallBot {
  readonly app: App;
  readonly url: string;
  readonly installations: Map<string, Installation>;
  /** What was heard, as "teamId kind text". */
  readonly heard: string[];
  stop(): Promise<void>;
}

/** What Bolt has to say of refused installations is what these tests provoke. */
const silent = () => undefined;
const quiet: Logger = {
  debug: silent,
  info: silent,
  warn: silent,
  error: silent,
  setLevel: silent,
  getLevel: () => LogLevel.ERROR,
  setName: silent,
};

/** A Bolt app that lives in many workspaces, with Bolt's own OAuth, unchanged. */
export async function startInstallBot(workspace: Workspace, scopes: readonly string[] = ['commands', 'chat:write']): Promise<InstallBot> {
  const installations = new Map<string, Installation>();
  const heard: string[] = [];
  const receiver = new HTTPReceiver({
    signingSecret: workspace.signingSecret,
    clientId: workspace.clientId,
    clientSecret: workspace.clientSecret,
    stateSecret: 'a-state-secret-of-the-test',
    scopes: [...scopes],
    logger: quiet,
    installationStore: storeIn(installations),
    installerOptions: {
      authorizationUrl: workspace.authorizeUrl,
      clientOptions: { slackApiUrl: workspace.apiUrl },
    },
  });
  const app = new App({ receiver, clientOptions: { slackApiUrl: workspace.apiUrl }, convoStore: false, logger: quiet });
  app.command('/why401', async ({ ack, command, client, context }) => {
    await ack();
    heard.push(`${command.team_id} command ${context.isEnterpriseInstall}`);
    await client.chat.postMessage({ channel: command.user_id, text: `hello ${command.text}` });
  });
  for (const event of ['app_uninstalled', 'tokens_revoked'] as const)
    app.event(event, async ({ body }) => void heard.push(`${body.team_id} ${event} ${body.enterprise_id ?? ''}`));
  const server = await app.start(0);
  const address = 'address' in server ? server.address() : null;
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
  workspace.setRedirectUrls([`${url}/slack/oauth_redirect`]);
  workspace.deliverTo({ url: `${url}/slack/events` });
  return { app, url, installations, heard, stop: async () => void (await app.stop()) };
}

function storeIn(installations: Map<string, Installation>) {
  const keyOf = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>) =>
    (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
  return {
    storeInstallation: async (installation: Installation) => {
      const id = installation.isEnterpriseInstall ? installation.enterprise?.id : installation.team?.id;
      installations.set(id ?? '', installation);
    },
    fetchInstallation: async (query: InstallationQuery<boolean>) => {
      const found = installations.get(keyOf(query));
      if (!found) throw new Error('not installed');
      return found;
    },
    deleteInstallation: async (query: InstallationQuery<boolean>) => void installations.delete(keyOf(query)),
  };
}
