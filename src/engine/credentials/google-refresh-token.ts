import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: https://developers.google.com/identity/protocols/oauth2. */
export default defineCredential({
  id: 'google-refresh-token',
  provider: 'Google',
  label: 'Google refresh token',
  revoke: 'https://myaccount.google.com/connections',
  recognise: byShape(
    { exact: /^1\/\/[0-9A-Za-z_-]{20,}$/ },
    { role: 'refresh', home: ['googleapis.com'], presented: 'token endpoint only' },
  ),
  examples: { matches: ['1//0FAKEfake0123456789FAKEfake0123456789FAKE'], ignores: ['ya29.FAKEfake0123456789FAKEfake0123456789FAKE'] },
});
