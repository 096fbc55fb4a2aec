import { defineSignature } from '../signature.ts';

/** MongoDB Atlas Administration API (mongodb.com/docs/atlas, API error codes). */
export default defineSignature({
  id: 'mongodb-atlas',
  product: 'MongoDB Atlas',
  layer: 'application',
  patterns: [
    { challenge: /mms public api/ },
    {
      body: /"errorcode" ?: ?"(?:ip_address_not_on_access_list|resource_requires_access_list|user_unauthorized|cannot_access_\w{3,20}|not_(?:org|project|group)\w{0,30}|unauthorized)"/,
    },
  ],
  messages: [
    {
      when: { body: /ip_address_not_on_access_list|requires_access_list|ip address .{3,60} is not allowed/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /"errorcode" ?: ?"(?:user_unauthorized|cannot_access|not_)/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { status: 401, challenge: /mms public api/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely', 'permission-denied': 'against' },
      means: 'The Digest challenge stands open: no key was sent, or the key pair is wrong.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"detail":"IP address 203.0.113.7 is not allowed to access this resource.","error":403,"errorCode":"IP_ADDRESS_NOT_ON_ACCESS_LIST"}',
      cause: 'ip-restricted',
      source: 'mongodb.com/docs/atlas, API error codes',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm="MMS Public API", nonce="x", qop="auth"\n\n{"detail":"You are not authorized for this resource.","error":401}',
      cause: 'credentials-missing',
      source: 'mongodb.com/docs/atlas',
    },
  ],
});
