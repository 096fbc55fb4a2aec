import { defineSignature } from '../signature.ts';

/** FHIR: OperationOutcome issue codes (hl7.org/fhir, valueset-issue-type). */
export default defineSignature({
  id: 'fhir',
  product: 'FHIR server',
  layer: 'application',
  patterns: [{ body: /"resourcetype" ?: ?"operationoutcome"|<operationoutcome/ }],
  messages: [
    {
      when: { body: /"code" ?: ?"expired"/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /scope/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /"code" ?: ?"login"/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"code" ?: ?"(?:forbidden|suppressed)"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"code" ?: ?"throttled"/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login","diagnostics":"Authentication failed"}]}',
      cause: 'credentials-missing',
      source: 'hl7.org/fhir, issue types',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"forbidden","diagnostics":"Access denied"}]}',
      cause: 'permission-denied',
      source: 'hl7.org/fhir, issue types',
    },
  ],
});
