import { defineSignature } from '../signature.ts';

/** ServiceNow REST API (docs.servicenow.com). */
export default defineSignature({
  id: 'servicenow',
  product: 'ServiceNow',
  layer: 'application',
  patterns: [
    { body: /"message" ?: ?"user not authenticated"|"detail" ?: ?"required to provide auth information"/ },
    { challenge: /realm="service-now"/ },
  ],
  messages: [
    {
      when: { body: /user not authenticated/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'No user was signed in: no credential, or a wrong one.',
    },
    {
      when: { body: /insufficient rights|acl exception|user not authorized/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"error":{"message":"User Not Authenticated","detail":"Required to provide Auth information"},"status":"failure"}',
      cause: 'credentials-missing',
      source: 'docs.servicenow.com, REST API',
    },
  ],
});
