import { defineSignature } from '../signature.ts';

/** HashiCorp Nomad: ACL (developer.hashicorp.com/nomad). */
export default defineSignature({
  id: 'hashicorp-nomad',
  product: 'HashiCorp Nomad',
  layer: 'application',
  patterns: [{ headers: { 'X-Nomad-Index': true } }, { body: /acl token not found|acl support disabled|acl token expired/ }],
  messages: [
    { when: { body: /acl token expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /acl token not found/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /permission denied/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\nACL token not found',
      cause: 'credentials-invalid',
      source: 'hashicorp/nomad nomad/structs/errors.go',
    },
  ],
});
