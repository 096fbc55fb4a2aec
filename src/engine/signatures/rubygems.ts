import { defineSignature } from '../signature.ts';

/** RubyGems.org API (rubygems/rubygems.org). */
export default defineSignature({
  id: 'rubygems',
  product: 'RubyGems.org',
  layer: 'application',
  patterns: [
    {
      body: /this api key cannot perform the specified action|access denied\. please sign up for an account at https:\/\/rubygems\.org|rubygems\.org.{0,80}multifactor/,
    },
  ],
  messages: [
    {
      when: { body: /api key cannot perform/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /access denied\. please sign up/ },
      suggests: { 'credentials-invalid': 'strong', 'credentials-missing': 'likely' },
      means: 'The API key is missing or not known.',
    },
    { when: { body: /multifactor/ }, suggests: { 'mfa-required': 'certain' }, means: 'The answer asks for a stronger or fresher sign-in.' },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\n\nThis API key cannot perform the specified action on this gem.',
      cause: 'scope-insufficient',
      source: 'rubygems/rubygems.org',
    },
  ],
});
