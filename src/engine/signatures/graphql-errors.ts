import { defineSignature } from '../signature.ts';

/** The code of an error, in an answer whose "data" holds nothing but null: what was asked for did not come. */
const CODE = (code: string): RegExp =>
  new RegExp(`^(?=[^]{0,20000}"errors" ?:)(?![^]{0,20000}"data" ?: ?\\{[^}]{0,2000}: ?["\\d{tf\\[])[^]{0,20000}"code" ?: ?"${code}"`);

/**
 * Codes of GraphQL servers (Apollo Server "Error handling", GraphQL Yoga, Mercurius). A resolver's refusal comes with status 200, so
 * that its words speak against a success; data that came all the same is a success in part, and left alone.
 */
export default defineSignature({
  id: 'graphql-errors',
  product: 'GraphQL server',
  layer: 'application',
  patterns: [],
  messages: [
    {
      when: { body: CODE('(?:unauthenticated|unauthorized|not_authenticated)') },
      suggests: { 'credentials-missing': 'likely', 'credentials-invalid': 'hint', 'token-expired': 'hint', 'no-auth-failure': 'against' },
      means: 'The GraphQL answer bears the code of a caller that is not signed in, and holds no data.',
      standalone: true,
    },
    {
      when: { body: CODE('(?:forbidden|access_denied|permission_denied)') },
      suggests: { 'permission-denied': 'strong', 'no-auth-failure': 'against' },
      means: 'The GraphQL answer bears the code of a caller without the right, and holds no data.',
      standalone: true,
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"errors":[{"message":"You must be logged in to do this","locations":[{"line":1,"column":2}],"path":["me"],"extensions":{"code":"UNAUTHENTICATED"}}],"data":{"me":null}}',
      cause: 'credentials-missing',
      source: 'apollographql/apollo-server 5, a resolver that throws GraphQLError',
    },
    {
      answer:
        'HTTP/1.1 200 OK\nContent-Type: application/json\n\n{"errors":[{"message":"You are not authorized to perform this action.","path":["admin"],"extensions":{"code":"FORBIDDEN"}}],"data":{"admin":null}}',
      cause: 'permission-denied',
      source: 'apollographql/apollo-server 5',
    },
  ],
});
