import { defineSignature } from '../signature.ts';

/** NuGet Gallery (learn.microsoft.com/nuget). */
export default defineSignature({
  id: 'nuget',
  product: 'NuGet Gallery',
  layer: 'application',
  patterns: [{ body: /the specified api key is invalid, has expired/ }],
  messages: [
    {
      when: { body: /the specified api key is invalid/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely', 'permission-denied': 'likely' },
      means: 'The key is wrong, expired, or not for this package; NuGet says the same of all.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\nThe specified API key is invalid, has expired, or does not have permission to access the specified package.',
      cause: 'credentials-invalid',
      source: 'NuGet/NuGetGallery Strings.resx',
    },
  ],
});
