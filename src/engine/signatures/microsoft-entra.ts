import { defineSignature } from '../signature.ts';

/** Microsoft Entra ID: AADSTS codes (learn.microsoft.com, reference-error-codes). */
export default defineSignature({
  id: 'microsoft-entra',
  product: 'Microsoft Entra ID',
  layer: 'identity-provider',
  patterns: [{ body: /\baadsts\d{5,7}\b/ }, { headers: { 'x-ms-ests-server': true } }],
  messages: [
    {
      when: { body: /\baadsts(?:50011|70004|50102|500113)\b/ },
      suggests: { 'redirect-uri-mismatch': 'certain' },
      means: 'The answer says that the redirect address is not one registered for the client.',
    },
    {
      when: { body: /\baadsts(?:7000215|7000222|70002|50012|7000218|700027|700025|700023)\b/ },
      suggests: { 'oauth-client-rejected': 'certain' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
    },
    {
      when: { body: /\baadsts(?:50074|50076|50079|50072|50078|500121)\b/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
    {
      when: { body: /\baadsts(?:50053|50055|50057|50144|7000112|50056)\b/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /\baadsts(?:50126|50034|51004|50059)\b/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /\baadsts(?:50020|700005|700016|90002|900382|500208|90072|900023)\b/ },
      suggests: { 'environment-mismatch': 'certain' },
      means: 'The answer says that the credential belongs to another environment, region or tenant.',
    },
    {
      when: { body: /\baadsts(?:80013|700024)\b/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /\baadsts(?:50027|90014|9002342)\b/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /\baadsts(?:50058|50133|50089|16000)\b/ },
      suggests: { 'session-expired': 'certain' },
      means: 'The answer says that the session has ended.',
    },
    {
      when: { body: /\baadsts(?:50105|5300[0-4]|530032|530003|50158|500011)\b/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /\baadsts(?:65001|65004|70011|90094)\b/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /\baadsts(?:70008|70000|700082|70043|54005|50013|50132|50173|501481|501491|700084)\b/ },
      suggests: { 'grant-rejected': 'certain' },
      means: 'The answer says that the code or refresh token can no longer be used.',
    },
    {
      when: { body: /\baadsts(?:50001|90130|9002313|900144)\b/ },
      suggests: { 'endpoint-mismatch': 'certain' },
      means: 'The answer says that nothing of this address and method is served here.',
    },
    {
      when: { body: /\baadsts(?:90033|90055|50196)\b/ },
      suggests: { 'identity-provider-unavailable': 'certain' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
    },
    {
      when: { body: /\baadsts(?:53011|530035)\b/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /\baadsts(?:50008|500131)\b/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client","error_description":"AADSTS7000215: Invalid client secret provided."}',
      cause: 'oauth-client-rejected',
      source: 'Microsoft Entra authentication error codes',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","error_description":"AADSTS50076: Due to a configuration change"}',
      cause: 'mfa-required',
      source: 'Microsoft Entra authentication error codes',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","error_description":"AADSTS50126: Invalid username or password"}',
      cause: 'credentials-invalid',
      source: 'Microsoft Entra authentication error codes',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_request","error_description":"AADSTS90002: Tenant not found"}',
      cause: 'environment-mismatch',
      source: 'Microsoft Entra authentication error codes',
    },
  ],
});
