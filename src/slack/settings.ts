import { settingsOf } from '../usecases/index.ts';
import { refusalOf, type WebClient, withPauses } from './client.ts';
import type { Call } from './handler.ts';
import { loadingView } from './views/notices.ts';
import { settingsStandingView, settingsView } from './views/settings.ts';
import type { UserGroup } from './views/settings-group.ts';

const DEAD_SHOWN = 5;

/** Opens the settings: the form for admins; for others how things stand, and whom to ask. Needs a fresh trigger: acknowledges itself. */
export async function openSettings(call: Call): Promise<void> {
  await call.ack();
  const words = await call.words();
  await call.openLater(loadingView(words), async (client) => {
    const { deps, person, access } = call;
    const [settings, isAdmin] = await Promise.all([settingsOf(deps, person.teamId), access.isAdmin(person)]);
    const { defaultChannel, operatorNetworks = [] } = deps;
    if (!isAdmin) return settingsStandingView(words, settings, defaultChannel);
    const [groups, dead] = await Promise.all([groupsOf(client), deps.store.deadDeliveries(person.teamId, DEAD_SHOWN)]);
    return settingsView(words, settings, { groups, operatorNetworks, dead, defaultChannel });
  });
}

// Plans without user groups have none to choose from.
const NO_GROUPS = new Set(['paid_teams_only', 'plan_upgrade_required']);

/** Null where the bot may not list them: an id can still be typed. */
async function groupsOf(client: WebClient): Promise<readonly UserGroup[] | null> {
  try {
    const { usergroups = [] } = await withPauses(() => client.usergroups.list({}));
    return usergroups.flatMap(({ id, handle = '', name = '' }) => (id === undefined ? [] : [{ id, handle, name }]));
  } catch (error) {
    return NO_GROUPS.has(refusalOf(error) ?? '') ? [] : null;
  }
}
