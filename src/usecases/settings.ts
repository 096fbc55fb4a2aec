import type { Store } from './ports.ts';

/** From now on the escalations of this workspace go to this channel. */
export function setDevopsChannel(
  { store }: { readonly store: Store },
  input: { readonly teamId: string; readonly channelId: string },
): Promise<void> {
  return store.transaction((tx) => tx.setDevopsChannel(input.teamId, input.channelId));
}
