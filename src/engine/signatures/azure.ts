import { defineSignature } from '../signature.ts';

/** Azure Storage, Key Vault, API Management and Resource Manager: x-ms-error-code and their texts (learn.microsoft.com). */
export default defineSignature({
  id: 'azure',
  product: 'Microsoft Azure',
  layer: 'application',
  patterns: [
    { headers: { 'x-ms-error-code': true } },
    { challenge: /azureapimanagementkey|vault\.azure\.net/ },
    { body: /due to (?:missing|invalid) subscription key/ },
    { body: /<authenticationerrordetail>|\bakv1\d{4}\b/ },
    { headers: { 'x-ms-request-id': true } },
  ],
  messages: [
    {
      when: { body: /due to missing subscription key/ },
      suggests: { 'credentials-missing': 'certain', 'credentials-misplaced': 'hint' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /due to invalid subscription key/ },
      suggests: { 'credentials-invalid': 'certain', 'account-locked': 'hint' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /not within the valid time frame|signature not valid in the specified time/ },
      suggests: { 'token-expired': 'strong', 'clock-skew': 'likely' },
      means: 'The answer says that the time of the signed link or request is not accepted.',
    },
    {
      when: { body: /mac signature found in the http request|signature did not match|signature fields not well formed/ },
      suggests: { 'request-signature-invalid': 'certain' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /akv10022|invalid audience/ },
      suggests: { 'audience-mismatch': 'strong' },
      means: 'The answer says that the token was made for another audience.',
    },
    {
      when: { body: /akv10032|invalid issuer/ },
      suggests: { 'issuer-mismatch': 'strong', 'environment-mismatch': 'likely' },
      means: 'The answer says that the token comes from an issuer that the server does not accept.',
    },
    {
      when: { body: /akv10000|missing a bearer or pop token/ },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { body: /akv10046|unable to resolve the key/ },
      suggests: { 'signing-key-unknown': 'strong' },
      means: 'The answer says that no key of the server fits the key id of the token.',
    },
    {
      when: { headers: { 'x-ms-error-code': /^(?:noauthenticationinformation|missingauthenticationheader)/ } },
      suggests: { 'credentials-missing': 'certain' },
      means: 'The answer says that no credential was given.',
    },
    {
      when: { headers: { 'x-ms-error-code': /^(?:invalidauthenticationinfo|invalidheadervalue)/ } },
      suggests: { 'credentials-malformed': 'strong', 'token-malformed': 'hint' },
      means: 'The answer says that the credential is not written as the server can read it.',
    },
    {
      // Azurite answers every failed check with this code (its StorageErrorFactory), and with Azure's words for a failed signature.
      when: {
        headers: { 'x-ms-error-code': /^authorizationfailure/ },
        body: /failed to authenticate the request\. make sure the value of (?:the )?authorization header/,
      },
      suggests: { 'credentials-missing': 'strong', 'request-signature-invalid': 'likely', 'scheme-mismatch': 'hint' },
      means: 'The storage service could not verify the signature, or found none.',
    },
    {
      when: {
        headers: { 'x-ms-error-code': /^(?:authorizationfailure|publicaccessnotpermitted)/ },
        body: /^(?![\s\S]{0,2000}failed to authenticate the request)/,
      },
      suggests: { 'ip-restricted': 'likely', 'permission-denied': 'likely' },
      means: 'The service refuses the place or the right of the caller.',
    },
    {
      when: {
        headers: { 'x-ms-error-code': /^(?:authorizationpermissionmismatch|insufficientaccountpermissions|authorizationserviceMismatch)/ },
      },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { headers: { 'x-ms-error-code': /^authenticationfailed/ } },
      suggests: { 'request-signature-invalid': 'likely', 'token-expired': 'hint', 'clock-skew': 'hint' },
      means: 'The answer says the same for a wrong signature and for a wrong time.',
    },
    {
      when: { headers: { 'x-ms-error-code': /^accountisdisabled/ } },
      suggests: { 'account-locked': 'certain' },
      means: 'The answer says that the account is locked, disabled or not in good standing.',
    },
    {
      when: { body: /authorizationfailed|does not have authorization to perform action/ },
      suggests: { 'permission-denied': 'certain' },
      means: 'The answer says that this caller may not do this.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Server failed to authenticate the request.\nServer: Azurite-Blob/3.35.0\nx-ms-error-code: AuthorizationFailure\ncontent-type: application/xml\n\n<?xml version="1.0"?><Error><Code>AuthorizationFailure</Code><Message>Server failed to authenticate the request. Make sure the value of the Authorization header is formed correctly including the signature.</Message></Error>',
      cause: 'credentials-missing',
      source: 'Azure/Azurite StorageErrorFactory.ts',
    },
    {
      answer:
        'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: AzureApiManagementKey realm="https://a.azure-api.net/x",name="Ocp-Apim-Subscription-Key",type="header"\n\n{ "statusCode": 401, "message": "Access denied due to missing subscription key. Make sure to include subscription key when making requests to an API." }',
      cause: 'credentials-missing',
      source: 'Azure API Management docs',
    },
    {
      answer:
        'HTTP/1.1 403 Forbidden\nx-ms-error-code: AuthenticationFailed\n\n<Error><Code>AuthenticationFailed</Code><AuthenticationErrorDetail>Signature did not match.</AuthenticationErrorDetail></Error>',
      cause: 'request-signature-invalid',
      source: 'Azure Storage REST API',
    },
    {
      answer: 'HTTP/1.1 401 Unauthorized\nx-ms-error-code: NoAuthenticationInformation\n\n',
      cause: 'credentials-missing',
      source: 'Azure Storage REST API',
    },
  ],
});
