import { defineSignature } from '../signature.ts';

/** HCP Terraform API: JSON:API errors (developer.hashicorp.com/terraform/cloud-docs/api-docs). */
export default defineSignature({
  id: 'terraform-cloud',
  product: 'HCP Terraform',
  layer: 'application',
  patterns: [{ body: /app\.terraform\.io|"errors" ?: ?\[ ?"unauthorized" ?\]/ }, { headers: { 'TFP-API-Version': true } }],
  messages: [
    {
      when: { body: /"errors" ?: ?\[ ?"unauthorized"/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { status: 404, headers: { 'TFP-API-Version': true } },
      suggests: { 'permission-denied': 'likely', 'credentials-invalid': 'likely', 'endpoint-mismatch': 'likely' },
      means: 'What a token may not see does not exist for it.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"errors":["unauthorized"]}',
      cause: 'credentials-invalid',
      source: 'developer.hashicorp.com/terraform/cloud-docs/api-docs',
    },
  ],
});
