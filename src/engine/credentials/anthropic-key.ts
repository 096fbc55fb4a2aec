import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'anthropic-key',
  provider: 'Anthropic',
  label: 'Anthropic API key',
  revoke: 'https://console.anthropic.com/settings/keys',
  recognise: byShape(
    { exact: /^sk-ant-(?:api|admin)\d\d-[A-Za-z0-9_-]{93}AA$/, prefix: /^sk-ant-[A-Za-z0-9_-]{4,}$/ },
    { role: 'api-key', home: ['api.anthropic.com'], presented: 'header X-Api-Key' },
  ),
  examples: {
    matches: ['sk-ant-api03-FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKAA'],
    ignores: ['sk-proj-FAKEfake0123456789FAKEfake0123456789FAKEfake0123'],
  },
});
