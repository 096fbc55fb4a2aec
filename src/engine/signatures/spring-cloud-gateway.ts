import { defineSignature } from '../signature.ts';

/** Spring WebFlux error attributes: requestId beside status and path (spring-projects/spring-boot DefaultErrorAttributes). */
export default defineSignature({
  id: 'spring-cloud-gateway',
  product: 'Spring WebFlux and Spring Cloud Gateway',
  layer: 'gateway',
  patterns: [
    {
      body: /"path" ?: ?"[^"]{1,300}", ?"status" ?: ?(?:401|403), ?"error" ?: ?"(?:unauthorized|forbidden)"(?:, ?"message" ?: ?"[^"]{0,200}")?, ?"requestid"/,
    },
  ],
  messages: [
    {
      when: { body: /csrf/ },
      suggests: { 'csrf-rejected': 'strong' },
      means: 'The answer says that the token against forged requests is missing or wrong.',
    },
    {
      when: { status: 403, body: /"requestid"/ },
      suggests: { 'permission-denied': 'strong' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { status: 401, body: /"requestid"/ },
      suggests: { 'credentials-missing': 'likely', 'credentials-invalid': 'likely' },
      means: 'The reactive chain refused without saying more.',
    },
  ],
  examples: [
    {
      answer:
        'HTTP/1.1 403 Forbidden\n\n{"timestamp":"2024-01-01T00:00:00.000+00:00","path":"/api/a","status":403,"error":"Forbidden","requestId":"1a2b"}',
      cause: 'permission-denied',
      source: 'spring-projects/spring-boot DefaultErrorAttributes',
    },
  ],
});
