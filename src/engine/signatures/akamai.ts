import { defineSignature } from '../signature.ts';

/** Akamai: its edge error page and EdgeGrid answers (techdocs.akamai.com). */
export default defineSignature({
  id: 'akamai',
  product: 'Akamai',
  layer: 'cdn',
  patterns: [
    { headers: { Server: /^akamaighost/ } },
    { body: /errors\.edgesuite\.net|reference (?:#|&#35;)\d{1,3}\.[0-9a-f]/ },
    { body: /problems\.luna\.akamaiapis\.net/ },
  ],
  messages: [
    {
      when: { body: /inactive client token/ },
      suggests: { 'credentials-invalid': 'strong', 'account-locked': 'likely' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /signature does not match/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /invalid timestamp/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /invalid nonce/ },
      suggests: { 'request-signature-invalid': 'strong' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /invalid authorization/ },
      suggests: { 'credentials-malformed': 'strong' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /don't have permission to access .{0,300}(?:reference|edgesuite)/ },
      suggests: { 'waf-blocked': 'strong', 'ip-restricted': 'likely' },
      means: 'The edge in front of the server refused the request.',
    },
    {
      when: { status: 403, headers: { Server: /^akamaighost/ } },
      suggests: { 'waf-blocked': 'strong', 'ip-restricted': 'likely' },
      means: 'The edge in front of the server refused the request.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nServer: AkamaiGHost\n\n<TITLE>Access Denied</TITLE> You don\'t have permission to access "http://a.example/" on this server.<P>Reference #18.2d351ab8.1.2',
      cause: 'waf-blocked',
      source: 'Akamai documentation',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"type":"https://problems.luna.akamaiapis.net/-/pep-authn/deny","title":"Not authorized","status":401,"detail":"Inactive client token"}',
      cause: 'credentials-invalid',
      source: 'Akamai documentation',
    },
  ],
});
