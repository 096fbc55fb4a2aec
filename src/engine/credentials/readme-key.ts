import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'readme-key',
  provider: 'ReadMe',
  label: 'ReadMe API key',
  recognise: byShape(
    { exact: /^rdme_[a-z0-9]{70}$/, prefix: /^rdme_[a-z0-9]{4,}$/ },
    { role: 'api-key', home: ['dash.readme.com', 'api.readme.com'], presented: 'Basic user name' },
  ),
  examples: {
    matches: ['rdme_fake0123456789fake0123456789fake0123456789fake0123456789fake0123456789'],
    ignores: ['rnd_FAKEfake0123456789FAKEfake01'],
  },
});
