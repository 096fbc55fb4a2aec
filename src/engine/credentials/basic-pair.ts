import { defineCredential } from '../credential.ts';
import { readBasic } from '../lib/basic-credentials.ts';

const PRINTABLE = /^[\x20-\x7e\u00a1-\uffff]{1,200}$/;

/** Base64 of user and password (RFC 7617 §2), pasted where a token belongs. */
export default defineCredential({
  id: 'basic-pair',
  provider: null,
  label: 'Basic credential',
  recognise(value) {
    if (!/^[A-Za-z0-9+/]{8,4000}={0,2}$/.test(value)) return null;
    const { user, password } = readBasic(value);
    // Chance makes a colon of random bytes, but hardly ever printable text around it.
    const fits = user !== null && password !== null && PRINTABLE.test(user) && (password === '' || PRINTABLE.test(password));
    return fits ? { role: 'password', presented: 'Basic', confidence: 0.9 } : null;
  },
  examples: {
    matches: ['dXNlcjpwYXNz', 'YWRtaW46RmFrZXBhc3M='],
    ignores: ['c2VjcmV0LWZha2UtdG9rZW4tdmFsdWU=', '0123456789abcdef0123456789abcdef'],
  },
});
