import { defineSignature } from '../signature.ts';

/** SonarQube Web API (docs.sonarsource.com). */
export default defineSignature({
  id: 'sonarqube',
  product: 'SonarQube',
  layer: 'application',
  patterns: [{ body: /"errors" ?: ?\[ ?\{ ?"msg" ?:/ }],
  messages: [
    {
      when: { body: /insufficient privileges/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /authentication is required/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":[{"msg":"Insufficient privileges"}]}',
      cause: 'permission-denied',
      source: 'SonarSource/sonarqube UserSession',
    },
  ],
});
