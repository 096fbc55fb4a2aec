import { defineSignature } from '../signature.ts';

/** Azure DevOps: TF and VS codes (learn.microsoft.com/azure/devops). */
export default defineSignature({
  id: 'azure-devops',
  product: 'Azure DevOps',
  layer: 'application',
  patterns: [
    {
      body: /\btf400813\b|\btf30063\b|\bvs800075\b|\btf401027\b|personal access token used has expired|microsoft\.(?:teamfoundation|visualstudio\.services)\./,
    },
    { headers: { 'X-TFS-ServiceError': true } },
  ],
  messages: [
    {
      when: { body: /access token used has expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /\btf401027\b|needs the following permission/ },
      suggests: { 'scope-insufficient': 'certain', 'permission-denied': 'hint' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { body: /tf400813: the user '(?:a{8}-[a-]{4,30})?'/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely', 'permission-denied': 'likely' },
      means: 'Nobody was signed in: the user of the message is the anonymous one.',
    },
    {
      when: { body: /tf400813|tf30063|vs800075/ },
      suggests: { 'permission-denied': 'strong', 'credentials-invalid': 'likely' },
      means: 'The answer says that this user may not enter the organisation or project.',
    },
  ],
  examples: [
    {
      answer:
        "HTTP/1.1 401 Unauthorized\n\nTF400813: The user 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa' is not authorized to access this resource.",
      cause: 'credentials-missing',
      source: 'learn.microsoft.com/azure/devops, troubleshooting',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n{"message":"Access Denied: The Personal Access Token used has expired.","typeName":"Microsoft.VisualStudio.Services.Security.AccessCheckException, Microsoft.VisualStudio.Services.WebApi"}',
      cause: 'token-expired',
      source: 'learn.microsoft.com/azure/devops, personal access tokens',
    },
    {
      answer: "HTTP/1.1 401 Unauthorized\n\nTF400813: The user 'jane@example.com' is not authorized to access this resource.",
      cause: 'permission-denied',
      source: 'learn.microsoft.com/azure/devops, troubleshooting',
    },
  ],
});
