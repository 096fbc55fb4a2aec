import { defineSignature } from '../signature.ts';

/** AWS API Gateway: its gateway responses, by x-amzn-ErrorType (developer guide, supported-gateway-response-types). */
export default defineSignature({
  id: 'aws-api-gateway',
  product: 'AWS API Gateway',
  layer: 'gateway',
  patterns: [
    { headers: { 'x-amz-apigw-id': true } },
    { headers: { 'apigw-requestid': true } },
    {
      headers: {
        'x-amzn-errortype': /^(?:missingauthenticationtoken|unauthorized|accessdenied|forbidden|authorizerconfiguration)exception/,
      },
    },
    { body: /^ ?\{"message" ?: ?"missing authentication token"\} ?$/ },
  ],
  messages: [
    {
      when: { body: /missing authentication token/ },
      suggests: { 'endpoint-mismatch': 'strong', 'credentials-missing': 'likely', 'cors-preflight-blocked': 'hint' },
      means: 'The gateway knows no such path and method, or the route wants a signed request: it says the same for both.',
    },
    // The parameters are quoted as they came: a value that is a JWT or follows "Bearer" shows that another scheme was sent.
    {
      when: { body: /not a valid key=value pair.{0,4000}authorization header: '?(?:bearer|basic|token)\b/ },
      suggests: {
        'scheme-mismatch': 'certain',
        'endpoint-mismatch': 'strong',
        'credentials-malformed': 'hint',
        'token-type-mismatch': 'against',
      },
      means: 'The gateway tried to read the credential as an AWS signature: the path is unknown, or the route wants a signed request.',
      standalone: true,
    },
    {
      when: { body: /authorization header requires 'credential' parameter|not a valid key=value pair/ },
      suggests: { 'endpoint-mismatch': 'strong', 'scheme-mismatch': 'likely', 'credentials-malformed': 'hint' },
      means: 'The gateway reads the credential as a signed request: the path is unknown, or the route wants another scheme.',
    },
    {
      when: { body: /incoming token has expired|security token included in the request is expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { headers: { 'x-amzn-errortype': /^expiredtoken/ } },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /signature expired|not yet current/ },
      suggests: { 'clock-skew': 'strong' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /signature we calculated does not match/ },
      suggests: { 'request-signature-invalid': 'certain', 'credentials-invalid': 'hint' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { headers: { 'x-amzn-errortype': /^invalidsignature/ } },
      suggests: { 'request-signature-invalid': 'strong' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /security token included in the request is invalid/ },
      suggests: { 'credentials-invalid': 'strong', 'environment-mismatch': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /not authorized to (?:access this resource|perform)|explicit deny/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { headers: { 'x-amzn-errortype': /^accessdenied/ } },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { headers: { 'x-amzn-errortype': /^authorizerconfiguration/ } },
      suggests: { 'server-misconfigured': 'certain', 'identity-provider-unavailable': 'hint' },
      means: "The gateway's own authorizer failed.",
    },
    {
      when: { headers: { 'x-amzn-errortype': /^(?:limitexceeded|throttling|toomanyrequests)/ } },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
    { when: { status: 429 }, suggests: { 'rate-limited': 'strong' }, means: 'The answer says that too many requests were made.' },
    {
      when: { status: 403, body: /^ ?\{"message" ?: ?"forbidden"\} ?$/ },
      suggests: { 'credentials-invalid': 'likely', 'credentials-missing': 'hint', 'waf-blocked': 'hint', 'permission-denied': 'hint' },
      means: 'The gateway says the same for a wrong or missing API key and for a firewall rule.',
    },
    {
      when: { challenge: /token (?:has|is) expired/ },
      suggests: { 'token-expired': 'strong' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { challenge: /issuer/ },
      suggests: { 'issuer-mismatch': 'strong' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { challenge: /audience|client_id/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { challenge: /signature/ },
      suggests: { 'token-signature-invalid': 'strong' },
      means: "The answer says that the token's signature does not verify.",
    },
    {
      when: { challenge: /insufficient_scope/ },
      suggests: { 'scope-insufficient': 'strong' },
      means: 'The answer says that the token lacks a scope or permission that is needed here.',
    },
    {
      when: { status: 401, body: /^ ?\{"message" ?: ?"unauthorized"\} ?$/ },
      suggests: { 'credentials-missing': 'hint', 'credentials-invalid': 'hint', 'token-expired': 'hint' },
      means: 'The gateway says the same for a missing token and for one that its authorizer refused.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nx-amzn-ErrorType: MissingAuthenticationTokenException\nx-amz-apigw-id: ABC\n\n{"message":"Missing Authentication Token"}',
      cause: 'endpoint-mismatch',
      source: 'AWS API Gateway developer guide',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nx-amzn-ErrorType: UnauthorizedException\nx-amz-apigw-id: ABC\n\n{"message":"The incoming token has expired"}',
      cause: 'token-expired',
      source: 'AWS API Gateway developer guide',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\napigw-requestid: abc=\nwww-authenticate: Bearer scope="" error="invalid_token" error_description="the token has expired"\n\n{"message":"Unauthorized"}',
      cause: 'token-expired',
      source: 'AWS HTTP API, JWT authorizer',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nx-amz-apigw-id: ABC\n\n{"Message":"User is not authorized to access this resource with an explicit deny"}',
      cause: 'permission-denied',
      source: 'AWS API Gateway developer guide',
    },
  ],
});
