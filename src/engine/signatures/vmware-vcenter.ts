import { defineSignature } from '../signature.ts';

/** vSphere Automation API: std errors (developer.broadcom.com). */
export default defineSignature({
  id: 'vmware-vcenter',
  product: 'VMware vCenter',
  layer: 'application',
  patterns: [{ body: /com\.vmware\.vapi\.std\.errors|"error_type" ?: ?"(?:unauthenticated|unauthorized)".{0,200}"messages"/ }],
  messages: [
    {
      when: { body: /authentication\.required|method requires authentication/ },
      suggests: { 'credentials-missing': 'strong', 'session-expired': 'likely' },
      means: 'The call carries no session id, or one that has ended.',
    },
    {
      when: { body: /unable to authenticate|invalid_?login|invalid credentials/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /errors\.unauthorized|"error_type" ?: ?"unauthorized"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /unauthenticated/ },
      suggests: { 'credentials-missing': 'likely', 'session-expired': 'likely' },
      means: 'Nobody is signed in.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"type":"com.vmware.vapi.std.errors.unauthenticated","value":{"messages":[{"args":[],"default_message":"This method requires authentication.","id":"vapi.method.authentication.required"}]}}',
      cause: 'credentials-missing',
      source: 'developer.broadcom.com, vSphere Automation API',
    },
  ],
});
