import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'dynatrace-token',
  provider: 'Dynatrace',
  label: 'Dynatrace API token',
  recognise: byShape(
    { exact: /^dt0c01\.[A-Za-z0-9]{24}\.[A-Za-z0-9]{64}$/, prefix: /^dt0[a-z]\d\d\./ },
    { role: 'access', home: ['live.dynatrace.com'], presented: 'scheme Api-Token' },
  ),
  examples: {
    matches: ['dt0c01.FAKE0123456789FAKE012345.FAKE0123456789FAKE0123456789FAKE0123456789FAKE0123456789FAKE0123'],
    ignores: ['s.FAKEfake0123456789FAKEfa'],
  },
});
