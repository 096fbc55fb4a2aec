import { defineSignature } from '../signature.ts';

/** Vault and Consul: their errors of tokens and policies (hashicorp/vault, hashicorp/consul). */
export default defineSignature({
  id: 'vault',
  product: 'HashiCorp Vault',
  layer: 'application',
  patterns: [
    { headers: { 'X-Vault-Request': true } },
    { body: /\{ ?"errors" ?: ?\[ ?"(?:missing client token|permission denied|\d errors? occurred)/ },
    { body: /2 errors occurred: \* permission denied \* invalid token/ },
  ],
  messages: [
    {
      when: { body: /missing client token/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid token|bad token/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely', 'token-revoked': 'likely' },
      means: 'The answer says that the token is not known any more.',
    },
    {
      when: { body: /permission denied/ },
      suggests: { 'permission-denied': 'strong', 'credentials-invalid': 'likely' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /invalid role or secret id|invalid username or password/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    { answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":["permission denied"]}', cause: 'permission-denied', source: 'hashicorp/vault' },
    { answer: 'HTTP/1.1 400 Bad Request\n\n{"errors":["missing client token"]}', cause: 'credentials-missing', source: 'hashicorp/vault' },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":["2 errors occurred:\\n\\t* permission denied\\n\\t* invalid token\\n\\n"]}',
      cause: 'credentials-invalid',
      source: 'hashicorp/vault',
    },
  ],
});
