import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'terraform-token',
  provider: 'Terraform Cloud/Enterprise',
  label: 'Terraform API token',
  revoke: 'https://app.terraform.io/app/settings/tokens',
  recognise: byShape(
    { exact: /^[A-Za-z0-9]{14}\.atlasv1\.[A-Za-z0-9_=-]{60,70}$/, prefix: /^[A-Za-z0-9]{8,20}\.atlasv1\.[A-Za-z0-9_=-]{4,}$/ },
    { role: 'access', home: ['app.terraform.io'], presented: 'Bearer' },
  ),
  examples: {
    matches: ['FAKEfake012345.atlasv1.FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake01'],
    ignores: ['s.FAKEfake0123456789FAKEfa'],
  },
});
