import { readErrorText } from '../lib/error-text.ts';
import { absent, defineProbe, found } from '../probe.ts';
import refusal from './refusal.ts';

/** Error code and description in the body of the answer, or in error text pasted alone. */
export default defineProbe({
  id: 'answer-text',
  reach: 'none',
  wants: { refusal },
  run(material, { refusal }) {
    const text = refusal?.response.body ?? material.errorText ?? '';
    return text.trim() === '' ? absent('the answer has no body') : found(readErrorText(text));
  },
});
