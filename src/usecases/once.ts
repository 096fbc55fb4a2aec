import type { Person, UsecaseDeps } from './ports.ts';

/** False when this very thing was done before: Slack sends an event again when it did not see the answer. */
export function firstTime(
  { store }: Pick<UsecaseDeps, 'store'>,
  { by, key }: { readonly by: Person; readonly key: string },
): Promise<boolean> {
  return store.transaction((tx) => tx.claim(by.teamId, key));
}

/**
 * Is this the first time that a form was sent without something it may well need? `view` names the form, `sending` this sending: the
 * same sending twice gets the same answer, so that only a person can pass by sending again.
 */
export function firstSending(
  { store }: Pick<UsecaseDeps, 'store'>,
  { by, view, sending }: { readonly by: Person; readonly view: string; readonly sending: string },
): Promise<boolean> {
  return store.transaction(async (tx) => {
    const isFirst = await tx.claim(by.teamId, `sent ${view}`);
    const isNew = await tx.claim(by.teamId, `sent ${view} ${sending}`);
    return isFirst || !isNew;
  });
}
