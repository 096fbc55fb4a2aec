import { defineSignature } from '../signature.ts';

/** Registries of the distribution specification: distribution/distribution, Docker Hub, GHCR, Harbor, ECR. */
export default defineSignature({
  id: 'docker-registry',
  product: 'Container registry',
  layer: 'application',
  patterns: [
    { headers: { 'Docker-Distribution-Api-Version': true } },
    { challenge: /bearer realm="[^"]{1,200}",service="/ },
    { body: /"errors" ?: ?\[\{"code" ?: ?"(?:unauthorized|denied|toomanyrequests|name_unknown)"/ },
  ],
  messages: [
    {
      when: { challenge: /error="?insufficient_scope/ },
      suggests: { 'scope-insufficient': 'strong', 'permission-denied': 'likely' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { challenge: /error="?invalid_token/ },
      suggests: {
        'token-expired': 'likely',
        'token-signature-invalid': 'hint',
        'audience-mismatch': 'hint',
        'credentials-missing': 'against',
      },
      means: 'The registry refuses the token.',
    },
    {
      when: { body: /toomanyrequests|pull rate limit/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    {
      when: { body: /incorrect username or password/ },
      suggests: { 'credentials-invalid': 'certain' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /requested access to the resource is denied/ },
      suggests: { 'permission-denied': 'strong', 'credentials-missing': 'hint' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /authorization token has expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { status: 401, challenge: /^bearer\b(?!.{0,2000}\berror=)/ },
      suggests: { 'credentials-missing': 'strong' },
      means: 'The registry asks for a token for this repository.',
    },
    // What docker prints of ghcr.io and others: the registry refuses a stored login, even for a public image.
    {
      when: { body: /error response from daemon.{0,300}denied: denied/ },
      suggests: { 'credentials-invalid': 'strong', 'permission-denied': 'likely', 'token-expired': 'likely' },
      means: 'The registry refuses the stored login; a token that has ended is refused even for public images.',
      standalone: true,
    },
    {
      when: { body: /cannot be authenticated with the token provided/ },
      suggests: { 'credentials-invalid': 'certain', 'token-expired': 'likely', 'credentials-missing': 'against' },
      means: 'The registry does not accept the token it was given: wrong, expired, or without the right for packages.',
      standalone: true,
    },
    { when: { body: /"denied"/ }, suggests: { 'permission-denied': 'strong' }, means: 'The answer says that this caller may not do this.' },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nDocker-Distribution-Api-Version: registry/2.0\nWWW-Authenticate: Bearer realm="https://auth.example/token",service="registry.example",scope="repository:a:pull"\n\n{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
      cause: 'credentials-missing',
      source: 'distribution/distribution auth/token',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="https://a.example/token",service="r",scope="repository:a:push",error="insufficient_scope"\n\n',
      cause: 'scope-insufficient',
      source: 'distribution/distribution auth/token',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"errors":[{"code":"DENIED","message":"requested access to the resource is denied"}]}',
      cause: 'permission-denied',
      source: 'distribution/distribution',
    },
  ],
});
