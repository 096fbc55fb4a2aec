import { defineSignature } from '../signature.ts';

/** Hugging Face Hub (huggingface/huggingface_hub errors.py). */
export default defineSignature({
  id: 'hugging-face',
  product: 'Hugging Face',
  layer: 'application',
  patterns: [
    { headers: { 'X-Error-Code': /^(?:gatedrepo|reponotfound|revisionnotfound|disabledrepo)/ } },
    { body: /huggingface\.co|gatedrepoerror|invalid credentials in authorization header/ },
  ],
  messages: [
    {
      when: { body: /have access to it and be authenticated|must be authenticated to access|please log in/ },
      suggests: { 'credentials-missing': 'strong', 'permission-denied': 'likely' },
      means: 'The repository is gated, and nobody was signed in.',
    },
    {
      when: { body: /not in the authorized list|awaiting a review|gated repo|access to model .{1,120} is restricted/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { headers: { 'X-Error-Code': /^gatedrepo/ } },
      suggests: { 'permission-denied': 'strong' },
      means: 'The repository is gated, and this account has not been let in.',
    },
    {
      when: { status: 401, headers: { 'X-Error-Code': /^reponotfound/ } },
      suggests: { 'credentials-missing': 'strong', 'permission-denied': 'likely', 'endpoint-mismatch': 'hint' },
      means: 'The repository is private or does not exist; the Hub does not tell strangers which.',
    },
    {
      when: { body: /invalid credentials in authorization header|invalid (?:user ?name or password|user token)/ },
      suggests: { 'credentials-invalid': 'strong' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /sufficient permissions to call inference/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Invalid credentials in Authorization header"}',
      cause: 'credentials-invalid',
      source: 'huggingface.co/docs/hub',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nX-Error-Code: GatedRepo\n\n{"error":"Access to model meta-llama/Llama-3 is restricted and you are not in the authorized list. Visit https://huggingface.co/meta-llama/Llama-3 to ask for access."}',
      cause: 'permission-denied',
      source: 'huggingface/huggingface_hub errors.py',
    },
  ],
});
