import { defineSignature } from '../signature.ts';

/** Postmark API: ErrorCode 10 (postmarkapp.com/developer). */
export default defineSignature({
  id: 'postmark',
  product: 'Postmark',
  layer: 'application',
  patterns: [{ body: /"errorcode" ?: ?1\d{1,2}, ?"message"|x-postmark-server-token|does not contain a valid server token/ }],
  messages: [
    {
      when: { body: /no (?:account or server api )?tokens? (?:were|was) supplied/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /does not contain a valid server token|"errorcode" ?: ?10\b/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"ErrorCode":10,"Message":"Request does not contain a valid Server token."}',
      cause: 'credentials-invalid',
      source: 'postmarkapp.com/developer, API error codes',
    },
  ],
});
