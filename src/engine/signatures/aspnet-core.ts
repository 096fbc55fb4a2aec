import { defineSignature } from '../signature.ts';

/** ASP.NET Core JwtBearer and Microsoft.IdentityModel: JwtBearerHandler.CreateErrorDescription and IDX codes. */
export default defineSignature({
  id: 'aspnet-core',
  product: 'ASP.NET Core',
  layer: 'application',
  patterns: [
    { body: /\bidx\d{5}\b/ },
    {
      challenge:
        /\bidx\d{5}\b|the (?:audience|issuer) '[^']{0,200}' is invalid|the token (?:is not valid before|expired at|lifetime is invalid|has no expiration)|the signature (?:key was not found|is invalid)/,
    },
    { headers: { Location: /\/account\/login\?returnurl=/ } },
    { headers: { Server: /^kestrel/ } },
  ],
  messages: [
    {
      when: { body: /\bidx(?:10205|10204|40001|10211)\b/ },
      suggests: { 'issuer-mismatch': 'strong', 'environment-mismatch': 'hint' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /\bidx(?:10214|10206|10207)\b/ },
      suggests: { 'audience-mismatch': 'strong', 'token-type-mismatch': 'hint' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /\bidx(?:10222)\b/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /\bidx(?:10223|10224)\b/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /\bidx(?:10225|12709|12741|14100|12729|10703)\b/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /\bidx(?:10208|10609|10603|10720)\b/ },
      suggests: { 'server-misconfigured': 'strong' },
      means: 'The answer says that the server is not set up to check credentials.',
    },
    {
      when: { body: /\bidx(?:20803|20804|20807)\b/ },
      suggests: { 'identity-provider-unavailable': 'strong', 'server-misconfigured': 'likely' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
    },
    {
      when: { body: /\bidx(?:10500)\b/ },
      suggests: { 'server-misconfigured': 'strong', 'identity-provider-unavailable': 'likely' },
      means: 'The answer says that the server is not set up to check credentials.',
    },
    {
      when: { body: /\bidx(?:10501|10503|10516|10517)\b/ },
      suggests: { 'signing-key-unknown': 'strong' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { body: /\bidx(?:10504|10696|10634)\b/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { body: /\bidx(?:10511|10514|10508)\b/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    { when: { body: /\bidx(?:10228)\b/ }, suggests: { 'token-revoked': 'strong' }, means: 'The answer says that the token was revoked.' },
    {
      when: { challenge: /\bidx(?:10205|10204|40001|10211)\b/ },
      suggests: { 'issuer-mismatch': 'strong', 'environment-mismatch': 'hint' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { challenge: /\bidx(?:10214|10206|10207)\b/ },
      suggests: { 'audience-mismatch': 'strong', 'token-type-mismatch': 'hint' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { challenge: /\bidx(?:10222)\b/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { challenge: /\bidx(?:10223|10224)\b/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { challenge: /\bidx(?:10225|12709|12741|14100|12729|10703)\b/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { challenge: /\bidx(?:10208|10609|10603|10720)\b/ },
      suggests: { 'server-misconfigured': 'strong' },
      means: 'The answer says that the server is not set up to check credentials.',
    },
    {
      when: { challenge: /\bidx(?:20803|20804|20807)\b/ },
      suggests: { 'identity-provider-unavailable': 'strong', 'server-misconfigured': 'likely' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
    },
    {
      when: { challenge: /\bidx(?:10500)\b/ },
      suggests: { 'server-misconfigured': 'strong', 'identity-provider-unavailable': 'likely' },
      means: 'The answer says that the server is not set up to check credentials.',
    },
    {
      when: { challenge: /\bidx(?:10501|10503|10516|10517)\b/ },
      suggests: { 'signing-key-unknown': 'strong' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { challenge: /\bidx(?:10504|10696|10634)\b/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { challenge: /\bidx(?:10511|10514|10508)\b/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { challenge: /\bidx(?:10228)\b/ },
      suggests: { 'token-revoked': 'strong' },
      means: 'The answer says that the token was revoked.',
    },
    {
      when: { challenge: /the audience '/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { challenge: /the issuer '/ },
      suggests: { 'issuer-mismatch': 'strong', 'environment-mismatch': 'hint' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { challenge: /not valid before/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    { when: { challenge: /expired at/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { challenge: /lifetime is invalid/ },
      suggests: { 'token-expired': 'strong', 'token-not-yet-valid': 'hint' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { challenge: /has no expiration/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token has no time of expiry.',
    },
    {
      when: { challenge: /signature key was not found/ },
      suggests: { 'signing-key-unknown': 'strong', 'identity-provider-unavailable': 'hint', 'server-misconfigured': 'hint' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { challenge: /signature is invalid/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { headers: { Location: /\/account\/login/ } },
      suggests: { 'login-redirect': 'certain' },
      means: 'The answer leads to a login page instead of the resource.',
    },
    {
      when: { headers: { Location: /\/account\/accessdenied/ } },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="The audience \'api://a\' is invalid"\n\n',
      cause: 'audience-mismatch',
      source: 'dotnet/aspnetcore JwtBearerHandler.cs',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="The token expired at \'01/01/2024 00:00:00\'"\n\n',
      cause: 'token-expired',
      source: 'dotnet/aspnetcore JwtBearerHandler.cs',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="The signature key was not found"\n\n',
      cause: 'signing-key-unknown',
      source: 'dotnet/aspnetcore JwtBearerHandler.cs',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nIDX10214: Audience validation failed.',
      cause: 'audience-mismatch',
      source: 'AzureAD/azure-activedirectory-identitymodel-extensions-for-dotnet',
    },
  ],
});
