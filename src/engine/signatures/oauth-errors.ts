import { defineSignature } from '../signature.ts';

/** The error codes of token and authorization endpoints (RFC 6749 §4.1.2.1 and §5.2, OpenID Connect Core §3.1.2.6). */
export default defineSignature({
  id: 'oauth-errors',
  product: 'Any authorization server',
  layer: 'identity-provider',
  patterns: [],
  messages: [
    {
      when: { body: /"error" ?: ?"(?:redirect_uri_mismatch|invalid_redirect_uri)"/ },
      suggests: { 'redirect-uri-mismatch': 'strong' },
      means: 'The answer says that the redirect address is not one registered for the client.',
      standalone: true,
    },
    {
      when: {
        body: /"error" ?: ?"(?:invalid_client|deleted_client|disabled_client|client_not_found|invalid_client_credentials)"|'error': '(?:invalid|deleted|disabled)_client'|\b(?:deleted|disabled)_client: /,
      },
      suggests: { 'oauth-client-rejected': 'strong' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"unauthorized_client"/ },
      suggests: { 'oauth-client-rejected': 'strong' },
      means: 'The answer says that this client may not use this kind of grant.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"(?:interaction_required|mfa_required|step_up_required|unmet_authentication_requirements)"/ },
      suggests: { 'mfa-required': 'strong' },
      means: 'The answer asks for a stronger or fresher sign-in.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"login_required"/ },
      suggests: { 'session-expired': 'strong' },
      means: 'The answer says that nobody is signed in at the identity provider.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"(?:consent_required|invalid_scope|insufficient_scope)"/ },
      suggests: { 'scope-insufficient': 'strong' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"(?:use_dpop_nonce|invalid_dpop_proof)"/ },
      suggests: { 'token-binding-mismatch': 'certain' },
      means: 'The answer speaks of the proof that ties the token to its holder.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"invalid_target"/ },
      suggests: { 'audience-mismatch': 'likely' },
      means: 'The answer says that the requested resource is not known.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"(?:unsupported_grant_type|unsupported_response_type)"/ },
      suggests: { 'oauth-client-rejected': 'likely' },
      means: 'The answer says that this kind of grant is not offered.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"temporarily_unavailable"/ },
      suggests: { 'identity-provider-unavailable': 'strong' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"invalid_grant".{0,300}redirect[ _]ur[il]? ?mismatch/ },
      suggests: { 'redirect-uri-mismatch': 'strong', 'grant-rejected': 'likely' },
      means: 'The answer says that the redirect address is not one registered for the client.',
      standalone: true,
    },
    {
      when: {
        body: /"error" ?: ?"invalid_grant".{0,200}(?:user ?name or password|user credentials|password is|bad credentials|resource owner password)/,
      },
      suggests: { 'credentials-invalid': 'strong', 'grant-rejected': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"invalid_grant"/ },
      suggests: { 'grant-rejected': 'strong' },
      means: 'The answer says that the code or refresh token can no longer be used.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"invalid_token"/ },
      suggests: { 'token-expired': 'hint', 'credentials-invalid': 'hint', 'token-signature-invalid': 'hint' },
      means: 'The answer says that a token was seen and refused, without saying why.',
      standalone: true,
    },
    {
      when: { body: /^ ?\{ ?"active" ?: ?false ?\}/ },
      suggests: { 'token-revoked': 'likely', 'token-expired': 'likely', 'no-auth-failure': 'against' },
      means: 'The identity provider says that the token is not active: expired, revoked or never issued here.',
      standalone: true,
    },
    {
      when: {
        headers: {
          Location: /[?&#]error=(?:interaction_required|unmet_authentication_requirements)|[?&#]error=login_required.{0,200}\bacrs?\b/,
        },
      },
      suggests: { 'mfa-required': 'strong' },
      means: 'The answer asks for a stronger or fresher sign-in.',
      standalone: true,
    },
    {
      when: { headers: { Location: /[?&#]error=login_required/ } },
      suggests: { 'session-expired': 'strong' },
      means: 'The answer says that nobody is signed in at the identity provider.',
      standalone: true,
    },
    {
      when: { headers: { Location: /[?&#]error=(?:invalid_scope|consent_required)/ } },
      suggests: { 'scope-insufficient': 'strong' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
      standalone: true,
    },
    {
      when: { headers: { Location: /[?&#]error=(?:unauthorized_client|invalid_client)/ } },
      suggests: { 'oauth-client-rejected': 'strong' },
      means: 'The answer says that the client, not the user, failed to authenticate.',
      standalone: true,
    },
    {
      when: { headers: { Location: /[?&#]error=access_denied/ } },
      suggests: { 'permission-denied': 'likely' },
      means: 'The answer says that this caller may not do this.',
      standalone: true,
    },
    {
      when: { body: /"error" ?: ?"access_denied"/ },
      suggests: { 'permission-denied': 'likely' },
      means: 'The answer says that this caller may not do this.',
      standalone: true,
    },
  ],
  examples: [
    { answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client"}', cause: 'oauth-client-rejected', source: 'RFC 6749 §5.2' },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"error":"invalid_grant","error_description":"Token is expired"}',
      cause: 'grant-rejected',
      source: 'RFC 6749 §5.2',
    },
    { answer: 'HTTP/1.1 400 Bad Request\n\n{"error":"use_dpop_nonce"}', cause: 'token-binding-mismatch', source: 'RFC 9449 §8' },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\n{"error":"login_required"}',
      cause: 'session-expired',
      source: 'OpenID Connect Core 1.0 §3.1.2.6',
    },
  ],
});
