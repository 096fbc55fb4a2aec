import { defineSignature } from '../signature.ts';

/** WCF and its ports: one exception that names the scheme used and the challenge received (dotnet/wcf, HttpChannelFactory). */
export default defineSignature({
  id: 'wcf',
  product: 'Windows Communication Foundation client',
  layer: 'client',
  patterns: [],
  messages: [
    {
      when: {
        body: /client authentication scheme '(?:basic|digest|negotiate|ntlm)'.{0,80}received from the server was '(?:basic|digest|negotiate|ntlm)[^']{0,200}'/,
      },
      suggests: { 'credentials-invalid': 'likely', 'scheme-mismatch': 'hint' },
      means: 'The client answered with a scheme of its own choice and was refused again.',
      standalone: true,
    },
    {
      when: {
        body: /client authentication scheme 'basic'.{0,80}received from the server was '(?:digest|negotiate|ntlm)|client authentication scheme '(?:negotiate|ntlm|digest)'.{0,80}received from the server was '(?:basic|bearer)/,
      },
      suggests: { 'scheme-mismatch': 'certain', 'credentials-invalid': 'against' },
      means: 'The exception names the scheme that the client used, and another that the server asks for.',
      standalone: true,
    },
    {
      when: { body: /client authentication scheme 'anonymous'/ },
      suggests: { 'credentials-missing': 'certain', 'scheme-mismatch': 'hint' },
      means: 'The client is set to send no credential, and the server asks for one.',
      standalone: true,
    },
  ],
  examples: [
    {
      answer:
        "HTTP/1.1 401 Unauthorized\n\nThe HTTP request is unauthorized with client authentication scheme 'Anonymous'. The authentication header received from the server was 'Negotiate,NTLM'.",
      cause: 'credentials-missing',
      source: 'dotnet/wcf HttpChannelUtilities',
    },
    {
      answer:
        "HTTP/1.1 401 Unauthorized\n\nThe HTTP request is unauthorized with client authentication scheme 'Basic'. The authentication header received from the server was 'Negotiate,NTLM'.",
      cause: 'scheme-mismatch',
      source: 'dotnet/wcf HttpChannelUtilities',
    },
  ],
});
