import { defineSignature } from '../signature.ts';

/** Standard Webhooks and Svix libraries: WebhookVerificationError (standard-webhooks/standard-webhooks). */
export default defineSignature({
  id: 'standard-webhooks',
  product: 'Standard Webhooks (Svix)',
  layer: 'application',
  patterns: [{ body: /webhookverificationerror|no matching signature found/ }],
  messages: [
    {
      when: { body: /message timestamp too (?:old|new)/ },
      suggests: { 'clock-skew': 'certain' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /missing required headers/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /no matching signature found|webhookverificationerror/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 400 Bad Request\n\nWebhookVerificationError: No matching signature found',
      cause: 'request-signature-invalid',
      source: 'standard-webhooks/standard-webhooks libraries',
    },
    {
      answer: 'HTTP/1.1 400 Bad Request\n\nWebhookVerificationError: Message timestamp too old',
      cause: 'clock-skew',
      source: 'standard-webhooks/standard-webhooks libraries',
    },
  ],
});
