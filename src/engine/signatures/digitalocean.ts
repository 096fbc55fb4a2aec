import { defineSignature } from '../signature.ts';

/** DigitalOcean API: id and message (docs.digitalocean.com, API reference). */
export default defineSignature({
  id: 'digitalocean',
  product: 'DigitalOcean',
  layer: 'application',
  patterns: [
    {
      body: /"id" ?: ?"unauthorized", ?"message" ?: ?"unable to authenticate you"|"id" ?: ?"forbidden", ?"message" ?: ?"you are not authorized/,
    },
  ],
  messages: [
    {
      when: { body: /unable to authenticate you/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /not authorized to perform/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"id":"Unauthorized","message":"Unable to authenticate you"}',
      cause: 'credentials-invalid',
      source: 'DigitalOcean API reference',
    },
  ],
});
