import { defineSignature } from '../signature.ts';

/** Cloud Run and Cloud Functions: the front end in front of a private service (cloud.google.com/run, troubleshooting). */
export default defineSignature({
  id: 'google-cloud-run',
  product: 'Google Cloud Run',
  layer: 'gateway',
  patterns: [
    { body: /your client does not have permission to (?:get url|the requested url)/ },
    { headers: { Server: /^google frontend/ } },
  ],
  messages: [
    {
      when: { challenge: /could not be verified/ },
      suggests: { 'audience-mismatch': 'likely', 'token-type-mismatch': 'hint', 'token-expired': 'hint', 'permission-denied': 'against' },
      means: 'The front end could not verify the token: usually another audience, or an access token where an ID token is wanted.',
    },
    {
      when: { status: 403, body: /does not have permission to get url/ },
      suggests: { 'credentials-missing': 'strong', 'permission-denied': 'likely' },
      means: 'The service is private: the caller is anonymous or not invited.',
    },
    {
      when: { status: 401, body: /does not have permission to the requested url/ },
      suggests: { 'audience-mismatch': 'likely', 'token-expired': 'hint', 'permission-denied': 'against' },
      means: 'The front end refused the token.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nServer: Google Frontend\n\nYour client does not have permission to get URL <code>/</code> from this server.',
      cause: 'credentials-missing',
      source: 'Google Cloud Run docs',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: Google Frontend\nWWW-Authenticate: Bearer error="invalid_token" error_description="The access token could not be verified"\n\nYour client does not have permission to the requested URL',
      cause: 'audience-mismatch',
      source: 'Google Cloud Run docs',
    },
  ],
});
