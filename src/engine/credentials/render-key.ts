import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: render.com/docs/api. */
export default defineCredential({
  id: 'render-key',
  provider: 'Render',
  label: 'Render API key',
  revoke: 'https://dashboard.render.com/u/settings#api-keys',
  recognise: byShape(
    { exact: /^rnd_[A-Za-z0-9]{28}$/, prefix: /^rnd_[A-Za-z0-9]{8,}$/ },
    { role: 'api-key', home: ['api.render.com'], presented: 'Bearer' },
  ),
  examples: { matches: ['rnd_FAKEfake0123456789FAKEfake01'], ignores: ['re_FAKEfake_FAKEfake0123456789FAKEfa'] },
});
