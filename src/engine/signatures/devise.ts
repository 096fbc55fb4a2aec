import { defineSignature } from '../signature.ts';

/** Devise for Rails: config/locales/en.yml and lib/devise/failure_app.rb. */
export default defineSignature({
  id: 'devise',
  product: 'Devise',
  layer: 'application',
  patterns: [
    {
      body: /you need to sign in or sign up before continuing|your session expired\. please sign in again|invalid email or password|you have to confirm your email address before|your account is not activated yet|your account is locked|you have one more attempt/,
    },
    { headers: { Location: /\/users\/sign_in\b/ } },
  ],
  messages: [
    {
      when: { body: /need to sign in or sign up/ },
      suggests: { 'credentials-missing': 'strong', 'session-expired': 'likely' },
      means: 'The answer says that no credential was given.',
    },
    { when: { body: /session expired/ }, suggests: { 'session-expired': 'certain' }, means: 'The answer says that the session has ended.' },
    {
      when: { body: /account is locked|confirm your email|not activated yet/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /invalid \w{1,20} or password|one more attempt/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { headers: { Location: /sign_in\b/ } },
      suggests: { 'login-redirect': 'certain', 'session-expired': 'hint' },
      means: 'The answer leads to a login page instead of the resource.',
    },
    {
      when: { body: /authenticity token/ },
      suggests: { 'csrf-rejected': 'certain' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"You need to sign in or sign up before continuing."}',
      cause: 'credentials-missing',
      source: 'heartcombo/devise config/locales/en.yml',
    },
    {
      answer: 'HTTP/1.1 302 Found\nLocation: https://a.example/users/sign_in\n\n',
      cause: 'login-redirect',
      source: 'heartcombo/devise lib/devise/failure_app.rb',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"error":"Your account is locked."}',
      cause: 'account-locked',
      source: 'heartcombo/devise config/locales/en.yml',
    },
  ],
});
