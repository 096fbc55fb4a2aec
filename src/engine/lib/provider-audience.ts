import { isWithin } from './host-names.ts';

interface Claimed {
  readonly issuer: string | null;
  readonly audience: readonly string[];
  readonly claims: Readonly<Record<string, unknown>>;
}

/** Where the token went. */
export interface Addressed {
  readonly host: string;
  /** The answer is that of a Kubernetes API server. */
  readonly isKubernetes: boolean;
}

export interface AudienceNote {
  readonly text: string;
  /** By the provider's own rules; false where the API may still take such tokens. */
  readonly sure: boolean;
}

interface Resource {
  readonly name: string;
  readonly hosts: readonly string[];
  readonly audiences: RegExp;
}

/** Microsoft Learn, "Application IDs of commonly used Microsoft applications" and each service's page on Entra authentication. */
const MICROSOFT: readonly Resource[] = [
  {
    name: 'Microsoft Graph',
    hosts: ['graph.microsoft.com', 'graph.microsoft.us', 'microsoftgraph.chinacloudapi.cn'],
    audiences: /^(?:https:\/\/graph\.microsoft\.(?:com|us)\/?|00000003-0000-0000-c000-000000000000)$/i,
  },
  {
    name: 'Azure Resource Manager',
    hosts: ['management.azure.com', 'management.core.windows.net', 'management.usgovcloudapi.net'],
    audiences: /^(?:https:\/\/management\.(?:azure\.com|core\.windows\.net)\/?|797f4846-ba00-4fd7-ba43-dac1f8f63013)$/i,
  },
  {
    name: 'Azure Key Vault',
    hosts: ['vault.azure.net'],
    audiences: /^(?:https:\/\/vault\.azure\.net\/?|cfa8b339-82a2-471a-a3c9-0fc0be7a4093)$/i,
  },
  {
    name: 'Azure DevOps',
    hosts: ['dev.azure.com', 'visualstudio.com'],
    audiences: /^(?:https:\/\/app\.vssps\.visualstudio\.com\/?|499b84ac-1321-427f-aa17-267ca6975798)$/i,
  },
];

const ENTRA = /^https:\/\/(?:sts\.windows\.net|login\.microsoftonline\.(?:com|us)|login\.partner\.microsoftonline\.cn)\//i;

/** What the rules of the token's provider say about its audience at this address; null where they say nothing. */
export function audienceNote(token: Claimed, to: Addressed): AudienceNote | null {
  const { issuer } = token;
  if (issuer === null || token.audience.length === 0) return null;
  if (ENTRA.test(issuer)) return ofEntra(token.audience, to.host);
  if (token.claims['kubernetes.io'] !== undefined) return to.isKubernetes ? ofServiceAccount(token.audience) : null;
  if (!URL.canParse(issuer) || new URL(issuer).hostname === to.host) return ofOktaApi(token, to.host);
  return ofUserinfo(token.audience, issuer) ?? ofOktaOrg(token.audience, issuer) ?? ofKeycloak(token.audience, issuer);
}

function ofEntra(audience: readonly string[], host: string): AudienceNote | null {
  const meant = MICROSOFT.find(({ audiences }) => audience.some((one) => audiences.test(one)));
  const asked = MICROSOFT.find(({ hosts }) => hosts.some((name) => isWithin(host, name)));
  if (meant === asked) return null;
  if (meant === undefined)
    return { text: `"aud" is ${audience.join(', ')}, but ${host} is ${asked?.name}: ask for a token of that resource.`, sure: true };
  return {
    text: `"aud" is ${meant.name}: such a token is for ${meant.hosts[0]} only, and no other API can or should check it.`,
    sure: true,
  };
}

/** Kubernetes documentation, "TokenRequest" and the flag --api-audiences: by default the API server takes its issuer's name only. */
function ofServiceAccount(audience: readonly string[]): AudienceNote | null {
  if (audience.some((one) => /kubernetes|^api$|\.svc\b|^https:\/\/(?:container\.googleapis\.com|oidc\.)/i.test(one))) return null;
  return { text: `This service account token was projected for ${audience.join(', ')}, not for the Kubernetes API.`, sure: true };
}

/** Auth0 documentation, "Access Tokens": without an audience the token is for /userinfo alone. OIDC Core §5.3 calls that endpoint so everywhere. */
function ofUserinfo(audience: readonly string[], issuer: string): AudienceNote | null {
  const house = issuer.replace(/\/$/, '');
  if (!audience.every((one) => one.startsWith(`${house}/`) && /\/userinfo\/?$/.test(one))) return null;
  return { text: `"aud" is the issuer’s userinfo endpoint alone: the sign-in asked for no API ("audience" was left out).`, sure: true };
}

const isOkta = (host: string): boolean => ['okta.com', 'oktapreview.com', 'okta-emea.com'].some((name) => isWithin(host, name));

/** Okta Developer, "Authorization servers": tokens of the org server are for Okta's own APIs; others cannot validate them. */
function ofOktaOrg(audience: readonly string[], issuer: string): AudienceNote | null {
  const { hostname, pathname } = new URL(issuer);
  if (!isOkta(hostname) || /^\/oauth2\/./.test(pathname) || !audience.includes(issuer)) return null;
  return {
    text: 'The token comes from Okta’s org authorization server and is for Okta’s own APIs; an API of yours needs one of a custom server (/oauth2/default).',
    sure: true,
  };
}

function ofOktaApi({ issuer, audience }: Claimed, host: string): AudienceNote | null {
  if (issuer === null || !isOkta(host) || !/\/oauth2\/[^/]+\/?$/.test(issuer)) return null;
  return {
    text: `"aud" is ${audience.join(', ')}, made by the custom server ${issuer}; Okta’s own API takes tokens of the org server only.`,
    sure: true,
  };
}

/** Keycloak, Server Administration Guide, "Audience support": without a mapper or a client role the audience is "account". */
function ofKeycloak(audience: readonly string[], issuer: string): AudienceNote | null {
  if (!/\/realms\/[^/]+\/?$/.test(issuer) || !audience.every((one) => /^(?:account|realm-management|broker)$/.test(one))) return null;
  return {
    text: `"aud" is ${audience.join(', ')}, Keycloak’s own: the client has no audience mapper for this API.`,
    sure: false,
  };
}
