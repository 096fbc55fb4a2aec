import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'hugging-face-token',
  provider: 'Hugging Face',
  label: 'Hugging Face token',
  revoke: 'https://huggingface.co/settings/tokens',
  recognise: byShape(
    { exact: /^(?:hf_|api_org_)[A-Za-z]{34}$/, prefix: /^(?:hf|api_org)_[A-Za-z0-9]{8,}$/ },
    { role: 'access', home: ['huggingface.co'], presented: 'Bearer' },
  ),
  examples: { matches: ['hf_FAKEfakeFAKEfakeFAKEfakeFAKEfakeFA'], ignores: ['hf'] },
});
