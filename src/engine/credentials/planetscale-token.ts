import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'planetscale-token',
  provider: 'PlanetScale',
  label: 'PlanetScale token',
  revoke: 'https://app.planetscale.com/',
  recognise: byShape(
    { exact: /^pscale_(?:tkn|oauth)_[A-Za-z0-9_.=-]{32,64}$/, prefix: /^pscale_(?:tkn|oauth|pw)_/ },
    { role: 'access', home: ['api.planetscale.com'], presented: 'Authorization: id:token, without a scheme' },
  ),
  examples: {
    matches: ['pscale_tkn_FAKEfake0123456789FAKEfake0123456789FAKEfak'],
    ignores: ['sbp_fake0123456789fake0123456789fake01234567'],
  },
});
