export interface HostileServers {
  /** Port of each server on 127.0.0.1. */
  readonly ports: Readonly<Record<string, number>>;
  /** What reached the server "thief". */
  readonly seen: readonly unknown[];
  /** PEM of the authority behind the certificates. */
  readonly ca: string | null;
  close(): Promise<void>;
}
export function startAll(options?: { readonly only?: readonly string[] }): Promise<HostileServers>;
/** name → what it is and what a client should make of it */
export const servers: Readonly<Record<string, { readonly name: string; readonly group: string; readonly expect: string }>>;
/** A throw-away authority, made in this process; `leaf` signs a certificate for the names given. */
export function getPki(): { readonly ca: string; readonly key: string; leaf(options: { readonly san: readonly string[] }): string };
