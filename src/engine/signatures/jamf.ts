import { defineSignature } from '../signature.ts';

/** Jamf Pro API: errors with httpStatus (developer.jamf.com). */
export default defineSignature({
  id: 'jamf',
  product: 'Jamf Pro',
  layer: 'application',
  patterns: [{ body: /"httpstatus" ?: ?\d{3}, ?"(?:traceid|errors)"/ }],
  messages: [
    {
      when: { body: /invalid_token|"code" ?: ?"unauthorized"/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely' },
      means: 'The bearer token is wrong or has ended (they live for half an hour).',
    },
    {
      when: { body: /invalid_privilege/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"httpStatus":401,"errors":[{"code":"INVALID_TOKEN","description":"Unauthorized","id":"0","field":null}]}',
      cause: 'credentials-invalid',
      source: 'developer.jamf.com',
    },
  ],
});
