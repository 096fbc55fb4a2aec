import { defineSignature } from '../signature.ts';

/** SharePoint: x-ms-diagnostics of a refused token (MS-SPS2SAUTH). */
export default defineSignature({
  id: 'sharepoint',
  product: 'Microsoft SharePoint',
  layer: 'application',
  patterns: [
    { headers: { 'x-ms-diagnostics': /3\d{6}|2000\d{3}/ } },
    { headers: { SPRequestGuid: true } },
    { body: /audienceurivalidationfailed/ },
  ],
  messages: [
    {
      when: { headers: { 'x-ms-diagnostics': /invalid audience|audience uri/ } },
      suggests: { 'audience-mismatch': 'strong', 'credentials-missing': 'against' },
      means: 'The token was made for another audience than this site.',
    },
    {
      when: { body: /audienceurivalidationfailed/ },
      suggests: { 'audience-mismatch': 'strong', 'credentials-missing': 'against' },
      means: 'The token was made for another audience than this site.',
    },
    {
      when: { headers: { 'x-ms-diagnostics': /token (?:is|has) expired|lifetime/ } },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /unsupported app only token|app-only token/ },
      suggests: { 'token-type-mismatch': 'strong' },
      means: 'SharePoint takes app-only tokens only with a certificate, not with a client secret.',
    },
    {
      when: { headers: { 'x-ms-diagnostics': /issuer/ } },
      suggests: { 'issuer-mismatch': 'strong', 'credentials-missing': 'against' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nx-ms-diagnostics: 3000003;reason="Invalid audience Uri \'f8f8d2ad\'.";category="invalid_client"\n\n{"error_description":"Exception of type \'Microsoft.IdentityModel.Tokens.AudienceUriValidationFailedException\' was thrown."}',
      cause: 'audience-mismatch',
      source: 'learn.microsoft.com, SharePoint add-in authentication',
    },
  ],
});
