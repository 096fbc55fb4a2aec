import { defineSignature } from '../signature.ts';

/** AWS services that check SigV4: common errors of the query and JSON protocols, and of S3 (also spoken by MinIO). */
export default defineSignature({
  id: 'aws-services',
  product: 'AWS',
  layer: 'application',
  patterns: [
    {
      body: /<code>(?:signaturedoesnotmatch|invalidaccesskeyid|invalidclienttokenid|requesttimetooskewed|expiredtoken|authorizationheadermalformed|accessdenied|unauthorizedoperation|permanentredirect|invalidtoken|missingauthenticationtoken|incompletesignature|requestexpired|optinrequired)\b/,
    },
    { body: /"__type" ?: ?"[\w.#]{1,120}"/ },
    { headers: { 'x-amz-request-id': true } },
    { headers: { 'x-amzn-requestid': true } },
    { headers: { Server: /^(?:amazons3|minio)/ } },
  ],
  messages: [
    {
      when: {
        body: /signature expired|signature not yet current|requesttimetooskewed|difference between the request time|requestexpired|more than (?:5|15) minutes/,
      },
      suggests: { 'clock-skew': 'certain', 'request-signature-invalid': 'hint' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: {
        body: /credential should be scoped to|region '[^']{0,40}' is wrong|permanentredirect|must be addressed using the specified endpoint|temporaryredirect|illegallocationconstraint/,
      },
      suggests: { 'environment-mismatch': 'certain' },
      means: 'The answer says that the request was signed for another region or service.',
    },
    {
      when: { body: /signaturedoesnotmatch|signature we calculated does not match|invalidsignatureexception/ },
      suggests: { 'request-signature-invalid': 'certain', 'credentials-invalid': 'hint' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: {
        body: /<message>request has expired|expiredtoken|security token included in the request is expired|provided token has expired/,
      },
      suggests: { 'token-expired': 'strong', 'clock-skew': 'hint' },
      means: 'The answer says that the token has expired.',
    },
    {
      when: { body: /<message>request is not valid yet/ },
      suggests: { 'token-not-yet-valid': 'strong', 'clock-skew': 'likely' },
      means: 'The answer says that the token is not valid yet.',
    },
    {
      when: {
        body: /invalidaccesskeyid|invalidclienttokenid|unrecognizedclientexception|security token included in the request is invalid|not exist in our records/,
      },
      suggests: { 'credentials-invalid': 'certain', 'environment-mismatch': 'hint', 'token-revoked': 'hint' },
      means: 'The answer says that the access key is not known here.',
    },
    {
      when: {
        body: /<code>missingauthenticationtoken|[.#]missingauthenticationtoken|request is missing authentication token|missingsecurityheader/,
      },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: {
        body: /authorizationheadermalformed|incompletesignature|authorizationqueryparameterserror|header requires 'credential'|one and only one|only one auth mechanism|x-amz-(?:expires|date) must/,
      },
      suggests: { 'credentials-malformed': 'certain', 'scheme-mismatch': 'hint' },
      means: 'The answer says that the signed credential is not complete or not well-formed.',
    },
    {
      when: { body: /<code>invalidtoken|provided token is malformed/ },
      suggests: { 'token-malformed': 'strong', 'credentials-invalid': 'likely' },
      means: 'The answer says that the token cannot be read as a token.',
    },
    {
      when: { body: /optinrequired|needs a subscription for the service|accountproblem|notsignedup/ },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is not signed up for this service.',
    },
    {
      when: { body: /not authorized to perform|unauthorizedoperation|explicit deny|no identity-based policy/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /<code>accessdenied|accessdeniedexception/ },
      suggests: { 'permission-denied': 'strong', 'credentials-missing': 'hint' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /slowdown|throttlingexception|requestlimitexceeded/ },
      suggests: { 'rate-limited': 'certain' },
      means: 'The answer says that too many requests were made.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\nx-amzn-RequestId: 1\n\n<ErrorResponse><Error><Code>SignatureDoesNotMatch</Code><Message>The request signature we calculated does not match the signature you provided.</Message></Error></ErrorResponse>',
      cause: 'request-signature-invalid',
      source: 'AWS IAM guide, troubleshooting signed requests',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nServer: AmazonS3\n\n<Error><Code>RequestTimeTooSkewed</Code><Message>The difference between the request time and the current time is too large.</Message></Error>',
      cause: 'clock-skew',
      source: 'Amazon S3 API, error responses',
    },
    {
      answer:
        "HTTP/1.1 400 Bad Request\nServer: AmazonS3\n\n<Error><Code>AuthorizationHeaderMalformed</Code><Message>The authorization header is malformed; the region 'us-east-1' is wrong; expecting 'eu-west-1'</Message></Error>",
      cause: 'environment-mismatch',
      source: 'Amazon S3 API, error responses',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\nServer: AmazonS3\n\n<Error><Code>AccessDenied</Code><Message>Request has expired</Message></Error>',
      cause: 'token-expired',
      source: 'Amazon S3 API, error responses',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nx-amzn-RequestId: 1\n\n{"__type":"com.amazon.coral.service#AccessDeniedException","Message":"User: arn:aws:iam::1:user/a is not authorized to perform: kms:List"}',
      cause: 'permission-denied',
      source: 'AWS IAM guide',
    },
  ],
});
