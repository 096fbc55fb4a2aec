import { type Json, jsonOf, listOf, textOf } from './json.ts';
import type { WorkspaceOptions } from './options.ts';
import type { AppTabs } from './slack.ts';

type FromManifest = Required<
  Pick<
    WorkspaceOptions,
    'appName' | 'commands' | 'scopes' | 'events' | 'shortcuts' | 'globalShortcuts' | 'redirectUrls' | 'tokenRotation' | 'tabs'
  >
>;

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/**
 * The app as its manifest describes it, so that the stand-in grants no more than Slack would.
 * @param manifest the parsed manifest (JSON, or YAML read by the caller)
 */
export function fromManifest(manifest: unknown): FromManifest {
  const { features, oauth_config: oauth, settings } = jsonOf(manifest);
  const { slash_commands: commands, shortcuts, bot_user: bot, app_home: tabs } = jsonOf(features);
  const { scopes, redirect_urls: redirectUrls } = jsonOf(oauth);
  const { event_subscriptions: events, token_rotation_enabled: rotation } = jsonOf(settings);
  const { bot: needed, bot_optional: optional } = jsonOf(scopes);
  const ofType = (type: string) =>
    listOf(shortcuts)
      .filter((shortcut) => shortcut.type === type)
      .map((shortcut) => ({ callbackId: textOf(shortcut.callback_id), name: textOf(shortcut.name) }));
  return {
    appName: textOf(jsonOf(bot).display_name) || 'why401',
    commands: listOf(commands).map((entry) => textOf(entry.command)),
    scopes: [...texts(needed), ...texts(optional)],
    events: texts(jsonOf(events).bot_events),
    shortcuts: ofType('message'),
    globalShortcuts: ofType('global'),
    redirectUrls: texts(redirectUrls),
    tokenRotation: rotation === true,
    tabs: { home: jsonOf(tabs).home_tab_enabled === true, messages: messagesTab(jsonOf(tabs)) },
  };
}

function messagesTab({ messages_tab_enabled: isThere, messages_tab_read_only_enabled: isReadOnly }: Json): AppTabs['messages'] {
  if (isThere !== true) return 'off';
  return isReadOnly === true ? 'read-only' : 'open';
}
