import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/pinecone. */
export default defineCredential({
  id: 'pinecone-key',
  provider: 'Pinecone',
  label: 'Pinecone API key',
  revoke: 'https://app.pinecone.io/',
  recognise: byShape(
    { exact: /^pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63}$/, prefix: /^pcsk_[A-Za-z0-9_]{8,}$/ },
    { role: 'api-key', home: ['pinecone.io'], presented: 'header Api-Key' },
  ),
  examples: {
    matches: ['pcsk_FAKEf_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0'],
    ignores: ['pnu_FAKEfake0123456789FAKEfake0123456789'],
  },
});
