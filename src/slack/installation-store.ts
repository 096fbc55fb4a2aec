import type { Installation, InstallationQuery, InstallationStore } from '@slack/bolt';
import { z } from 'zod';
import type { UsecaseDeps } from '../usecases/ports.ts';

type Deps = Pick<UsecaseDeps, 'store' | 'sealer'>;

/** An installation as it lies in the store, and opened. */
export interface Kept {
  /** T…, or E… for a whole organisation. */
  readonly id: string;
  /** Another one with every change. */
  readonly sealed: string;
  readonly installation: Installation;
  readonly updatedAt: Date;
}

// Bolt wrote it; its type is the contract, these are the parts that we rely on.
const Opened = z.custom<Installation>(
  (value) =>
    z
      .object({
        isEnterpriseInstall: z.boolean().optional(),
        bot: z.object({ token: z.string(), id: z.string(), userId: z.string(), expiresAt: z.number().optional() }).optional(),
      })
      .safeParse(value).success,
);

/** Null where the app is not installed. @throws Why401Error 'wrong-secret' */
export async function keptInstallation({ store, sealer }: Deps, id: string): Promise<Kept | null> {
  const found = id === '' ? null : await store.findInstallation(id);
  if (found === null) return null;
  const installation = Opened.parse(JSON.parse(await sealer.open(found.sealed)));
  return { id, sealed: found.sealed, installation, updatedAt: found.updatedAt };
}

/**
 * What Bolt reads and writes. Tokens lie sealed.
 * @param onlyKnown true for renewals: a workspace that removed the app meanwhile does not come back by one
 */
export function installationStore(deps: Deps, { onlyKnown }: { readonly onlyKnown: boolean }): InstallationStore {
  return {
    async storeInstallation(installation) {
      const id = installation.isEnterpriseInstall === true ? installation.enterprise?.id : installation.team?.id;
      if (id === undefined) throw new Error('Slack named neither a workspace nor an organisation');
      const sealed = await deps.sealer.seal(JSON.stringify(installation));
      await deps.store.transaction(async (tx) => {
        if (onlyKnown && (await tx.findInstallation(id)) === null) return;
        await tx.saveInstallation({ id, sealed, installedBy: installation.user.id });
      });
    },
    async fetchInstallation(query: InstallationQuery<boolean>) {
      const kept = await keptInstallation(deps, idOf(query));
      if (kept === null) throw new Error('not installed');
      return kept.installation;
    },
  };
}

const idOf = ({ isEnterpriseInstall, enterpriseId, teamId }: InstallationQuery<boolean>): string =>
  (isEnterpriseInstall ? enterpriseId : teamId) ?? '';
