import { defineCredential } from '../credential.ts';
import { timeOfKsuid, timeOfObjectId, timeOfUlid } from '../lib/embedded-time.ts';

/** ULID, KSUID, ObjectId: identifiers of records. Where one is sent as a key, it is often the id of the key instead of the key. */
export default defineCredential({
  id: 'time-ordered-id',
  provider: null,
  label: 'time-ordered id',
  recognise(value) {
    const made = timeOfUlid(value) ?? timeOfKsuid(value) ?? timeOfObjectId(value);
    return made === null ? null : { role: 'unknown', issuedAt: made, confidence: 0.4 };
  },
  examples: {
    matches: ['01ARZ3NDEKTSV4RRFFQ69G5FAV', '0ujtsYcgvSTl8PAuAdqWYSMnLOv', '507f1f77bcf86cd799439011'],
    ignores: ['zzzzzzzzzzzzzzzzzzzzzzzzzzz', 'ffffffffffffffffffffffff', '0123456789abcdef0123456789abcdef'],
  },
});
