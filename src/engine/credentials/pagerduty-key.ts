import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: trufflesecurity/trufflehog pkg/detectors/pagerdutyapikey. */
export default defineCredential({
  id: 'pagerduty-key',
  provider: 'PagerDuty',
  label: 'PagerDuty REST API key',
  recognise: byShape(
    { exact: /^u\+[A-Za-z0-9_+-]{18}$/ },
    { role: 'api-key', home: ['api.pagerduty.com'], presented: 'Authorization: Token token=' },
  ),
  examples: { matches: ['u+FAKEfake0123456789'], ignores: ['u+FAKEfake'] },
});
