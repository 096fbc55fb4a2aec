import { defineSignature } from '../signature.ts';

/** Azure Key Vault: AKV codes (learn.microsoft.com/azure/key-vault). */
export default defineSignature({
  id: 'azure-key-vault',
  product: 'Azure Key Vault',
  layer: 'application',
  patterns: [{ body: /\bakv\d{5}\b|forbiddenby(?:policy|rbac|firewall|connection)|vault\.azure\.net/ }],
  messages: [
    { when: { body: /akv10000/ }, suggests: { 'credentials-missing': 'certain' }, means: 'The answer says that no credential was given.' },
    {
      when: { body: /akv10022/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /akv10032/ },
      suggests: { 'issuer-mismatch': 'strong', 'environment-mismatch': 'likely' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /akv10046|token (?:is )?expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /forbiddenbyfirewall|forbiddenbyconnection|client address is not authorized/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /forbiddenbypolicy|forbiddenbyrbac|does not have secrets \w{3,10} permission|caller is not authorized/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":"Unauthorized","message":"AKV10000: Request is missing a Bearer or PoP token."}}',
      cause: 'credentials-missing',
      source: 'learn.microsoft.com/azure/key-vault, common error codes',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"code":"Unauthorized","message":"AKV10022: Invalid audience. Expected https://vault.azure.net, found: https://management.azure.com/."}}',
      cause: 'audience-mismatch',
      source: 'learn.microsoft.com/azure/key-vault, common error codes',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error":{"code":"Forbidden","message":"Caller is not authorized to perform action on resource.","innererror":{"code":"ForbiddenByRbac"}}}',
      cause: 'permission-denied',
      source: 'learn.microsoft.com/azure/key-vault, common error codes',
    },
  ],
});
