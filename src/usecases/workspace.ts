import type { UsecaseDeps } from './ports.ts';

type Deps = Pick<UsecaseDeps, 'store'>;

/** The app was removed: everything of that workspace (T…) or of all workspaces of that organisation (E…) is deleted. Returns the rows. */
export const forgetWorkspace = ({ store }: Deps, id: string): Promise<number> => store.transaction((tx) => tx.deleteWorkspace(id));

/** Deletes what is older than its workspace keeps it. Returns the rows. */
export const deleteOld = ({ store }: Deps): Promise<number> => store.transaction((tx) => tx.deleteOld());

/** Remembers which organisation's installation serves a workspace, so that a job can find its token. */
export const rememberEnterprise = ({ store }: Deps, teamId: string, enterpriseId: string): Promise<void> =>
  store.transaction((tx) => tx.setEnterprise(teamId, enterpriseId));
