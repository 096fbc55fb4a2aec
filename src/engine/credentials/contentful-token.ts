import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: contentful.com/developers/docs, Personal access tokens. */
export default defineCredential({
  id: 'contentful-token',
  provider: 'Contentful',
  label: 'Contentful management token',
  revoke: 'https://app.contentful.com/account/profile/cma_tokens',
  recognise: byShape(
    { exact: /^CFPAT-[A-Za-z0-9_-]{43,49}$/, prefix: /^CFPAT-[A-Za-z0-9_-]{8,}$/ },
    { role: 'access', home: ['api.contentful.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['CFPAT-FAKEfake0123456789FAKEfake0123456789FAKEfak'],
    ignores: ['CCIPAT_FAKEfake0123456789FAKE_0123456789abcdef0123456789abcdef01234567'],
  },
});
