import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: praetorian-inc/noseyparker azure.yml. */
export default defineCredential({
  id: 'azure-devops-token',
  provider: 'Azure DevOps',
  label: 'Azure DevOps personal access token',
  revoke: 'https://dev.azure.com/_usersSettings/tokens',
  recognise: byShape(
    { exact: /^[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}$/ },
    { role: 'access', home: ['dev.azure.com', 'visualstudio.com'], presented: 'Basic password, empty user name' },
  ),
  examples: {
    matches: ['FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEAZDOFAKE'],
    ignores: ['FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123456789FAKEfake0123'],
  },
});
