import { defineFormat, type Parsed } from '../format.ts';
import { type RequestPair, readRequestPair } from '../lib/request-pair.ts';

/** Two requests, one that works and one that fails: the second is read as the case, the first as what to compare it with. */
export default defineFormat({
  id: 'request-pair',
  confidence: (text) => (readRequestPair(text) === null ? 0 : 0.99),
  parse(text) {
    const pair = readRequestPair(text);
    return pair === null ? { problem: 'There are no two requests in this text of which one works and one fails.' } : parsed(pair);
  },
  examples: [
    "# works\ncurl -H 'Authorization: Bearer abc' https://api.example.com/v1/me\n\n# fails\ncurl https://api.example.com/v1/me",
    "curl -u me:secret https://api.example.com/v1/me\n# 200 OK\n\ncurl -H 'Authorization: Bearer abc' https://api.example.com/v1/me\n# 401",
    'GET /v1/me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer abc123\n\nHTTP/1.1 200 OK\n\n{}\n\nGET /v1/me HTTP/1.1\nHost: staging.example.com\nAuthorization: Bearer abc123\n\nHTTP/1.1 401 Unauthorized\n\n{}',
    "Postman works, curl does not:\n\nGET /v1/me HTTP/1.1\nHost: api.example.com\nUser-Agent: PostmanRuntime/7.43.0\nX-API-Key: k-1\n\ncurl -H 'Authorization: k-1' https://api.example.com/v1/me",
  ],
});

const SHOWN_BY = {
  answers: 'as their answers show',
  words: 'as the words beside them say',
  order: 'as only the other one shows a refusal',
} as const;

function parsed({ failing, working, failingAt }: RequestPair): Parsed {
  const [works, fails] = failingAt === 0 ? ['second', 'first'] : ['first', 'second'];
  return {
    ...failing,
    understood: [`two requests: the ${works} works and the ${fails} fails, ${SHOWN_BY[working.shownBy]}`, ...failing.understood],
    working,
  };
}
