interface Asked {
  readonly list: readonly { readonly params: Readonly<Record<string, string>> }[];
}

/** The issuer that a challenge names: by parameter, or as its realm. Envoy's realm is the requested address itself, which names nobody. */
export function challengeIssuer(challenge: Asked | undefined, url: string | null): string | null {
  for (const { params } of challenge?.list ?? []) {
    const named = params['issuer'] ?? params['as_uri'] ?? params['realm'];
    if (named === undefined || !/^https?:/.test(named) || !URL.canParse(named)) continue;
    const path = new URL(named).pathname;
    const isRequest = url !== null && path !== '/' && path === new URL(url).pathname;
    // A token service (the realm of a registry's challenge) carries a path of its own and need not be the issuer.
    if (!isRequest && (path === '/' || /\/(?:realms|oauth2|tenants?)\/|\/v2\.0/.test(path))) return named;
  }
  return null;
}
