import { defineSignature } from '../signature.ts';

/** Neo4j: status codes of security (neo4j.com/docs, status codes). */
export default defineSignature({
  id: 'neo4j',
  product: 'Neo4j',
  layer: 'application',
  patterns: [{ body: /neo\.clienterror\.security\./ }, { challenge: /realm="neo4j"/ }],
  messages: [
    {
      when: { body: /no authentication header/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /security\.tokenexpired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /security\.credentialsexpired/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /authenticationratelimit/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /security\.forbidden/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /invalid username or password|security\.unauthorized/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"Invalid username or password."}]}',
      cause: 'credentials-invalid',
      source: 'neo4j.com/docs, status codes',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errors":[{"code":"Neo.ClientError.Security.Unauthorized","message":"No authentication header supplied."}]}',
      cause: 'credentials-missing',
      source: 'neo4j.com/docs, HTTP API',
    },
  ],
});
