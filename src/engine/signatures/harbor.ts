import { defineSignature } from '../signature.ts';

/** Harbor (goharbor/harbor). */
export default defineSignature({
  id: 'harbor',
  product: 'Harbor',
  layer: 'application',
  patterns: [{ headers: { 'X-Harbor-Csrf-Token': true } }],
  messages: [
    {
      when: { body: /csrf token/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { body: /unauthorized: unauthorized|"code" ?: ?"unauthorized"/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /"code" ?: ?"forbidden"/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\nX-Harbor-Csrf-Token: x\n\n{"errors":[{"code":"FORBIDDEN","message":"CSRF token invalid"}]}',
      cause: 'csrf-rejected',
      source: 'goharbor/harbor src/server/middleware/csrf',
    },
  ],
});
