const trimmed = (value: string): string => value.replace(/\/$/, '');
const TENANT = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;

/** One issuer, perhaps under two names: a final slash, or Entra's v1 (sts.windows.net) and v2 addresses of one tenant. */
export function isSameIssuer(one: string, other: string): boolean {
  if (trimmed(one) === trimmed(other)) return true;
  const tenant = TENANT.exec(one)?.[0].toLowerCase();
  return tenant !== undefined && tenant === TENANT.exec(other)?.[0].toLowerCase() && isEntra(one) && isEntra(other);
}

const isEntra = (issuer: string): boolean =>
  /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us)|login\.partner\.microsoftonline\.cn)\//.test(issuer);

/** A token's audience may name the resource, or a whole that holds it (RFC 8707 §2: "the most specific URI"). */
export function isAudienceFor(audience: string, resource: string): boolean {
  if (trimmed(audience) === trimmed(resource)) return true;
  return URL.canParse(audience) && URL.canParse(resource) && `${trimmed(resource)}/`.startsWith(`${trimmed(audience)}/`);
}
