import { defineSignature } from '../signature.ts';

/** A login page in place of the resource: by where a redirect leads, or by the form in a refusal. */
export default defineSignature({
  id: 'login-pages',
  product: 'Any web application',
  layer: 'unknown',
  patterns: [],
  messages: [
    {
      when: {
        status: [301, 302, 303, 307, 308],
        headers: {
          Location:
            /\/(?:[\w.-]{0,30}\/){0,6}(?:log-?in|sign-?in|sign_in|logon|sso|saml2?|authorize|oauth2?\/(?:start|authorize|auth|sign_in)|openid-connect\/auth|cas\/login)\b|[?&]response_type=(?:code|id_token|token)\b|[?&]samlrequest=/,
        },
      },
      suggests: { 'login-redirect': 'strong', 'session-expired': 'hint' },
      means: 'The answer sends the caller to a login page.',
      standalone: true,
    },
    {
      when: {
        status: [401, 403],
        body: /<(?:form|button|a)\b[^>]{0,200}>? ?(?:<[^>]{1,100}> ?)?(?:sign|log) ?in (?:with|to)\b|<title>[^<]{0,60}(?:sign|log) ?in\b|<input\b[^>]{0,200}\btype="?password/,
      },
      suggests: { 'login-redirect': 'strong', 'session-expired': 'hint' },
      means: 'The answer is a login page.',
      standalone: true,
    },
    {
      when: { status: [401, 403], body: /\/sso-api\b|<title>authentication required<\/title>/ },
      suggests: { 'login-redirect': 'strong', 'session-expired': 'hint' },
      means: 'The answer is the page of a sign-in that stands before the application.',
      standalone: true,
    },
  ],
  examples: [
    { answer: 'HTTP/1.1 302 Found\nLocation: /users/sign_in\n\n', cause: 'login-redirect', source: 'heartcombo/devise failure_app.rb' },
    {
      answer: 'HTTP/1.1 302 Found\nLocation: /Account/Login?ReturnUrl=%2Fapi\n\n',
      cause: 'login-redirect',
      source: 'ASP.NET Core CookieAuthenticationHandler',
    },
    {
      answer: 'HTTP/1.1 302 Found\nLocation: https://idp.example/realms/r/protocol/openid-connect/auth?client_id=a\n\n',
      cause: 'login-redirect',
      source: 'OpenID Connect Core 1.0 §3.1.2',
    },
  ],
});
