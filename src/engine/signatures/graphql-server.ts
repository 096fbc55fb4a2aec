import { defineSignature } from '../signature.ts';

/** GraphQL servers: extensions.code (apollographql, error codes); GraphQL answers 200 with errors. */
export default defineSignature({
  id: 'graphql-server',
  product: 'GraphQL server',
  layer: 'application',
  patterns: [
    { status: 200, body: /"extensions" ?: ?\{[^}]{0,200}"code" ?: ?"(?:unauthenticated|forbidden)"/ },
    {
      body: /"extensions" ?: ?\{[^}]{0,200}"code" ?: ?"(?:unauthenticated|forbidden|persisted_query_not_found|auth_not_authenticated|auth_not_authorized)"/,
    },
  ],
  messages: [
    {
      when: { body: /"unauthenticated".{0,300}expired|expired.{0,300}"unauthenticated"/ },
      suggests: { 'token-expired': 'strong', 'no-auth-failure': 'against' },
      means: 'UNAUTHENTICATED: the token has expired.',
    },
    {
      when: {
        body: /invalid (?:token|credentials|api key|jwt).{0,400}"unauthenticated"|"unauthenticated".{0,400}invalid (?:token|credentials|api key|jwt)/,
      },
      suggests: { 'credentials-invalid': 'strong', 'no-auth-failure': 'against' },
      means: 'UNAUTHENTICATED: the credential is not accepted.',
    },
    {
      when: { body: /"code" ?: ?"(?:unauthenticated|auth_not_authenticated)"/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely', 'no-auth-failure': 'against' },
      means: 'UNAUTHENTICATED: the operation wants a signed-in caller, and none was found.',
    },
    {
      when: { body: /"code" ?: ?"(?:forbidden|auth_not_authorized)"/ },
      suggests: { 'permission-denied': 'certain', 'no-auth-failure': 'against' },
      means: 'FORBIDDEN: this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 200 OK\n\n{"errors":[{"message":"You must be logged in","extensions":{"code":"UNAUTHENTICATED"}}],"data":null}',
      cause: 'credentials-missing',
      source: 'apollographql/apollo-server, error handling',
    },
    {
      answer: 'HTTP/1.1 200 OK\n\n{"errors":[{"message":"not allowed","extensions":{"code":"FORBIDDEN"}}],"data":null}',
      cause: 'permission-denied',
      source: 'apollographql/apollo-server, error handling',
    },
  ],
});
