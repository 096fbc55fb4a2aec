import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'pulumi-token',
  provider: 'Pulumi',
  label: 'Pulumi access token',
  revoke: 'https://app.pulumi.com/account/tokens',
  recognise: byShape(
    { exact: /^pul-[a-f0-9]{40}$/, prefix: /^pul-[a-f0-9]{8,}$/ },
    { role: 'access', home: ['api.pulumi.com'], presented: 'scheme token' },
  ),
  examples: { matches: ['pul-0123456789abcdef0123456789abcdef01234567'], ignores: ['bkua_fake0123456789fake0123456789fake01234567'] },
});
