import { defineSignature } from '../signature.ts';

/** NetSuite REST web services: o:errorCode (Oracle NetSuite, authentication). */
export default defineSignature({
  id: 'netsuite',
  product: 'NetSuite',
  layer: 'application',
  patterns: [{ body: /"o:errorcode"/ }],
  messages: [
    {
      when: { body: /invalid_login/ },
      suggests: { 'credentials-invalid': 'strong', 'request-signature-invalid': 'likely' },
      means: 'The login failed: token, consumer, signature or role; the Login Audit Trail names which.',
    },
    {
      when: { body: /insufficient_permission|user_error.{0,60}permission/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"title":"Unauthorized","status":401,"o:errorDetails":[{"detail":"Invalid login attempt.","o:errorCode":"INVALID_LOGIN"}]}',
      cause: 'credentials-invalid',
      source: 'Oracle NetSuite, REST web services',
    },
  ],
});
