import { defineFormat } from '../format.ts';
import { readHar } from '../lib/har.ts';
import { unwrapped } from '../lib/wrapping.ts';

const entry = (status: number): string =>
  `{"startedDateTime":"2026-11-21T05:49:01.000Z","request":{"method":"GET","url":"https://api.example.com/v1/me","headers":[{"name":"Authorization","value":"Bearer abc"}]},"response":{"status":${status},"headers":[],"content":{}}}`;

/** What a browser's network panel exports (HAR 1.2). */
export default defineFormat({
  id: 'har',
  longest: 10_000_000,
  confidence(text) {
    const start = text.trimStart().slice(0, 20_000);
    if (!/^(?:```\w{0,10}\s{0,4})?\{/.test(start) || !/"entries"\s{0,8}:\s{0,8}\[/.test(start)) return 0;
    return /"log"\s{0,8}:|"startedDateTime"|"creator"/.test(start) ? 0.99 : 0.3;
  },
  parse: (text) => readHar(unwrapped(text)),
  examples: [
    `{"log":{"version":"1.2","creator":{"name":"x","version":"1"},"entries":[${entry(200)},${entry(401)}]}}`,
    `{"log":{"entries":[${entry(200)}]}}`,
  ],
});
