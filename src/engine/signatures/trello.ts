import { defineSignature } from '../signature.ts';

/** Trello REST API answers in plain text (developer.atlassian.com/cloud/trello, authorization). */
export default defineSignature({
  id: 'trello',
  product: 'Trello',
  layer: 'application',
  patterns: [{ body: /^ ?(?:invalid key|invalid app token|unauthorized \w{0,12} ?permission requested) ?$/ }],
  messages: [
    {
      when: { body: /invalid key|invalid app token/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /permission requested/ },
      suggests: { 'permission-denied': 'certain', 'scope-insufficient': 'likely' },
      means: 'The token does not cover this board or this kind of access.',
    },
  ],
  examples: [
    { answer: 'HTTP/1.1 401 Unauthorized\n\ninvalid key', cause: 'credentials-invalid', source: 'developer.atlassian.com/cloud/trello' },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\nunauthorized permission requested',
      cause: 'permission-denied',
      source: 'developer.atlassian.com/cloud/trello',
    },
  ],
});
