import { defineSignature } from '../signature.ts';

/** Airtable Web API: error types (airtable.com/developers, errors). */
export default defineSignature({
  id: 'airtable',
  product: 'Airtable',
  layer: 'application',
  patterns: [{ body: /"type" ?: ?"(?:authentication_required|invalid_permissions(?:_or_model_not_found)?|user_not_authorized)"/ }],
  messages: [
    {
      when: { body: /authentication_required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid_permissions|user_not_authorized/ },
      suggests: { 'permission-denied': 'strong', 'scope-insufficient': 'likely', 'endpoint-mismatch': 'hint' },
      means: 'The token lacks the right to this base, or the base does not exist: the answer leaves it open.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":{"type":"AUTHENTICATION_REQUIRED","message":"Authentication required"}}',
      cause: 'credentials-missing',
      source: 'Airtable Web API, errors',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"error":{"type":"INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND","message":"Invalid permissions, or the requested model was not found."}}',
      cause: 'permission-denied',
      source: 'Airtable Web API, errors',
    },
  ],
});
