import { defineSignature } from '../signature.ts';

/** Kubernetes: Status objects of the API server (apimachinery/pkg/api/errors) and its OIDC authenticator. */
export default defineSignature({
  id: 'kubernetes',
  product: 'Kubernetes API server',
  layer: 'application',
  patterns: [
    { body: /"kind" ?: ?"status", ?"apiversion" ?: ?"v1"/ },
    { headers: { 'Audit-Id': true } },
    { headers: { 'X-Kubernetes-Pf-Flowschema-Uid': true } },
    { body: /user \\?"system:[\w:-]{1,80}\\?" cannot|is forbidden: user "/ },
    { body: /unable to authenticate the request/ },
    { body: /\boidc: (?:verify token|authenticator not initialized)/ },
  ],
  messages: [
    // kubectl prints this for every 401 (k8s.io/kubectl pkg/cmd/util/helpers.go): a credential was sent, or none is configured.
    {
      when: { body: /you must be logged in to the server|server has asked for the client to provide credentials/ },
      suggests: {
        'credentials-invalid': 'likely',
        'token-expired': 'hint',
        'credentials-missing': 'against',
        'identity-provider-unavailable': 'against',
      },
      means: 'Kubectl says this of every credential that the API server does not accept.',
      standalone: true,
    },
    {
      when: { body: /user "system:anonymous" cannot/ },
      suggests: { 'credentials-missing': 'strong', 'permission-denied': 'likely' },
      means: 'The answer shows that the caller counts as anonymous.',
    },
    {
      when: { body: /is forbidden: user|cannot (?:get|list|watch|create|update|patch|delete|impersonate) (?:resource|path)/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /oidc: .{0,80}(?:expected audience|audience)/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    // apiserver/pkg/endpoints/filters/authentication.go: the certificate is the client's, and the handshake had passed.
    {
      when: { body: /unable to authenticate the request.{0,200}x509: certificate has expired/ },
      suggests: { 'tls-failure': 'certain', 'client-certificate-required': 'hint' },
      means: 'The API server says that the client certificate has expired.',
      standalone: true,
    },
    {
      when: { body: /unable to authenticate the request.{0,200}x509: (?!certificate has expired)/ },
      suggests: { 'client-certificate-required': 'certain', 'credentials-invalid': 'hint', 'tls-failure': 'against' },
      means: 'The API server does not accept the client certificate that was shown.',
      standalone: true,
    },
    { when: { body: /token is expired/ }, suggests: { 'token-expired': 'strong' }, means: 'The answer says that the token has expired.' },
    {
      when: { body: /failed to verify signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { body: /authenticator not initialized/ },
      suggests: { 'identity-provider-unavailable': 'strong' },
      means: 'The answer says that the keys or the service of the identity provider could not be reached.',
    },
    {
      when: { status: 401, body: /"reason" ?: ?"unauthorized"/ },
      suggests: { 'credentials-invalid': 'strong', 'token-expired': 'likely' },
      means: 'The answer says the same for unknown, expired and foreign credentials.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n"Unable to authenticate the request" err="[x509: certificate has expired or is not yet valid, verifying certificate SN=123 failed]"',
      cause: 'tls-failure',
      source: 'kubernetes/apiserver pkg/endpoints/filters/authentication.go',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\n\n"Unable to authenticate the request" err="[x509: certificate signed by unknown authority, verifying certificate SN=123 failed]"',
      cause: 'client-certificate-required',
      source: 'kubernetes/apiserver pkg/endpoints/filters/authentication.go',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nAudit-Id: 1\n\n{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"Unauthorized","reason":"Unauthorized","code":401}',
      cause: 'credentials-invalid',
      source: 'kubernetes/apimachinery',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"kind":"Status","apiVersion":"v1","message":"pods is forbidden: User \\"system:anonymous\\" cannot list resource \\"pods\\"","reason":"Forbidden","code":403}',
      cause: 'credentials-missing',
      source: 'kubernetes/apiserver',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"kind":"Status","apiVersion":"v1","message":"pods is forbidden: User \\"ann\\" cannot list resource \\"pods\\" in API group \\"\\"","reason":"Forbidden","code":403}',
      cause: 'permission-denied',
      source: 'kubernetes/apiserver',
    },
  ],
});
