import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'azure-client-secret',
  provider: 'Azure',
  label: 'Entra client secret',
  revoke: 'https://entra.microsoft.com/#view/Microsoft_AAD_RegisteredApps/ApplicationsListBlade',
  recognise: byShape(
    { exact: /^[A-Za-z0-9_~.]{3}\dQ~[A-Za-z0-9_~.-]{31,34}$/ },
    { role: 'client-secret', home: ['login.microsoftonline.com'], presented: 'token endpoint only' },
  ),
  examples: { matches: ['abc8Q~FAKEfake0123456789FAKEfake01234567'], ignores: ['FAKEfake0123456789FAKEfake0123456789FAKE'] },
});
