import { defineFormat } from '../format.ts';
import { readHar } from '../lib/har.ts';

const entry = (status: number): string =>
  `{"startedDateTime":"2026-11-21T05:49:01.000Z","request":{"method":"GET","url":"https://api.example.com/v1/me","headers":[{"name":"Authorization","value":"Bearer abc"}]},"response":{"status":${status},"headers":[],"content":{}}}`;

const FILE = /\{\s{0,80}"log"\s{0,8}:/;

/** What a browser's network panel exports (HAR 1.2). */
export default defineFormat({
  id: 'har',
  longest: 10_000_000,
  confidence(text) {
    const start = text.slice(0, 20_000);
    const at = start.search(FILE);
    if (at < 0 || !/"entries"\s{0,8}:\s{0,8}\[/.test(start)) return 0;
    return /"startedDateTime"|"creator"|"request"\s{0,8}:|"log"\s{0,8}:\s{0,8}\{\s{0,80}"entries"/.test(start) ? 0.99 : 0.3;
  },
  parse(text) {
    const at = Math.max(0, text.search(FILE));
    return readHar(text.slice(at, text.lastIndexOf('}') + 1));
  },
  examples: [
    `{"log":{"version":"1.2","creator":{"name":"x","version":"1"},"entries":[${entry(200)},${entry(401)}]}}`,
    `{"log":{"entries":[${entry(200)}]}}`,
  ],
});
