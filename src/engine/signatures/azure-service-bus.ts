import { defineSignature } from '../signature.ts';

/** Azure Service Bus and Event Hubs: sub-codes 401xx (learn.microsoft.com/azure/service-bus-messaging). */
export default defineSignature({
  id: 'azure-service-bus',
  product: 'Azure Service Bus and Event Hubs',
  layer: 'application',
  patterns: [
    {
      body: /\b4010[0-9]: |invalidsignature: the token has an invalid signature|expiredtoken: .{0,60}token|malformedtoken: |missingtoken: /,
    },
  ],
  messages: [
    {
      when: { body: /expiredtoken|token is expired|\b40103: .{0,40}expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /invalidsignature|invalid authorization token signature/ },
      suggests: { 'request-signature-invalid': 'strong', 'credentials-invalid': 'likely' },
      means: 'The key of the shared access policy does not fit the signature.',
    },
    {
      when: { body: /malformedtoken/ },
      suggests: { 'token-malformed': 'strong' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /missingtoken|\b40102: missing/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /invalidaudience|audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /\b40104: |claims? (?:is|are) required|unauthorized access\. 'send|'listen'/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n<Error><Code>401</Code><Detail>40103: Invalid authorization token signature, Resource:sb://x</Detail></Error>',
      cause: 'request-signature-invalid',
      source: 'learn.microsoft.com/azure/service-bus-messaging, exceptions',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n<Error><Code>401</Code><Detail>ExpiredToken: . TrackingId:x, TimeStamp:x the token is expired</Detail></Error>',
      cause: 'token-expired',
      source: 'learn.microsoft.com/azure/service-bus-messaging, exceptions',
    },
  ],
});
