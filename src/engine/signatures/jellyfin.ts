import { defineSignature } from '../signature.ts';

/** Jellyfin: its authentication handler, as the server log prints it (jellyfin/jellyfin Jellyfin.Api/Auth). */
export default defineSignature({
  id: 'jellyfin',
  product: 'Jellyfin',
  layer: 'application',
  patterns: [{ body: /customauthentication was not authenticated|jellyfin\.api\.auth/ }],
  messages: [
    {
      when: { body: /failure message: invalid token/ },
      suggests: { 'credentials-invalid': 'strong', 'token-revoked': 'likely' },
      means: 'The access token or API key is not known to this server any more.',
    },
    {
      when: { body: /user .{0,60}is disabled/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nCustomAuthentication was not authenticated. Failure message: Invalid token.',
      cause: 'credentials-invalid',
      source: 'jellyfin/jellyfin Jellyfin.Api/Auth',
    },
  ],
});
