import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/airtablepersonalaccesstoken. */
export default defineCredential({
  id: 'airtable-token',
  provider: 'Airtable',
  label: 'Airtable personal access token',
  revoke: 'https://airtable.com/create/tokens',
  recognise: byShape(
    { exact: /^pat[A-Za-z0-9]{14}\.[a-f0-9]{64}$/, prefix: /^pat[A-Za-z0-9]{14}\./ },
    { role: 'access', home: ['api.airtable.com'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['patFAKEfake012345.0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
    ignores: ['pat-na1-01234567-89ab-4def-0123-456789abcdef'],
  },
});
