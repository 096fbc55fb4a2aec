import { defineSignature } from '../signature.ts';

/** Moodle web services: errorcode, sent with 200 (moodledev.io). */
export default defineSignature({
  id: 'moodle',
  product: 'Moodle',
  layer: 'application',
  patterns: [
    {
      body: /"errorcode" ?: ?"(?:invalidtoken|accessexception|servicenotavailable|invalidlogin|requireloginerror|sitepolicynotagreed|nopermissions|invalidsesskey)"/,
    },
  ],
  messages: [
    {
      when: { body: /"(?:invalidtoken|invalidlogin)"/ },
      suggests: { 'credentials-invalid': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that the credential is not known or not right.',
    },
    {
      when: { body: /"(?:accessexception|nopermissions|servicenotavailable|sitepolicynotagreed)"/ },
      suggests: { 'permission-denied': 'certain', 'no-auth-failure': 'against' },
      means: 'The answer says that this caller may not do this.',
    },
    {
      when: { body: /"(?:requireloginerror|invalidsesskey)"/ },
      suggests: { 'session-expired': 'strong', 'csrf-rejected': 'likely', 'no-auth-failure': 'against' },
      means: 'The session has ended, or its key is missing.',
    },
  ],
  examples: [
    {
      answer: 'HTTP/1.1 200 OK\n\n{"exception":"moodle_exception","errorcode":"invalidtoken","message":"Invalid token - token not found"}',
      cause: 'credentials-invalid',
      source: 'moodledev.io, web services',
    },
  ],
});
