import { defineSignature } from '../signature.ts';

/** Sonatype Nexus Repository (help.sonatype.com). */
export default defineSignature({
  id: 'nexus',
  product: 'Sonatype Nexus Repository',
  layer: 'application',
  patterns: [
    { challenge: /sonatype nexus repository manager/ },
    { headers: { Server: /^nexus\// } },
    { body: /docker either authorization header is missing|sonatype nexus repository/ },
  ],
  messages: [
    {
      when: { body: /authorization header is missing or invalid/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { challenge: /sonatype nexus/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'Nobody was signed in: no credential, a wrong one, or a realm that is not switched on.',
    },
    { when: { status: 403 }, suggests: { 'permission-denied': 'certain' }, means: 'The answer says that this caller may not do this.' },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: Nexus/3.61.0-02 (OSS)\nWWW-Authenticate: BASIC realm="Sonatype Nexus Repository Manager"\n\n',
      cause: 'credentials-missing',
      source: 'help.sonatype.com, realms',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nServer: Nexus/3.61.0-02 (OSS)\n\n',
      cause: 'permission-denied',
      source: 'help.sonatype.com, privileges',
    },
  ],
});
