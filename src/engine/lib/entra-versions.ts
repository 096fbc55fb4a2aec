/**
 * The two forms of an issuer of Microsoft Entra ID, per tenant. Which one an access token bears is the choice of the API it is for, not of the client or
 * of the endpoint it asked (learn.microsoft.com/entra/identity-platform/access-tokens, "Token formats"). National clouds have hosts of their own.
 */
const FORMS = [
  [1, /^https:\/\/sts\.(?:windows\.net|chinacloudapi\.cn|microsoftonline\.us)\/([\w-]{1,64})\/?$/i],
  [2, /^https:\/\/login\.(?:microsoftonline\.(?:com|us)|partner\.microsoftonline\.cn|chinacloudapi\.cn)\/([\w-]{1,64})\/v2\.0\/?$/i],
] as const;

interface Form {
  readonly version: 1 | 2;
  readonly tenant: string;
}

function formOf(issuer: string): Form | null {
  for (const [version, form] of FORMS) {
    const tenant = form.exec(issuer)?.[1];
    if (tenant !== undefined) return { version, tenant: tenant.toLowerCase() };
  }
  return null;
}

/** What to say where two issuers are one tenant in the two versions; '' for any other pair. Begins with a space. */
export function entraVersionNote(sent: string, expected: string): string {
  const one = formOf(sent);
  const other = formOf(expected);
  if (one === null || other === null || one.version === other.version || one.tenant !== other.tenant) return '';
  const setting = other.version === 2 ? 'to 2' : 'to null or 1';
  return ` Both are the same Entra tenant: the token has version ${one.version}, the API checks for version ${other.version}. The API's own app registration decides (manifest, requestedAccessTokenVersion ${setting}), or the API accepts both issuers.`;
}
