import type { Forgotten, Person, UsecaseDeps } from './ports.ts';

type Deps = Pick<UsecaseDeps, 'store'>;

/** The app was removed: everything of that workspace (T…) or of all workspaces of that organisation (E…) is deleted. Returns the rows. */
export const forgetWorkspace = ({ store }: Deps, id: string): Promise<number> => store.transaction((tx) => tx.deleteWorkspace(id));

/** Audit entries answer for what the bot did, so they outlive the cases. */
export const DEFAULT_AUDIT_DAYS = 90;

/** Deletes what is older than its workspace keeps it, and old audit entries. Returns the rows. */
export const deleteOld = ({ store, auditDays = DEFAULT_AUDIT_DAYS }: Deps & Pick<UsecaseDeps, 'auditDays'>): Promise<number> =>
  store.transaction(async (tx) => (await tx.deleteOld()) + (await tx.deleteOldAudit(auditDays)));

/** A person asks to be forgotten. What is deleted, and what stays and why, is the edge's to say. */
export const forgetPerson = ({ store }: Deps, { by }: { readonly by: Person }): Promise<Forgotten> =>
  store.transaction((tx) => tx.deletePerson(by));

/** Remembers which organisation's installation serves a workspace, so that a job can find its token. */
export const rememberEnterprise = ({ store }: Deps, teamId: string, enterpriseId: string): Promise<void> =>
  store.transaction((tx) => tx.setEnterprise(teamId, enterpriseId));
