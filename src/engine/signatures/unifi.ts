import { defineSignature } from '../signature.ts';

/** UniFi controller API: meta.msg (ubntwiki.com). */
export default defineSignature({
  id: 'unifi',
  product: 'UniFi Network',
  layer: 'application',
  patterns: [{ body: /api\.err\.\w{3,40}/ }],
  messages: [
    {
      when: { body: /api\.err\.loginrequired/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /api\.err\.invalid(?!object|args)/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /api\.err\.nopermission/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /api\.err\.ubic2fatokenrequired|2fa/ },
      suggests: { 'mfa-required': 'certain' },
      means: 'The answer asks for a stronger or fresher sign-in.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"meta":{"rc":"error","msg":"api.err.LoginRequired"},"data":[]}',
      cause: 'credentials-missing',
      source: 'UniFi controller API',
    },
  ],
});
