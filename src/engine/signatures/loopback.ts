import { defineSignature } from '../signature.ts';

/** LoopBack: codes of its access layer (strongloop/loopback). */
export default defineSignature({
  id: 'loopback',
  product: 'LoopBack',
  layer: 'application',
  patterns: [
    {
      body: /"code" ?: ?"(?:authorization_required|login_failed|login_failed_email_not_verified|invalid_token|access_denied)".{0,400}"name" ?: ?"error"|"name" ?: ?"error".{0,300}"code" ?: ?"(?:authorization_required|login_failed)/,
    },
  ],
  messages: [
    {
      when: { body: /email_not_verified/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /login_failed/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /authorization_required/ },
      // LoopBack 3 documents the bare token in Authorization, so that a missing scheme word is no fault here.
      suggests: {
        'credentials-missing': 'strong',
        'credentials-invalid': 'likely',
        'permission-denied': 'hint',
        'token-expired': 'hint',
        'credentials-malformed': 'against',
      },
      means: 'No token, an unknown or ended one, or one without the right: LoopBack says the same of all.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"statusCode":401,"name":"Error","message":"Authorization Required","code":"AUTHORIZATION_REQUIRED"}}',
      cause: 'credentials-missing',
      source: 'strongloop/loopback lib/server-app.js',
    },
  ],
});
