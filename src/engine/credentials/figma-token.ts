import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/figmapersonalaccesstoken/v2. */
export default defineCredential({
  id: 'figma-token',
  provider: 'Figma',
  label: 'Figma personal access token',
  revoke: 'https://www.figma.com/settings',
  recognise: byShape(
    { exact: /^figd_[A-Za-z0-9_-]{40}$/, prefix: /^figd_[A-Za-z0-9_-]{4,}$/ },
    { role: 'access', home: ['api.figma.com'], presented: 'header X-Figma-Token' },
  ),
  examples: {
    matches: ['figd_FAKEfake0123456789FAKEfake0123456789FAKE'],
    ignores: ['tfp_FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEf'],
  },
});
