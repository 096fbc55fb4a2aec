import { defineSignature } from '../signature.ts';

/** Discourse: error_type (discourse/discourse). */
export default defineSignature({
  id: 'discourse',
  product: 'Discourse',
  layer: 'application',
  patterns: [{ body: /"error_type" ?: ?"(?:not_logged_in|invalid_access|read_only|rate_limit)"|badcsrf/ }],
  messages: [
    {
      when: { body: /badcsrf/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /not_logged_in/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid_access/ },
      suggests: { 'permission-denied': 'strong', 'credentials-invalid': 'likely' },
      means: 'The API key or user name is wrong, or may not see this.',
    },
    { when: { body: /rate_limit/ }, suggests: { 'rate-limited': 'certain' }, means: 'The answer says that too many requests were made.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":["You need to be logged in to do that."],"error_type":"not_logged_in"}',
      cause: 'credentials-missing',
      source: 'discourse/discourse application_controller.rb',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"errors":["You are not permitted to view the requested resource. The API username or key is invalid."],"error_type":"invalid_access"}',
      cause: 'permission-denied',
      source: 'discourse/discourse application_controller.rb',
    },
  ],
});
