import { defineSignature } from '../signature.ts';

/** Consul: ACL texts (hashicorp/consul acl/errors.go). */
export default defineSignature({
  id: 'consul',
  product: 'HashiCorp Consul',
  layer: 'application',
  patterns: [
    { body: /\bacl not found\b|anonymous token lacks permission|token with accessorid '/ },
    { headers: { 'X-Consul-Index': true } },
  ],
  messages: [
    {
      when: { body: /anonymous token lacks permission/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /token with accessorid '[^']{1,80}' lacks/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /acl not found/ },
      suggests: { 'credentials-invalid': 'certain', 'token-revoked': 'hint' },
      means: 'The answer says that no such token exists.',
    },
    {
      when: { body: /permission denied/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    { answer: 'HTTP/1.1 403 Forbidden\n\nACL not found', cause: 'credentials-invalid', source: 'hashicorp/consul acl/errors.go' },
    {
      answer:
        "HTTP/1.1 403 Forbidden\n\nPermission denied: anonymous token lacks permission 'key:read'. The anonymous token is used implicitly when a request does not specify a token.",
      cause: 'credentials-missing',
      source: 'hashicorp/consul acl/errors.go',
    },
  ],
});
