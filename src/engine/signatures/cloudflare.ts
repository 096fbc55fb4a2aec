import { defineSignature } from '../signature.ts';

/** Cloudflare: challenge pages, firewall errors 10xx, Access redirects and the codes of its API (developers.cloudflare.com). */
export default defineSignature({
  id: 'cloudflare',
  product: 'Cloudflare',
  layer: 'cdn',
  patterns: [
    { headers: { 'cf-mitigated': true } },
    { challenge: /cloudflare-access/ },
    { headers: { Location: /cloudflareaccess\.com\// } },
    { body: /\berror code: 10\d\d\b|used cloudflare to restrict access/ },
    { body: /"success" ?: ?false, ?"errors" ?: ?\[\{"code" ?: ?\d/ },
    { headers: { Server: /^cloudflare/ } },
    { headers: { 'cf-ray': true, Server: /^cloudflare/ } },
  ],
  messages: [
    {
      when: { headers: { 'cf-mitigated': /challenge/ } },
      suggests: { 'waf-blocked': 'certain' },
      means: 'The answer is a check for browsers, not an answer of the server behind it.',
    },
    {
      when: { challenge: /cloudflare-access/ },
      suggests: { 'login-redirect': 'certain', 'session-expired': 'hint' },
      means: 'The answer leads to a login page instead of the resource.',
    },
    {
      when: { headers: { Location: /cloudflareaccess\.com\// } },
      suggests: { 'login-redirect': 'certain', 'session-expired': 'hint' },
      means: 'The answer leads to a login page instead of the resource.',
    },
    {
      when: { body: /error code: 1015\b|you are being rate limited/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /error code: 100[6-9]\b|access denied[^<]{0,60}banned your ip|has banned (?:your|the) (?:ip|country)/ },
      suggests: { 'ip-restricted': 'certain', 'waf-blocked': 'likely' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /used cloudflare to restrict access/ },
      suggests: { 'waf-blocked': 'strong', 'ip-restricted': 'likely' },
      means: 'A rule of the site, not the application, restricts access.',
    },
    {
      when: { body: /error code: 10(?:10|20)\b|sorry, you have been blocked|attention required!|<title>just a moment/ },
      suggests: { 'waf-blocked': 'certain', 'ip-restricted': 'hint' },
      means: 'The answer says that a protection in front of the server blocked the request.',
    },
    {
      when: { body: /"code" ?: ?6103\b/ },
      suggests: { 'credentials-misplaced': 'strong', 'scheme-mismatch': 'likely' },
      means: 'The answer says that the value in this header is not of the kind that belongs there.',
    },
    {
      when: { body: /"code" ?: ?(?:6111|6003)\b/ },
      suggests: { 'credentials-malformed': 'strong', 'scheme-mismatch': 'likely' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      when: { body: /cannot use the access token from location/ },
      suggests: { 'ip-restricted': 'certain' },
      means: 'The answer says that the address of the caller is not allowed.',
    },
    {
      when: { body: /"code" ?: ?9109\b/ },
      suggests: { 'credentials-invalid': 'strong', 'token-revoked': 'hint', 'ip-restricted': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { status: 403, body: /"code" ?: ?10000\b/ },
      suggests: { 'scope-insufficient': 'strong', 'environment-mismatch': 'likely' },
      means: 'The token is known, but not for this account or right.',
    },
    {
      when: { body: /"code" ?: ?10000\b/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'hint', 'scope-insufficient': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"code" ?: ?(?:9103|9106|9107)\b/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-invalid': 'likely' },
      means: 'The answer says that the key or the e-mail is missing or not known.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 403 Forbidden\ncf-mitigated: challenge\nserver: cloudflare\n\n<title>Just a moment...</title>',
      cause: 'waf-blocked',
      source: 'Cloudflare docs, challenges',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nserver: cloudflare\n\nerror code: 1020',
      cause: 'waf-blocked',
      source: 'Cloudflare docs, 1xxx errors',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nserver: cloudflare\n\nerror code: 1006',
      cause: 'ip-restricted',
      source: 'Cloudflare docs, 1xxx errors',
    },
    {
      answer:
        'HTTP/1.1 400 Bad Request\nserver: cloudflare\n\n{"success":false,"errors":[{"code":6003,"message":"Invalid request headers","error_chain":[{"code":6111,"message":"Invalid format for Authorization header"}]}]}',
      cause: 'credentials-malformed',
      source: 'Cloudflare API docs',
    },
    {
      answer: 'HTTP/1.1 302 Found\nserver: cloudflare\nLocation: https://t.cloudflareaccess.com/cdn-cgi/access/login/app.example\n\n',
      cause: 'login-redirect',
      source: 'Cloudflare Access docs',
    },
    { answer: 'HTTP/1.1 401 Unauthorized\nserver: cloudflare\ncf-ray: 1\n\ndenied', cause: null, source: 'an origin behind Cloudflare' },
  ],
});
