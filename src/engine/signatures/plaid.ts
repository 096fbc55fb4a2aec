import { defineSignature } from '../signature.ts';

/** Plaid: error_code (plaid.com/docs/errors). */
export default defineSignature({
  id: 'plaid',
  product: 'Plaid',
  layer: 'application',
  patterns: [
    {
      body: /"error_code" ?: ?"(?:invalid_api_keys|unauthorized_environment|item_login_required|invalid_access_token|missing_fields|unauthorized_route_access|addition_limit|products_not_supported)"/,
    },
  ],
  messages: [
    {
      when: { body: /invalid_api_keys/ },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'likely' },
      means: 'The client_id and secret do not fit; each environment has its own secret.',
    },
    {
      when: { body: /unauthorized_environment|is for the wrong plaid environment/ },
      suggests: { 'environment-mismatch': 'certain' },
      means: 'The answer says that the credential belongs to another environment, region or tenant.',
    },
    {
      when: { body: /item_login_required/ },
      suggests: { 'session-expired': 'strong', 'mfa-required': 'likely' },
      means: 'The user has to sign in at the bank again.',
    },
    {
      when: { body: /invalid_access_token/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /unauthorized_route_access/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 400 Bad Request\n\n{"error_type":"INVALID_INPUT","error_code":"INVALID_API_KEYS","error_message":"invalid client_id or secret provided"}',
      cause: 'credentials-invalid',
      source: 'plaid.com/docs/errors/invalid-input',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\n\n{"error_type":"ITEM_ERROR","error_code":"ITEM_LOGIN_REQUIRED","error_message":"the login details of this item have changed"}',
      cause: 'session-expired',
      source: 'plaid.com/docs/errors/item',
    },
  ],
});
