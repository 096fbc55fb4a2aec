import { defineSignature } from '../signature.ts';

/** Azure Cosmos DB: refused master keys and tokens (learn.microsoft.com/azure/cosmos-db). */
export default defineSignature({
  id: 'azure-cosmos-db',
  product: 'Azure Cosmos DB',
  layer: 'application',
  patterns: [
    { body: /input authorization token can't serve the request|microsoft\.azure\.documents|x-ms-cosmos|cosmos db account firewall/ },
    { headers: { 'x-ms-gatewayversion': true } },
  ],
  messages: [
    {
      when: { body: /authorization header.{0,120}date|the authorization token is not valid at the current time/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /request originated from|blocked by your cosmos db account firewall/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /can't serve the request/ },
      suggests: { 'request-signature-invalid': 'certain', 'credentials-invalid': 'likely' },
      means: 'The signature made with the key does not fit; the answer repeats the text to sign.',
    },
    {
      when: { body: /local authorization is disabled/ },
      suggests: { 'scheme-mismatch': 'certain' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /does not have required rbac|request blocked by auth/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"code":"Unauthorized","message":"The input authorization token can\'t serve the request. The wrong key is being used or the expected payload is not built as per the protocol."}',
      cause: 'request-signature-invalid',
      source: 'learn.microsoft.com/azure/cosmos-db, troubleshoot unauthorized',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"code":"Forbidden","message":"Request originated from IP 203.0.113.9 through public internet. This is blocked by your Cosmos DB account firewall settings."}',
      cause: 'ip-restricted',
      source: 'learn.microsoft.com/azure/cosmos-db, troubleshoot forbidden',
    },
  ],
});
