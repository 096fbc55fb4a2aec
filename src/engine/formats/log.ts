import { defineFormat, type Parsed } from '../format.ts';
import { errorAnswer } from '../lib/error-answer.ts';
import { readErrorText } from '../lib/error-text.ts';
import { type LogFacts, type ReadLog, readLog } from '../lib/log-lens.ts';
import { readLogLine } from '../lib/log-line.ts';
import { asUtc } from '../lib/time.ts';
import { unwrapped } from '../lib/wrapping.ts';

const HEAD_LINES = 60;
const W3C = /^#(?:Software|Version|Fields): /m;
const JWT_INSIDE = /\beyJ[A-Za-z0-9_-]{8,20000}\.eyJ[A-Za-z0-9_-]{2,40000}\.[A-Za-z0-9_-]{0,4000}/;
const WORDS =
  /unauthori[sz]ed|forbidden|denied|expired|invalid|mismatch|\b(?:jwt|token|signature|audience|issuer|csrf|password)\b|error|exception|refused/i;
const FEW = 20;

/** Lines of access and error logs: nginx, Apache, IIS, Envoy, AWS, Traefik, HAProxy, JSON lines, sshd, behind whatever prefix. */
export default defineFormat({
  id: 'log',
  // 50,000 lines.
  longest: 10_000_000,
  confidence(text) {
    const inner = unwrapped(text);
    const lines = inner
      .slice(0, 200_000)
      .split('\n', HEAD_LINES)
      .filter((line) => line.trim() !== '');
    if (W3C.test(inner.slice(0, 2000))) return 0.97;
    const read = lines.filter((line) => readLogLine(line) !== null).length;
    if (read === 0) return 0;
    return read >= 5 || read * 2 >= lines.length ? 0.975 : read >= 2 ? 0.45 : 0.3;
  },
  parse(text) {
    const log = readLog(unwrapped(text));
    if (log === null) return { problem: 'No line of this log tells of a request. Paste lines of an access log or of an error log.' };
    return parsed(log);
  },
  examples: [
    '203.0.113.9 - alice [21/Nov/2026:05:49:01 +0000] "GET /report.json HTTP/1.1" 401 179 "-" "curl/8.5.0"',
    '2026/11/21 05:49:01 [error] 7#7: *1 user "alice": password mismatch, client: 203.0.113.9, server: x, request: "GET / HTTP/1.1", host: "a.example"',
    '[Fri Nov 21 05:49:01.123456 2026] [auth_basic:error] [pid 7:tid 8] [client 203.0.113.9:5000] AH01617: user alice: authentication failure for "/": Password Mismatch',
    '#Software: Microsoft Internet Information Services 10.0\n#Fields: date time s-ip cs-method cs-uri-stem cs-username c-ip sc-status sc-substatus\n2026-11-21 05:49:01 10.0.0.1 GET /x - 203.0.113.9 401 2',
    '[2026-11-21T05:49:01.000Z] "GET /x HTTP/1.1" 401 UAEX 0 12 3 - "203.0.113.9" "curl/8" "id" "a.example" "-"',
    'https 2026-11-21T05:49:01.123456Z app/lb/50dc 203.0.113.9:4711 10.0.0.1:80 0.000 0.001 0.000 401 401 34 366 "GET https://a.example:443/x HTTP/1.1" "curl/8" - -',
    'haproxy[7]: 203.0.113.9:4711 [21/Nov/2026:05:49:01.123] web~ app/s1 0/0/0/1/1 401 212 - - ---- 1/1/0/0/0 0/0 "GET /x HTTP/1.1"',
    '{"time":"2026-11-21T05:49:01Z","remote_addr":"203.0.113.9","request":"GET /x HTTP/1.1","status":401}',
    'Nov 21 05:49:01 host nginx[7]: 203.0.113.9 - - [21/Nov/2026:05:49:01 +0000] "GET /x HTTP/1.1" 401 179 "-" "kube-probe/1.31"',
  ],
});

function parsed({ facts, others, older }: ReadLog): Parsed {
  const words = others.filter((line) => WORDS.test(line)).join('\n');
  const token = JWT_INSIDE.exec(words)?.[0];
  const aside = facts.lines - facts.requests - 1;
  return {
    understood: [told(facts), facts.shape.why, ...(words === '' ? [] : ['error lines between them'])],
    ignored: [
      ...(older > 0 ? [`the ${older} oldest lines: only the newest ${facts.lines} are read`] : []),
      ...(words === '' && aside > 0 ? [`${aside} ${aside === 1 ? 'line' : 'lines'} that tell of no request`] : []),
    ],
    log: facts,
    ...(facts.to === null ? {} : { at: facts.to }),
    ...(token === undefined ? {} : { token }),
    // Beside a handful of lines the words of an exception are the better witness; among thousands they are one of many.
    ...(words === '' || facts.requests > FEW ? {} : { errorText: words, response: errorAnswer(words, readErrorText(words).form).response }),
  };
}

function told({ requests, refused, from, to }: LogFacts): string {
  const span = from === null || to === null ? '' : `, ${asUtc(from)} to ${asUtc(to)}`;
  return `a log of ${requests} ${requests === 1 ? 'request' : 'requests'}, ${refused} of them answered 401${span}`;
}
