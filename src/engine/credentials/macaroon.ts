import { defineCredential } from '../credential.ts';
import { readReadableToken } from '../lib/readable-token.ts';

/** Source: Birgisson et al., "Macaroons" (2014); rescrv/libmacaroons, version 1 of the format. */
export default defineCredential({
  id: 'macaroon',
  provider: null,
  label: 'macaroon',
  recognise: (value) => (readReadableToken(value)?.kind === 'macaroon' ? { role: 'access', confidence: 0.95 } : null),
  examples: {
    matches: [
      'MDAxY2xvY2F0aW9uIGh0dHBzOi8vc2hvcC5jb20KMDAyNmlkZW50aWZpZXIgd2UgdXNlZCBvdXIgc2VjcmV0IGtleQowMDJmc2lnbmF0dXJlIG5vIHJlYWwgb25l',
    ],
    ignores: ['bm8gbWFjYXJvb24gaGVyZSwganVzdCBzb21lIHRleHQgaW4gQmFzZTY0'],
  },
});
