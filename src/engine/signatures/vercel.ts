import { defineSignature } from '../signature.ts';

/** Vercel: deployment protection and firewall (vercel.com/docs). */
export default defineSignature({
  id: 'vercel',
  product: 'Vercel',
  layer: 'cdn',
  patterns: [{ headers: { 'X-Vercel-Id': true } }, { headers: { 'Set-Cookie': /^_vercel_sso_nonce/ } }, { headers: { Server: /^vercel/ } }],
  messages: [
    {
      when: { headers: { 'Set-Cookie': /^_vercel_sso_nonce/ } },
      suggests: { 'login-redirect': 'certain', 'session-expired': 'hint' },
      means: 'The deployment is protected: a sign-in stands before it.',
    },
    {
      when: { headers: { 'X-Vercel-Mitigated': true } },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
    {
      when: { body: /vercel\.com\/sso-api/ },
      suggests: { 'login-redirect': 'certain' },
      means: 'The answer leads to a login page instead of the resource.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nServer: Vercel\nX-Vercel-Id: fra1::a\nSet-Cookie: _vercel_sso_nonce=abc; Path=/\n\n<title>Authentication Required</title>',
      cause: 'login-redirect',
      source: 'Vercel documentation',
    },
  ],
});
