import { defineSignature } from '../signature.ts';

/** DocuSign eSignature API: errorCode (developers.docusign.com). */
export default defineSignature({
  id: 'docusign',
  product: 'DocuSign',
  layer: 'application',
  patterns: [
    {
      body: /"errorcode" ?: ?"(?:authorization_invalid_token|user_lacks_permissions|user_authentication_failed|partner_authentication_failed|account_lacks_permissions|consent_required|user_does_not_belong_to_specified_account)"/,
    },
  ],
  messages: [
    {
      when: { body: /authorization_invalid_token/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely', 'token-revoked': 'likely', 'token-malformed': 'hint' },
      means: 'The token is expired, revoked or cut; DocuSign says the same of all.',
    },
    {
      when: { body: /lacks_permissions/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /(?:user|partner)_authentication_failed/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /does_not_belong_to_specified_account/ },
      suggests: { 'environment-mismatch': 'certain' },
      means: 'The user belongs to another account or to the demo environment.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errorCode":"AUTHORIZATION_INVALID_TOKEN","message":"The access token provided is expired, revoked or malformed."}',
      cause: 'credentials-invalid',
      source: 'developers.docusign.com',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"errorCode":"USER_LACKS_PERMISSIONS","message":"This user lacks sufficient permissions to access this resource."}',
      cause: 'permission-denied',
      source: 'developers.docusign.com',
    },
  ],
});
