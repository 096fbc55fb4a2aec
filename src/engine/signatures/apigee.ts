import { defineSignature } from '../signature.ts';

/** Apigee: detail.errorcode of its faults (cloud.google.com/apigee, runtime error catalog). */
export default defineSignature({
  id: 'apigee',
  product: 'Apigee',
  layer: 'gateway',
  patterns: [{ body: /"errorcode" ?: ?"(?:steps|oauth|keymanagement|policies|messaging|accesscontrol|security)\.[\w.]{3,120}"/ }],
  messages: [
    {
      when: { body: /failedtoresolve(?:apikey|variable|accesstoken|token)|invalidrequest-?missing|keynotfound/ },
      suggests: { 'credentials-missing': 'certain', 'credentials-misplaced': 'hint' },
      means: 'The gateway found no credential in the place where it looks.',
    },
    {
      when: { body: /access_token_expired|tokenexpired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /tokennotyetvalid/ },
      suggests: { 'token-not-yet-valid': 'strong' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: { body: /givenresource|noapiproductmatch|insufficientpermission/ },
      suggests: { 'permission-denied': 'certain', 'environment-mismatch': 'hint' },
      means: 'The gateway knows the key, but not for this product.',
    },
    {
      when: { body: /insufficient_?scope|invalidscope/ },
      suggests: { 'scope-insufficient': 'certain' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: {
        body: /access_token_not_approved|apikeynotapproved|invalidapikeystatus|developerstatusnotactive|companystatusnotactive|app_not_approved/,
      },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /nomatchingpublickey|keyidnotfound/ },
      suggests: { 'signing-key-unknown': 'strong' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { body: /invalidtoken\b|jwtdecode|failedtodecode|invalidjwtsyntax/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /jwt(?:signature|\.invalid)|invalidsignature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /algorithmmismatch|invalidalgorithm|unsupportedalgorithm/ },
      suggests: { 'algorithm-rejected': 'strong' },
      means: "The answer says that the token's signature algorithm is not accepted.",
    },
    {
      when: { body: /jwtaudiencemismatch/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /jwtissuermismatch/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /invalid_access_token|invalidapikey|invalid_client|invalidclientid/ },
      suggests: { 'credentials-invalid': 'certain', 'token-revoked': 'hint', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /quotaviolation|spikearrestviolation/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /ipdeniedaccess/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"fault":{"faultstring":"Invalid ApiKey","detail":{"errorcode":"oauth.v2.InvalidApiKey"}}}',
      cause: 'credentials-invalid',
      source: 'Apigee runtime error catalog',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"fault":{"faultstring":"Failed to resolve API Key variable request.header.x-api-key","detail":{"errorcode":"steps.oauth.v2.FailedToResolveAPIKey"}}}',
      cause: 'credentials-missing',
      source: 'Apigee runtime error catalog',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"fault":{"faultstring":"Access Token expired","detail":{"errorcode":"keymanagement.service.access_token_expired"}}}',
      cause: 'token-expired',
      source: 'Apigee runtime error catalog',
    },
  ],
});
