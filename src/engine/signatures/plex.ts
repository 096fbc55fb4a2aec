import { defineSignature } from '../signature.ts';

/** Plex Media Server and plex.tv. */
export default defineSignature({
  id: 'plex',
  product: 'Plex',
  layer: 'application',
  patterns: [{ headers: { 'X-Plex-Protocol': true } }, { body: /user could not be authenticated|x-plex-token/ }],
  messages: [
    {
      when: { body: /could not be authenticated|invalid authentication token/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely' },
      means: 'The token is missing or not known.',
    },
    {
      when: { status: 401 },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'The X-Plex-Token is missing or not known.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nX-Plex-Protocol: 1.0\n\n<html><head><title>Unauthorized</title></head><body><h1>401 Unauthorized</h1></body></html>',
      cause: 'credentials-missing',
      source: 'plex.tv',
    },
  ],
});
