import { defineSignature } from '../signature.ts';

/** NestJS: UnauthorizedException and ForbiddenException as its filter prints them. */
export default defineSignature({
  id: 'nestjs',
  product: 'NestJS',
  layer: 'application',
  patterns: [
    {
      body: /^ ?\{(?:"message" ?: ?"[^"]{1,200}", ?)?(?:"error" ?: ?"(?:unauthorized|forbidden)", ?)?"statuscode" ?: ?40[13](?:, ?"message"|\})/,
    },
  ],
  messages: [
    {
      when: { body: /forbidden resource/ },
      suggests: { 'permission-denied': 'strong', 'credentials-missing': 'hint' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"message" ?: ?"unauthorized"/ },
      suggests: { 'credentials-missing': 'hint', 'credentials-invalid': 'hint', 'token-expired': 'hint' },
      means: 'The application says the same for missing, wrong and expired credentials.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 401 Unauthorized\n\n{"message":"Unauthorized","statusCode":401}',
      cause: 'credentials-missing',
      source: 'nestjs/nest packages/common/exceptions',
    },
    {
      answer: 'HTTP/1.1 403 Forbidden\n\n{"message":"Forbidden resource","error":"Forbidden","statusCode":403}',
      cause: 'permission-denied',
      source: 'nestjs/nest packages/core/guards',
    },
  ],
});
