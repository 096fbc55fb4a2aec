import { defineSignature } from '../signature.ts';

/** PyPI upload (pypi.org/help, pypi/warehouse forklift). */
export default defineSignature({
  id: 'pypi',
  product: 'PyPI',
  layer: 'application',
  patterns: [{ body: /pypi\.org\/help|(?:upload|test)\.pypi\.org/ }],
  messages: [
    {
      when: { body: /username\/password authentication is no longer supported/ },
      suggests: { 'scheme-mismatch': 'certain' },
      means: 'The answer says that another authentication scheme is expected.',
    },
    {
      when: { body: /isn't allowed to upload|is not allowed to upload/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /not valid for (?:this )?project|project-scoped token/ },
      suggests: { 'environment-mismatch': 'strong', 'scope-insufficient': 'likely' },
      means: 'The token belongs to another project.',
    },
    {
      when: { body: /invalid or non-existent authentication information|invalid api token/ },
      suggests: { 'credentials-invalid': 'certain', 'credentials-malformed': 'hint', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n<title>403 Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth for more information.</title>',
      cause: 'credentials-invalid',
      source: 'pypi.org/help',
    },
    {
      answer:
        "HTTP/1.1 403 Forbidden\n\nThe user 'jane' isn't allowed to upload to project 'requests'. See https://pypi.org/help/#project-name for more information.",
      cause: 'permission-denied',
      source: 'pypi.org/help',
    },
  ],
});
