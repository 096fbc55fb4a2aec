import { defineSignature } from '../signature.ts';

/** AWS ALB: authenticate-oidc and authenticate-cognito (user guide, troubleshooting). */
export default defineSignature({
  id: 'aws-load-balancer',
  product: 'AWS Application Load Balancer',
  layer: 'gateway',
  patterns: [{ headers: { Server: /^awselb\// } }, { headers: { 'Set-Cookie': /^awsalbauthnonce/ } }],
  messages: [
    {
      when: { status: 561 },
      suggests: { 'identity-provider-misconfigured': 'strong', 'oauth-client-rejected': 'hint' },
      means: 'The identity provider answered the login with an error.',
    },
    {
      when: { status: 500 },
      suggests: { 'identity-provider-unavailable': 'strong', 'identity-provider-misconfigured': 'hint' },
      means: "The load balancer could not reach the identity provider's endpoints.",
    },
    {
      when: { status: 401 },
      suggests: { 'login-redirect': 'likely', 'session-expired': 'hint' },
      means: 'The load balancer wants a login first.',
    },
    {
      when: { status: [301, 302], headers: { Location: /response_type=code/ } },
      suggests: { 'login-redirect': 'certain' },
      means: 'The answer leads to a login page instead of the resource.',
    },
  ],
  examples: [
    { answer: 'HTTP/1.1 561 Unauthorized\nServer: awselb/2.0\n\n', cause: 'identity-provider-misconfigured', source: 'AWS ELB user guide' },
    {
      answer: 'HTTP/1.1 500 Internal Server Error\nServer: awselb/2.0\n\n',
      cause: 'identity-provider-unavailable',
      source: 'AWS ELB user guide',
    },
  ],
});
