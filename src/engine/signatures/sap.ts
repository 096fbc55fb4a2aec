import { defineSignature } from '../signature.ts';

/** SAP Gateway (OData) and BTP (help.sap.com). */
export default defineSignature({
  id: 'sap',
  product: 'SAP NetWeaver and BTP',
  layer: 'application',
  patterns: [
    { headers: { 'x-csrf-token': /^required$/ } },
    { headers: { 'sap-server': true } },
    { challenge: /realm="sap / },
    { body: /csrf token validation failed|logon (?:performed in system|failed)|sap netweaver/ },
  ],
  messages: [
    {
      when: { body: /csrf token validation failed/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { headers: { 'x-csrf-token': /^required$/ } },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /logon failed|name or password is incorrect/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /no authorization to access service|\/iwfnd\/cm_cons/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { status: 401 },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'No user was signed in: no credential, or a wrong one.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\nx-csrf-token: Required\n\nCSRF token validation failed',
      cause: 'csrf-rejected',
      source: 'help.sap.com, SAP Gateway',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="SAP NetWeaver Application Server [PRD/100]"\n\n<h1>401 Unauthorized</h1>',
      cause: 'credentials-missing',
      source: 'help.sap.com, SAP NetWeaver',
    },
  ],
});
