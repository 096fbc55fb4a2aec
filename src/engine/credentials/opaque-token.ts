import { defineCredential } from '../credential.ts';

/** Letters and digits long enough for chance to have made them; nothing tells whose they are. */
export default defineCredential({
  id: 'opaque-token',
  provider: null,
  label: 'opaque token',
  recognise(value) {
    if (/^(?:[0-9a-f]{2}){16,128}$/i.test(value)) return { role: 'unknown', confidence: 0.5 };
    const mixed = /\d/.test(value) && /[A-Za-z]/.test(value);
    return mixed && /^[A-Za-z0-9+/_.~=-]{16,8192}$/.test(value) ? { role: 'unknown', confidence: 0.3 } : null;
  },
  examples: {
    matches: ['0123456789abcdef0123456789abcdef01234567', 'c2VjcmV0LWZha2UtdG9rZW4tdmFsdWU=', 'FAKE0fake1FAKE2fake3FAKE4'],
    ignores: ['hunter2', 'password', 'a sentence of words 1'],
  },
});
