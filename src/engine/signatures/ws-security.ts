import { defineSignature } from '../signature.ts';

/** SOAP faults of WS-Security (OASIS Web Services Security 1.1, chapter 12). */
export default defineSignature({
  id: 'ws-security',
  product: 'WS-Security',
  layer: 'application',
  patterns: [
    {
      body: /wsse:(?:failedauthentication|invalidsecurity|invalidsecuritytoken|failedcheck|securitytokenunavailable|unsupportedsecuritytoken)|wsu:messageexpired|wssecurityexception|wssecurityengine/,
    },
  ],
  messages: [
    {
      when: { body: /messageexpired|invalid timestamp|timestamp is out of range|message (?:has )?expired/ },
      suggests: { 'clock-skew': 'certain', 'no-auth-failure': 'against' },
      means: "The answer says that the sender's time and the server's time differ too much.",
    },
    {
      when: { body: /failedauthentication|could not be authenticated or authori[sz]ed/ },
      suggests: { 'credentials-invalid': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /failedcheck|signature or decryption was invalid/ },
      suggests: { 'request-signature-invalid': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the signature over the request does not match.',
    },
    {
      when: { body: /invalidsecurity\b|no security header|missing wsse:security/ },
      suggests: { 'credentials-missing': 'strong', 'credentials-malformed': 'likely', 'no-auth-failure': 'against' },
      means: 'The Security header is missing, or it cannot be read.',
    },
    {
      when: { body: /invalidsecuritytoken|securitytokenunavailable/ },
      suggests: { 'credentials-invalid': 'strong', 'no-auth-failure': 'against' },
      means: 'The answer says that the credential is not known or not right.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 500 Internal Server Error\n\n<soap:Fault><faultcode>wsse:FailedAuthentication</faultcode><faultstring>The security token could not be authenticated or authorized</faultstring></soap:Fault>',
      cause: 'credentials-invalid',
      source: 'OASIS Web Services Security 1.1',
    },
    {
      answer:
        'HTTP/1.1 500 Internal Server Error\n\n<soap:Fault><faultcode>wsu:MessageExpired</faultcode><faultstring>The message has expired</faultstring></soap:Fault>',
      cause: 'clock-skew',
      source: 'apache/ws-wss4j errors.properties',
    },
  ],
});
