import { defineSignature } from '../signature.ts';

/** Feathers: error classes (feathersjs/feathers packages/errors). */
export default defineSignature({
  id: 'feathers',
  product: 'Feathers',
  layer: 'application',
  patterns: [{ body: /"classname" ?: ?"(?:not-authenticated|forbidden)"/ }],
  messages: [
    { when: { body: /jwt expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /no auth token|not authenticated/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalid login/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"classname" ?: ?"forbidden"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"name":"NotAuthenticated","message":"Invalid login","code":401,"className":"not-authenticated"}',
      cause: 'credentials-invalid',
      source: 'feathersjs/feathers packages/authentication-local',
    },
  ],
});
