import { defineSignature } from '../signature.ts';

/** crates.io (rust-lang/crates.io). */
export default defineSignature({
  id: 'crates-io',
  product: 'crates.io',
  layer: 'application',
  patterns: [{ body: /must be logged in to perform that action|this token does not have the required permissions to perform|crates\.io/ }],
  messages: [
    {
      when: { body: /must be logged in to perform that action/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /token does not have the required permissions/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /must already be an owner/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /authentication failed/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":[{"detail":"must be logged in to perform that action"}]}',
      cause: 'credentials-missing',
      source: 'rust-lang/crates.io src/util/errors.rs',
    },
  ],
});
