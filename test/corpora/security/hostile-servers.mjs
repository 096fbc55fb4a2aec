#!/usr/bin/env node
// Hostile servers for testing a bounded HTTP client. Own code, no dependencies, Node >= 20, loopback only.
//   node hostile-servers.mjs                     start all, print {"name":port,...} (one JSON object), run until killed (or, when stdin is a pipe, until it ends)
//   node hostile-servers.mjs --list              print name, group, expected outcome (JSON) and exit
//   node hostile-servers.mjs --only a,b          start only these (and the helper "thief")
//   node hostile-servers.mjs --ca-out FILE       write the PEM of the test CA that signs the tls-* leaf certificates
//   node hostile-servers.mjs --selftest          start all, talk to each with a crude bounded client, print what was seen
// As a module: import { startAll, servers } from './hostile-servers.mjs'; const s = await startAll(); s.ports.slowloris; await s.close()
// A server never sends more than the reader takes (backpressure) and every socket dies after SOCKET_TTL_MS.
import net from 'node:net';
import tls from 'node:tls';
import zlib from 'node:zlib';
import { generateKeyPairSync, sign as signData, randomBytes } from 'node:crypto';
import { writeFileSync, fstatSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const HOST = '127.0.0.1';
const SOCKET_TTL_MS = Number(process.env.HOSTILE_SOCKET_TTL_MS || 120000);
export const servers = {};
/** kind 'tcp': run(socket, ctx) at once; 'http': run(socket, req, ctx) after a request head; 'tls'/'tlshttp': the same over TLS with opts(ctx) */
const def = (name, group, expect, kind, run, opts) => { if (servers[name]) throw new Error('duplicate ' + name); servers[name] = { name, group, expect, kind, run, opts }; };
const CRLF = '\r\n';

// ---- helpers ------------------------------------------------------------------------------------------------------------
const alive = s => !s.destroyed && s.writable;
/** write chunks from next() for ever (or until it returns null), respecting backpressure, yielding between rounds */
function pump(s, next, delayMs = 0) {
  const step = () => {
    if (!alive(s)) return;
    for (let i = 0; i < 64; i++) {
      const c = next(); if (c === null) return;
      if (!s.write(c)) return void s.once('drain', step);
      if (delayMs) return void setTimeout(step, delayMs).unref();
    }
    setImmediate(step);
  };
  step();
}
function onHead(s, cb) {
  let buf = Buffer.alloc(0), done = false;
  s.on('data', d => {
    if (done) return; buf = Buffer.concat([buf, d]); const i = buf.indexOf('\r\n\r\n');
    if (i < 0) { if (buf.length > 1 << 20) s.destroy(); return; }
    done = true; const lines = buf.subarray(0, i).toString('latin1').split(CRLF); const [method, path] = lines[0].split(' ');
    const headers = {}; for (const l of lines.slice(1)) { const k = l.indexOf(':'); if (k > 0) headers[l.slice(0, k).toLowerCase()] = l.slice(k + 1).trim(); }
    cb({ method, path, headers, head: lines });
  });
}
/** head and body as a string that is sent as Latin-1 when it came through A() or loc(), as UTF-8 when written directly */
const res = (status, headers = [], body = '', reason = 'X', latin1 = false) => `HTTP/1.1 ${status} ${reason}${CRLF}` + headers.map(h => h + CRLF).join('') + (headers.some(h => /^(content-length|transfer-encoding):/i.test(h)) ? '' : `Content-Length: ${latin1 ? body.length : Buffer.byteLength(body)}${CRLF}`) + CRLF + body;
const send = (...a) => s => s.end(res(...a));
const H = (name, group, expect, run) => def(name, group, expect, 'http', run);
const T = (name, group, expect, run) => def(name, group, expect, 'tcp', run);

// ---- connection -----------------------------------------------------------------------------------------------------------
T('silent', 'connection', 'headers timeout; host answers TCP but not HTTP', () => {});
T('close-at-once', 'connection', 'one error, at most one retry', s => s.end());
T('reset-at-once', 'connection', 'ECONNRESET reported, at most one retry', s => s.resetAndDestroy());
def('refused', 'connection', 'ECONNREFUSED reported at once (port is closed again)', 'closed');
H('close-before-headers', 'connection', 'socket hang up reported', s => s.end());
H('reset-before-headers', 'connection', 'ECONNRESET reported', s => s.resetAndDestroy());
H('close-mid-status', 'connection', 'parse error reported', s => s.end('HTTP/1.1 4'));
H('close-mid-headers', 'connection', 'truncated head reported', s => s.end(`HTTP/1.1 401 X${CRLF}WWW-Authen`));
H('close-mid-body', 'connection', 'status and headers still used, body marked truncated', s => s.end(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}Content-Length: 1000${CRLF}${CRLF}{"error":`));
H('reset-mid-body', 'connection', 'status and headers still used', s => { s.write(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}Content-Length: 1000${CRLF}${CRLF}abc`); setTimeout(() => s.resetAndDestroy(), 50).unref(); });
H('half-close', 'connection', 'answer read although the server closed its sending side early', s => { s.write(res(401, ['WWW-Authenticate: Bearer'])); s.end(); });
H('keep-alive-lie', 'connection', 'second request on the kept connection fails and is retried on a new one at most once', (s, r, c) => { if (s._n = (s._n || 0) + 1) s.write(res(401, ['WWW-Authenticate: Bearer', 'Connection: keep-alive'])); setTimeout(() => s.destroy(), 30).unref(); });

// ---- slow ---------------------------------------------------------------------------------------------------------------------
H('slow-status', 'slow', 'headers timeout by total time, not by idle time', s => { let i = 0; const t = 'HTTP/1.1 401 ' + 'x'.repeat(100000); pump(s, () => t[i++] ?? null, 200); });
H('slowloris', 'slow', 'one valid header line every 200 ms for ever: headers timeout by total time', s => { let i = 0; s.write(`HTTP/1.1 401 X${CRLF}`); pump(s, () => `X-${i++}: a${CRLF}`, 200); });
H('slow-body', 'slow', 'headers used; body cut at the total time', s => { s.write(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}Content-Length: 1000000${CRLF}${CRLF}`); pump(s, () => 'a', 200); });
H('slow-chunks', 'slow', 'headers used; body cut at the total time', s => { s.write(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}Transfer-Encoding: chunked${CRLF}${CRLF}`); pump(s, () => `1${CRLF}a${CRLF}`, 200); });
H('stall-after-headers', 'slow', 'headers used; body timeout', s => s.write(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}Content-Length: 10${CRLF}${CRLF}`));
H('stall-mid-chunk', 'slow', 'headers used; body timeout', s => s.write(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}Transfer-Encoding: chunked${CRLF}${CRLF}ffff${CRLF}abc`));
H('no-100-continue', 'slow', 'a request with Expect: 100-continue does not wait for ever', s => s.on('data', () => {}));
H('slow-redirects', 'slow', 'every hop takes 2 s: the total time of the run is limited, not of each hop', (s, r) => setTimeout(() => alive(s) && s.end(res(302, [`Location: /${Number(r.path.slice(1) || 0) + 1}`])), 2000).unref());

// ---- endless and huge ------------------------------------------------------------------------------------------------------------
H('endless-headers', 'huge', 'header limit (16 KiB in Node) reached: HPE_HEADER_OVERFLOW or UND_ERR_HEADERS_OVERFLOW reported', s => { let i = 0; s.write(`HTTP/1.1 200 OK${CRLF}`); pump(s, () => `X-${i++}: ${'a'.repeat(200)}${CRLF}`); });
H('huge-header-value', 'huge', 'header limit', s => { s.write(`HTTP/1.1 200 OK${CRLF}X-Big: `); let n = 64; pump(s, () => n-- ? 'a'.repeat(16384) : null); });
H('huge-header-name', 'huge', 'header limit', s => { s.write(`HTTP/1.1 200 OK${CRLF}`); let n = 64; pump(s, () => n-- ? 'a'.repeat(16384) : null); });
H('many-headers', 'huge', '50,000 short headers: header limit or maxHeadersCount', s => { s.write(`HTTP/1.1 200 OK${CRLF}`); let n = 50000; pump(s, () => n-- ? `a: b${CRLF}` : null); });
H('header-at-limit', 'huge', 'a head of about 15 KiB is still read', s => s.end(res(401, ['WWW-Authenticate: Bearer realm="' + 'r'.repeat(15000) + '"'])));
H('huge-reason', 'huge', 'reason phrase of 1 MiB: header limit', s => { s.write('HTTP/1.1 401 '); let n = 64; pump(s, () => n-- ? 'r'.repeat(16384) : null); });
H('endless-reason', 'huge', 'reason phrase without end: limit or total time, memory flat (undici does not count it as a header)', s => { s.write('HTTP/1.1 401 '); const b = Buffer.alloc(16384, 114); pump(s, () => b); });
H('huge-set-cookie', 'huge', '1,000 cookies of 4 KiB: header limit', s => { s.write(`HTTP/1.1 200 OK${CRLF}`); let i = 0; pump(s, () => i < 1000 ? `Set-Cookie: c${i++}=${'v'.repeat(4000)}${CRLF}` : null); });
H('many-cookies', 'huge', '200 short cookies inside the limit: values never shown, list cut', s => s.end(res(401, Array.from({ length: 200 }, (_, i) => `Set-Cookie: c${i}=FAKEcookie${i}`))));
H('endless-body', 'huge', 'body cut at the read limit, connection closed', s => { s.write(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}${CRLF}`); const b = Buffer.alloc(65536, 97); pump(s, () => b); });
H('endless-chunks', 'huge', 'body cut at the read limit', s => { s.write(`HTTP/1.1 401 X${CRLF}Transfer-Encoding: chunked${CRLF}${CRLF}`); const b = Buffer.from(`10000${CRLF}` + 'a'.repeat(65536) + CRLF); pump(s, () => b); });
H('endless-tiny-chunks', 'huge', 'one-byte chunks as fast as possible: CPU time limited, body cut', s => { s.write(`HTTP/1.1 401 X${CRLF}Transfer-Encoding: chunked${CRLF}${CRLF}`); const b = Buffer.from(`1${CRLF}a${CRLF}`.repeat(1000)); pump(s, () => b); });
H('endless-chunk-extension', 'huge', 'chunk extension without end: parser error or timeout, memory flat', s => { s.write(`HTTP/1.1 401 X${CRLF}Transfer-Encoding: chunked${CRLF}${CRLF}1;x=`); const b = Buffer.alloc(16384, 97); pump(s, () => b); });
H('endless-trailers', 'huge', 'trailers without end: header limit', s => { s.write(`HTTP/1.1 401 X${CRLF}Transfer-Encoding: chunked${CRLF}Trailer: X${CRLF}${CRLF}0${CRLF}`); let i = 0; pump(s, () => `X-${i++}: ${'a'.repeat(200)}${CRLF}`); });
H('endless-1xx', 'huge', 'informational responses without end: limited by number or total time', s => { const b = Buffer.from(`HTTP/1.1 103 Early Hints${CRLF}Link: </a>; rel=preload${CRLF}${CRLF}`); pump(s, () => b); });
H('endless-100', 'huge', '100 Continue without end', s => { const b = Buffer.from(`HTTP/1.1 100 Continue${CRLF}${CRLF}`.repeat(100)); pump(s, () => b); });
H('endless-102-slow', 'huge', '102 every 200 ms resets idle timers: total time still holds', s => { const b = `HTTP/1.1 102 Processing${CRLF}${CRLF}`; pump(s, () => b, 200); });
H('huge-content-length', 'huge', 'Content-Length 10^15 with ten bytes: no allocation, body timeout', s => s.write(`HTTP/1.1 401 X${CRLF}Content-Length: 1000000000000000${CRLF}${CRLF}0123456789`));
H('huge-json', 'huge', '20 MB JSON error body: cut, not parsed as a whole', s => { s.write(`HTTP/1.1 401 X${CRLF}Content-Type: application/json${CRLF}${CRLF}[`); const b = Buffer.from('{"error":"x"},'.repeat(4096)); let n = 350; pump(s, () => n-- ? b : null); });
H('deep-json', 'huge', '200,000 nested arrays: no stack overflow (JSON.parse survives, JSON.stringify does not)', send(401, ['Content-Type: application/json'], '{"error":' + '['.repeat(200000) + ']'.repeat(200000) + '}'));
H('long-line-html', 'huge', '1 MB of "<a " without end: tag stripping in linear time', send(401, ['Content-Type: text/html'], '<a '.repeat(333333)));
H('redos-spaces', 'huge', 'body of 300,000 spaces and a letter: trimming in linear time', send(401, ['Content-Type: text/plain'], ' '.repeat(300000) + 'x'));

// ---- content encodings -------------------------------------------------------------------------------------------------------------
let seg; // 16 MiB of zeros, raw deflate, ends at a full flush, so repetitions stay valid
const deflateSegment = () => seg ??= (() => { const raw = zlib.deflateRawSync(Buffer.alloc(16 << 20), { level: 9, finishFlush: zlib.constants.Z_FULL_FLUSH }); return raw; })();
const enc = (e, extra = []) => `HTTP/1.1 401 X${CRLF}Content-Encoding: ${e}${CRLF}Content-Type: application/json${CRLF}WWW-Authenticate: Bearer${CRLF}${extra.map(h => h + CRLF).join('')}${CRLF}`;
H('gzip-bomb', 'encoding', 'about 1:1000, without end: decoded bytes limited (1 MiB), memory flat', s => { s.write(enc('gzip')); s.write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])); const b = deflateSegment(); pump(s, () => b); });
H('deflate-bomb', 'encoding', 'as gzip-bomb', s => { s.write(enc('deflate')); s.write(Buffer.from([0x78, 0xda])); const b = deflateSegment(); pump(s, () => b); });
let br; H('brotli-bomb', 'encoding', '256 MiB from about 50 KB: decoded bytes limited', s => { br ??= zlib.brotliCompressSync(Buffer.alloc(256 << 20), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1, [zlib.constants.BROTLI_PARAM_LGWIN]: 24, [zlib.constants.BROTLI_PARAM_SIZE_HINT]: 256 << 20 } }); s.end(Buffer.concat([Buffer.from(enc('br')), br])); });
H('gzip-in-gzip', 'encoding', 'two layers: limited by decoded bytes', s => { const inner = zlib.gzipSync(Buffer.alloc(64 << 20), { level: 9 }); s.end(Buffer.concat([Buffer.from(enc('gzip, gzip')), zlib.gzipSync(inner)])); });
H('encoding-chain', 'encoding', '2,000 codings in one header (undici CVE-2026-22036): refused above 5', s => s.end(enc(Array(2000).fill('gzip').join(', ')) + 'x'));
H('encoding-chain-many-headers', 'encoding', '300 Content-Encoding header lines', s => s.end(`HTTP/1.1 401 X${CRLF}` + `Content-Encoding: gzip${CRLF}`.repeat(300) + `${CRLF}x`));
H('lying-gzip', 'encoding', 'plain text announced as gzip: status and headers used, body marked unreadable', s => s.end(enc('gzip') + '{"error":"invalid_token"}'));
H('truncated-gzip', 'encoding', 'what could be decoded is used or body marked unreadable', s => s.end(Buffer.concat([Buffer.from(enc('gzip')), zlib.gzipSync('{"error":"invalid_token"}').subarray(0, 15)])));
H('gzip-trailing-garbage', 'encoding', 'no crash', s => s.end(Buffer.concat([Buffer.from(enc('gzip')), zlib.gzipSync('{"error":"invalid_token"}'), randomBytes(64)])));
H('unknown-encoding', 'encoding', 'body marked unreadable', s => s.end(enc('x-made-up') + 'abc'));
H('identity-list', 'encoding', 'identity is no coding', s => s.end(enc('identity') + '{"error":"invalid_token"}'));

// ---- framing --------------------------------------------------------------------------------------------------------------------------
const raw = (name, expect, text) => H(name, 'framing', expect, s => s.end(Buffer.isBuffer(text) ? text : Buffer.from(text, 'latin1')));
const CH = `HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}Transfer-Encoding: chunked${CRLF}${CRLF}`;
raw('bad-chunk-size', 'parser error reported; the head may still be used', CH + `zz${CRLF}abc${CRLF}0${CRLF}${CRLF}`);
raw('chunk-size-overflow', 'parser error', CH + `fffffffffffffffff${CRLF}abc`);
raw('chunk-size-negative', 'parser error', CH + `-5${CRLF}abc`);
raw('chunk-missing-crlf', 'parser error', CH + `3${CRLF}abcdef`);
raw('chunked-and-length', 'refused or chunked wins; never two answers', `HTTP/1.1 401 X${CRLF}Content-Length: 5${CRLF}Transfer-Encoding: chunked${CRLF}${CRLF}0${CRLF}${CRLF}`);
raw('chunked-twice', 'parser error or read to the end', `HTTP/1.1 401 X${CRLF}Transfer-Encoding: chunked, chunked${CRLF}${CRLF}0${CRLF}${CRLF}`);
raw('transfer-encoding-unknown', 'error reported', `HTTP/1.1 401 X${CRLF}Transfer-Encoding: xyz${CRLF}${CRLF}abc`);
raw('two-lengths', 'parser error', `HTTP/1.1 401 X${CRLF}Content-Length: 3${CRLF}Content-Length: 5${CRLF}${CRLF}abcde`);
raw('length-negative', 'parser error', `HTTP/1.1 401 X${CRLF}Content-Length: -1${CRLF}${CRLF}abc`);
raw('length-text', 'parser error', `HTTP/1.1 401 X${CRLF}Content-Length: many${CRLF}${CRLF}abc`);
raw('length-list', 'parser error or 3', `HTTP/1.1 401 X${CRLF}Content-Length: 3, 3${CRLF}${CRLF}abc`);
raw('longer-than-length', 'extra bytes are dropped, never read as a second answer', `HTTP/1.1 401 X${CRLF}Content-Length: 3${CRLF}${CRLF}abcHTTP/1.1 200 OK${CRLF}Content-Length: 6${CRLF}${CRLF}forged`);
raw('204-with-body', 'body ignored', `HTTP/1.1 204 X${CRLF}Content-Length: 5${CRLF}${CRLF}abcde`);
raw('304-with-body', 'body ignored', `HTTP/1.1 304 X${CRLF}Content-Length: 5${CRLF}${CRLF}abcde`);
raw('obs-fold', 'folded WWW-Authenticate is read as one value or the broken head is named (undici refuses it)', `HTTP/1.1 401 X${CRLF}WWW-Authenticate: Basic${CRLF} realm="folded"${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('bare-cr', 'parser error; no header injection', `HTTP/1.1 401 X${CRLF}X-A: a\rX-Injected: 1${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('bare-lf', 'read leniently or the broken head is named (undici refuses it)', 'HTTP/1.1 401 X\nWWW-Authenticate: Bearer\nContent-Length: 0\n\n');
raw('nul-in-header', 'parser error', `HTTP/1.1 401 X${CRLF}X-A: a\0b${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('control-in-header', 'parser error or shown escaped', `HTTP/1.1 401 X${CRLF}X-A: \x1b[2J\x07${CRLF}WWW-Authenticate: Bearer${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('latin1-header', 'shown as text, not as mojibake in JSON', `HTTP/1.1 401 X${CRLF}WWW-Authenticate: Basic realm="caf\xe9"${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('utf8-header', 'shown as text', Buffer.from(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Basic realm="caf\u00e9 \u{1f511}"${CRLF}Content-Length: 0${CRLF}${CRLF}`));
raw('bad-utf8-header', 'no crash, valid JSON out', `HTTP/1.1 401 X${CRLF}WWW-Authenticate: Basic realm="\xff\xfe\xc0\xaf"${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('header-no-colon', 'parser error', `HTTP/1.1 401 X${CRLF}Nonsense${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('header-space-colon', 'parser error or ignored', `HTTP/1.1 401 X${CRLF}WWW-Authenticate : Bearer${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('header-empty-name', 'parser error', `HTTP/1.1 401 X${CRLF}: x${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('header-proto-name', 'no prototype pollution', `HTTP/1.1 401 X${CRLF}__proto__: polluted${CRLF}constructor: x${CRLF}toString: y${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('status-000', 'refused or reported as odd; undici 7.30 throws an AssertionError from request()', `HTTP/1.1 000 X${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('status-999', 'reported as odd (LinkedIn does this), no crash', `HTTP/1.1 999 X${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('status-99999', 'parser error', `HTTP/1.1 99999 X${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('status-text', 'parser error', `HTTP/1.1 abc X${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('version-9', 'parser error', `HTTP/9.9 401 X${CRLF}Content-Length: 0${CRLF}${CRLF}`);
raw('http-0.9', 'parser error: "not HTTP"', '<html>401</html>');
raw('unasked-101', 'error; no upgrade is accepted', `HTTP/1.1 101 Switching Protocols${CRLF}Upgrade: websocket${CRLF}Connection: Upgrade${CRLF}${CRLF}\x81\x05hello`);
raw('icy', 'parser error', `ICY 200 OK${CRLF}${CRLF}`);
raw('random-bytes', 'parser error', randomBytes(4096));
T('ssh-banner', 'framing', 'not HTTP: server-first protocol named in the message at best', s => s.write('SSH-2.0-OpenSSH_9.6\r\n'));
T('smtp-banner', 'framing', 'not HTTP', s => s.write('220 mail.example.com ESMTP\r\n'));
T('speaks-first', 'framing', 'an answer sent before any request may at most answer the first request of that connection, never a later one', s => s.write(res(200, ['X-Early: 1'], 'early')));
H('two-answers', 'framing', 'second answer is never matched to a later request', s => s.write(res(401, ['WWW-Authenticate: Bearer', 'Connection: keep-alive']) + res(200, ['X-Second: 1'], 'second')));
H('head-with-body', 'framing', 'body after HEAD is not read as the next answer', (s, r) => s.write(`HTTP/1.1 401 X${CRLF}Content-Length: 5${CRLF}Connection: keep-alive${CRLF}${CRLF}` + 'HTTP/'));

// ---- redirects ---------------------------------------------------------------------------------------------------------------------------
const loc = (name, expect, where, status = 302) => H(name, 'redirect', expect, (s, r, c) => { const l = typeof where === 'function' ? where(r, c) : where; s.end(Buffer.from(res(status, l === null ? [] : [`Location: ${l}`]), 'latin1')); });
loc('redirect-self', 'loop found after one repetition', r => r.path);
loc('redirect-endless', 'limit of 10 reached', r => '/' + (Number(r.path.slice(1) || 0) + 1));
loc('redirect-pingpong', 'loop found', (r, c) => `http://${HOST}:${c.port(r.headers.host?.endsWith(':' + c.port('redirect-pingpong-2')) ? 'redirect-pingpong' : 'redirect-pingpong-2')}/`);
loc('redirect-pingpong-2', 'partner of redirect-pingpong', (r, c) => `http://${HOST}:${c.port('redirect-pingpong')}/`);
loc('redirect-growing', 'URL doubles at each hop: length limit (8 KiB)', r => r.path + (r.path.includes('?') ? '&' : '?') + 'x'.repeat(Math.min(12000, r.path.length)));
loc('redirect-no-location', 'reported, not followed', null);
loc('redirect-empty-location', 'reported, no loop', '');
loc('redirect-bad-location', 'reported', 'http://exa mple:99999/');
loc('redirect-huge-location', 'header limit or length limit', 'http://' + HOST + '/' + 'a'.repeat(15000));
loc('redirect-crlf', 'no injection into the next request', '/a%0d%0aX-Injected:%201');
loc('redirect-8bit', 'encoded before it is sent on', '/caf\xe9?q=\xff');
loc('redirect-file', 'refused: scheme', 'file:///etc/passwd');
loc('redirect-gopher', 'refused: scheme', 'gopher://127.0.0.1:6379/_INFO');
loc('redirect-ftp', 'refused: scheme', 'ftp://127.0.0.1/x');
loc('redirect-javascript', 'refused: scheme', 'javascript:alert(1)');
loc('redirect-data', 'refused: scheme', 'data:text/html,x');
loc('redirect-unix', 'refused: scheme', 'http+unix://%2Fvar%2Frun%2Fdocker.sock/info');
loc('redirect-bad-port', 'refused: port 22', 'http://127.0.0.1:22/');
loc('redirect-cross-port', 'followed, credentials stay behind (see thief /__seen)', (r, c) => `http://${HOST}:${c.port('thief')}/from-cross-port`);
loc('redirect-cross-name', 'followed, credentials stay behind', (r, c) => `http://localhost:${c.port('thief')}/from-cross-name`);
loc('redirect-short-ip', 'guard: refused; terminal: credentials stay behind', (r, c) => `http://127.1:${c.port('thief')}/from-short-ip`);
loc('redirect-decimal-ip', 'guard: refused', (r, c) => `http://2130706433:${c.port('thief')}/from-decimal`);
loc('redirect-mapped-ip', 'guard: refused', (r, c) => `http://[::ffff:127.0.0.1]:${c.port('thief')}/from-mapped`);
loc('redirect-userinfo', 'userinfo in Location is not used as credentials', (r, c) => `http://evil:FAKEpw@${HOST}:${c.port('thief')}/from-userinfo`);
loc('redirect-307-post', 'a body with credentials is not sent to another origin', (r, c) => `http://${HOST}:${c.port('thief')}/from-307`, 307);
loc('redirect-308', 'as 307', (r, c) => `http://${HOST}:${c.port('thief')}/from-308`, 308);
loc('redirect-300', 'reported, choice not followed blindly', (r, c) => `http://${HOST}:${c.port('thief')}/from-300`, 300);
loc('redirect-305', 'Use Proxy is never obeyed', (r, c) => `http://${HOST}:${c.port('thief')}/from-305`, 305);
H('refresh-header', 'redirect', 'reported, not followed', (s, r, c) => s.end(res(200, [`Refresh: 0; url=http://${HOST}:${c.port('thief')}/from-refresh`])));
H('meta-refresh', 'redirect', 'reported, not followed', (s, r, c) => s.end(res(200, ['Content-Type: text/html'], `<meta http-equiv="refresh" content="0;url=http://${HOST}:${c.port('thief')}/from-meta">`)));
H('alt-svc', 'redirect', 'Alt-Svc is not followed', (s, r, c) => s.end(res(401, [`Alt-Svc: h2="${HOST}:${c.port('thief')}"; ma=3600`, 'WWW-Authenticate: Bearer'])));
H('thief', 'helper', 'records requests; GET /__seen returns them, GET /__reset forgets', (s, r, c) => { if (r.path === '/__seen') return s.end(res(200, ['Content-Type: application/json'], JSON.stringify(c.seen))); if (r.path === '/__reset') { c.seen.length = 0; return s.end(res(204)); } if (c.seen.length < 1000) c.seen.push({ method: r.method, path: r.path, headers: r.headers }); s.end(res(200, [], 'thanks')); });

// ---- authentication --------------------------------------------------------------------------------------------------------------------
const A = (name, expect, headers, body = '', status = 401) => H(name, 'auth', expect, (s, r, c) => s.end(Buffer.from(res(status, typeof headers === 'function' ? headers(r, c) : headers, typeof body === 'function' ? body(r, c) : body, 'X', true), 'latin1')));
A('401-no-challenge', 'server-misconfigured named as one cause, no crash', []);
A('401-empty-challenge', 'as 401-no-challenge', ['WWW-Authenticate: ']);
A('many-challenges', '500 challenges: list cut', ['WWW-Authenticate: ' + Array.from({ length: 500 }, (_, i) => `S${i} realm="r"`).join(', ')]);
A('broken-challenge', 'malformed header named, no crash', ['WWW-Authenticate: Bearer realm="open']);
A('mrkdwn-realm', 'mentions and links arrive escaped', ['WWW-Authenticate: Basic realm="<!channel> <https://evil.example.net|sign in again> ``` *Fix:* all good"']);
A('mrkdwn-body', 'as mrkdwn-realm', ['Content-Type: application/json', 'WWW-Authenticate: Bearer'], JSON.stringify({ error: '<!here>', error_description: '<@U012AB3CD> <https://evil.example.net|reset your password>\n*Likely cause:* none', message: '```' }));
A('ansi-realm', 'no raw escape reaches the terminal (Node refuses the header: that is fine)', ['WWW-Authenticate: Basic realm="\x1b[2J\x1b]0;pwned\x07"']);
A('ansi-body', 'no raw escape reaches the terminal', ['Content-Type: text/plain', 'WWW-Authenticate: Bearer'], '\x1b[2J\x1b[1;32mauthenticated\x1b]52;c;ZXZpbA==\x07');
A('bidi-body', 'direction marks are removed or escaped', ['Content-Type: application/json; charset=utf-8', 'WWW-Authenticate: Bearer'], Buffer.from(JSON.stringify({ error: '\u202eevil\u202c \u2066x\u2069 a\u200bb' })).toString('latin1'));
A('echo-credentials', 'the credential is never shown although the server repeats it in header and body', r => [`WWW-Authenticate: Bearer realm="bad token ${(r.headers.authorization || '').replace(/"/g, '')}"`, `X-Debug: ${r.headers.authorization || ''}`, 'Content-Type: application/json'], r => JSON.stringify({ youSent: r.headers, path: r.path }));
A('echo-decoded', 'decoded, reversed case, percent-encoded, Base64 and hex copies are not shown either', ['Content-Type: text/plain', 'WWW-Authenticate: Basic realm="x"'], r => { const a = r.headers.authorization || ''; const v = a.split(' ')[1] || ''; const d = Buffer.from(v, 'base64').toString('latin1'); return ['decoded ' + d, 'b64 ' + Buffer.from(v).toString('base64'), 'hex ' + Buffer.from(v).toString('hex'), 'pct ' + encodeURIComponent(v), 'json ' + JSON.stringify(v), 'lower ' + v.toLowerCase(), 'user/pass ' + d.split(':').join(' / ')].join('\n'); });
A('echo-in-cookie', 'not shown', r => [`Set-Cookie: last=${(r.headers.authorization || '').replace(/[ ;,]/g, '_')}; Path=/`, 'WWW-Authenticate: Bearer']);
A('echo-in-location', 'not shown', r => [`Location: /login?t=${encodeURIComponent(r.headers.authorization || '')}`], '', 302);
A('echo-in-reason', 'not shown', []);
servers['echo-in-reason'].run = (s, r) => s.end(res(401, ['WWW-Authenticate: Bearer'], '', 'bad ' + (r.headers.authorization || '').slice(0, 200)));
A('digest-stale-forever', 'at most one retry', () => [`WWW-Authenticate: Digest realm="r", nonce="${randomBytes(8).toString('hex')}", qop="auth", stale=true`]);
A('digest-huge-nonce', 'length limit, no crash', ['WWW-Authenticate: Digest realm="r", qop="auth", nonce="' + 'n'.repeat(12000) + '"']);
A('digest-bad-algorithm', 'reported', ['WWW-Authenticate: Digest realm="r", nonce="n", algorithm=ROT13, qop="auth"']);
A('ntlm-endless', 'handshake limited to its legs', ['WWW-Authenticate: NTLM TlRMTVNTUAACAAAAAAAAAA==']);
A('negotiate-endless', 'no loop', ['WWW-Authenticate: Negotiate oYGFAKE==']);
A('dpop-nonce-forever', 'at most one retry with the new nonce', () => ['WWW-Authenticate: DPoP error="use_dpop_nonce"', `DPoP-Nonce: ${randomBytes(8).toString('hex')}`]);
A('401-forever', 'number of probes per run limited (12)', ['WWW-Authenticate: Bearer error="invalid_token"']);
A('200-for-all', 'no auth failure reported for a server that accepts everything; noted when it accepts no credential too', [], '{"ok":true}', 200);
A('429-forever', 'Retry-After is reported, never slept on beyond the budget', ['Retry-After: 86400'], '', 429);
A('retry-after-huge', 'no overflow', ['Retry-After: 99999999999999999999'], '', 503);
A('retry-after-negative', 'no busy loop', ['Retry-After: -1'], '', 503);
A('retry-after-date', 'no crash', ['Retry-After: Fri, 31 Dec 9999 23:59:59 GMT'], '', 503);
A('date-far-future', 'clock difference reported, no crash', ['Date: Fri, 31 Dec 9999 23:59:59 GMT', 'WWW-Authenticate: Bearer']);
A('date-garbage', 'ignored', ['Date: yesterday', 'WWW-Authenticate: Bearer']);
A('resource-metadata-private', 'RFC 9728 pointer to another origin: guard refuses, no credentials sent', (r, c) => [`WWW-Authenticate: Bearer resource_metadata="http://${HOST}:${c.port('thief')}/.well-known/oauth-protected-resource"`]);
A('realm-url', 'a realm that is a URL is not dialled with credentials', (r, c) => [`WWW-Authenticate: Bearer realm="http://${HOST}:${c.port('thief')}/token",service="x",scope="repo:pull"`]);
A('proxy-407-from-origin', '407 from an origin without a proxy: no credentials are sent', ['Proxy-Authenticate: Basic realm="x"'], '', 407);
A('cors-tease', 'CORS headers echo any origin: reported only', r => [`Access-Control-Allow-Origin: ${r.headers.origin || '*'}`, 'Access-Control-Allow-Credentials: true', 'WWW-Authenticate: Bearer']);
A('json-lies', 'text announced as JSON: no crash', ['Content-Type: application/json', 'WWW-Authenticate: Bearer'], '<html>Access denied</html>');
A('json-proto', 'no prototype pollution', ['Content-Type: application/json', 'WWW-Authenticate: Bearer'], '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"error":"x"}');
A('json-types', 'error fields that are objects, numbers, arrays, null', ['Content-Type: application/json', 'WWW-Authenticate: Bearer'], '{"error":{"a":[1]},"error_description":12,"message":null,"errors":"x"}');
A('utf16-body', 'no crash, valid JSON out', ['Content-Type: application/json; charset=utf-16'], Buffer.from('{"error":"x"}', 'utf16le').toString('latin1'));
A('bad-utf8-body', 'replacement characters, valid JSON out', ['Content-Type: application/json; charset=utf-8'], '{"error":"\xff\xfe\xc0\xaf"}');
A('unknown-charset', 'no crash', ['Content-Type: text/html; charset=x-klingon'], 'abc');
A('html-login', 'login page recognised; no form is submitted', ['Content-Type: text/html'], '<form method=post action="/login"><input name=password type=password value="FAKEprefilled"></form>', 200);
A('xml-entities', 'entities are not expanded', ['Content-Type: application/xml'], '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]><e>&b;&c;</e>');

// ---- identity provider ---------------------------------------------------------------------------------------------------------------------
const idp = (name, expect, doc, jwks = '{"keys":[]}') => H(name, 'idp', expect, (s, r, c) => { const base = `http://${HOST}:${c.port(name)}`; if (/openid-configuration|oauth-authorization-server/.test(r.path)) return s.end(Buffer.from(res(200, ['Content-Type: application/json'], typeof doc === 'string' ? doc : JSON.stringify(doc(base, c))), 'latin1')); if (/jwks/.test(r.path)) { if (typeof jwks === 'function') return jwks(s, c); return s.end(res(200, ['Content-Type: application/json'], jwks)); } s.end(res(401, ['WWW-Authenticate: Bearer'])); });
idp('idp-jwks-elsewhere', 'jwks_uri of another origin: guard decides again; no credentials are sent', (b, c) => ({ issuer: b, jwks_uri: `http://${HOST}:${c.port('thief')}/jwks` }));
idp('idp-jwks-metadata', 'guard only: jwks_uri at 169.254.169.254 is refused before dialling', b => ({ issuer: b, jwks_uri: 'http://169.254.169.254/latest/meta-data/' }));
idp('idp-jwks-file', 'refused: scheme', b => ({ issuer: b, jwks_uri: 'file:///etc/passwd' }));
idp('idp-other-issuer', 'identity-provider-misconfigured', b => ({ issuer: 'https://other.example.com', jwks_uri: b + '/jwks' }));
idp('idp-not-json', 'identity-provider-misconfigured', '<html>login</html>');
idp('idp-huge-jwks', '20,000 keys (about 8 MB): cut at the read limit', b => ({ issuer: b, jwks_uri: b + '/jwks' }), s => { s.write(`HTTP/1.1 200 OK${CRLF}Content-Type: application/json${CRLF}${CRLF}{"keys":[`); let i = 0; pump(s, () => i < 20000 ? `{"kty":"RSA","kid":"k${i++}","e":"AQAB","n":"${'A'.repeat(342)}"},` : null); });
idp('idp-private-jwks', 'the private part is reported and never shown', b => ({ issuer: b, jwks_uri: b + '/jwks' }), '{"keys":[{"kty":"RSA","kid":"1","n":"AQAB","e":"AQAB","d":"FAKEprivateExponentFAKEprivateExponent"}]}');
idp('idp-odd-keys', 'odd keys are skipped', b => ({ issuer: b, jwks_uri: b + '/jwks' }), '{"keys":[null,7,"x",{},{"kty":"EC","crv":"P-256","x":"AA","y":"AA"},{"kty":"RSA","n":"","e":""},{"kty":"oct","k":""},{"kty":"RSA","e":"AQAB","n":"' + 'A'.repeat(30000) + '"}]}');
idp('idp-recursion', 'discovery pointing to itself: each document is fetched once per run', b => ({ issuer: b, jwks_uri: b + '/.well-known/openid-configuration', authorization_servers: [b], token_endpoint: b + '/.well-known/openid-configuration' }));

// ---- certificates (built here: no files, no tools) -------------------------------------------------------------------------------------------
const len = n => n < 128 ? Buffer.from([n]) : (() => { const b = []; for (let v = n; v; v = Math.floor(v / 256)) b.unshift(v % 256); return Buffer.from([128 | b.length, ...b]); })();
const der = (tag, ...c) => { const b = Buffer.concat(c.map(x => Buffer.isBuffer(x) ? x : Buffer.from(x))); return Buffer.concat([Buffer.from([tag]), len(b.length), b]); };
const seq = (...c) => der(0x30, ...c), set = (...c) => der(0x31, ...c), int = b => der(2, b), utf8 = s => der(12, s), octets = b => der(4, b), bits = b => der(3, Buffer.concat([Buffer.from([0]), b]));
const oid = s => { const p = s.split('.').map(Number); const o = [p[0] * 40 + p[1]]; for (const v of p.slice(2)) { const t = [v & 127]; for (let x = v >> 7; x; x >>= 7) t.unshift(128 | (x & 127)); o.push(...t); } return der(6, Buffer.from(o)); };
const time = d => der(24, d.toISOString().replace(/[-:T]/g, '').replace(/\.\d+Z/, 'Z'));
const name = cn => seq(set(seq(oid('2.5.4.3'), utf8(cn))));
const ext = (id, value, critical) => seq(oid(id), ...(critical ? [der(1, Buffer.from([255]))] : []), octets(value));
function makeCert({ cn, issuer = cn, key, signer, from = -86400e3, to = 30 * 86400e3, san = [], ca = false }) {
  const alg = seq(oid('1.2.840.10045.4.3.2'));
  const names = san.map(n => /^\d+\.\d+\.\d+\.\d+$/.test(n) ? der(0x87, Buffer.from(n.split('.').map(Number))) : der(0x82, n));
  const exts = [ext('2.5.29.19', seq(...(ca ? [der(1, Buffer.from([255]))] : [])), true)]; if (names.length) exts.push(ext('2.5.29.17', seq(...names)));
  const tbs = seq(der(0xa0, int(Buffer.from([2]))), int(Buffer.concat([Buffer.from([1]), randomBytes(8)])), alg, name(issuer), seq(time(new Date(Date.now() + from)), time(new Date(Date.now() + to))), name(cn), key.publicKey.export({ type: 'spki', format: 'der' }), der(0xa3, seq(...exts)));
  const cert = seq(tbs, alg, bits(signData('sha256', tbs, signer)));
  return '-----BEGIN CERTIFICATE-----\n' + cert.toString('base64').replace(/.{64}/g, '$&\n').trimEnd() + '\n-----END CERTIFICATE-----\n';
}
let pki; export const getPki = () => pki ??= (() => {
  const k = () => generateKeyPairSync('ec', { namedCurve: 'P-256' }); const caKey = k(), key = k(), selfKey = k(), otherCa = k();
  const leaf = o => makeCert({ cn: 'localhost', issuer: 'why401 hostile test CA', key, signer: caKey.privateKey, san: ['localhost', HOST], ...o });
  return { ca: makeCert({ cn: 'why401 hostile test CA', key: caKey, signer: caKey.privateKey, ca: true }), key: key.privateKey.export({ type: 'pkcs8', format: 'pem' }), selfKey: selfKey.privateKey.export({ type: 'pkcs8', format: 'pem' }), leaf, self: makeCert({ cn: 'localhost', key: selfKey, signer: selfKey.privateKey, san: ['localhost', HOST] }), otherLeaf: makeCert({ cn: 'localhost', issuer: 'some other CA', key, signer: otherCa.privateKey, san: ['localhost', HOST] }) };
})();
const TLSH = (name, expect, opts, run = send(401, ['WWW-Authenticate: Bearer'])) => def(name, 'tls', expect, 'tlshttp', run, opts);
const leafOpts = o => () => ({ key: getPki().key, cert: getPki().leaf(o) });
TLSH('tls-ok', 'control: fine when the test CA is trusted', leafOpts({}));
TLSH('tls-self-signed', 'tls-failure, nothing sent', () => ({ key: getPki().selfKey, cert: getPki().self }));
TLSH('tls-unknown-ca', 'tls-failure', () => ({ key: getPki().key, cert: getPki().otherLeaf }));
TLSH('tls-expired', 'tls-failure: expired (with the test CA trusted)', leafOpts({ from: -60 * 86400e3, to: -86400e3 }));
TLSH('tls-not-yet-valid', 'tls-failure: not yet valid, clock named', leafOpts({ from: 86400e3, to: 60 * 86400e3 }));
TLSH('tls-wrong-host', 'tls-failure: names shown escaped', leafOpts({ cn: 'other.example.com', san: ['other.example.com', '*.example.net'] }));
TLSH('tls-no-san', 'Node accepts the common name, browsers do not: at most a finding', leafOpts({ san: [] }));
TLSH('tls-evil-names', 'names of the certificate arrive escaped in Slack and terminal', leafOpts({ cn: '<!channel> <https://evil.example.net|ok>', san: ['<!channel>.example.com', '\u001b[31mred.example.com', 'a\u0000.example.com'] }));
TLSH('tls-many-names', 'certificate with 3,000 names: list cut', leafOpts({ cn: 'many', san: Array.from({ length: 3000 }, (_, i) => `host-${i}.example.com`) }));
TLSH('tls-client-cert', 'client-certificate-required (TLS 1.3: the alert comes after the handshake, a client may only see a closed socket)', () => ({ key: getPki().key, cert: getPki().leaf({}), requestCert: true, rejectUnauthorized: true, ca: [getPki().ca] }));
TLSH('tls-old-version', 'tls-failure: TLS 1.1 only', () => ({ key: getPki().key, cert: getPki().leaf({}), minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' }));
TLSH('tls-1.2-only', 'control: fine', () => ({ key: getPki().key, cert: getPki().leaf({}), maxVersion: 'TLSv1.2' }));
TLSH('tls-odd-cipher', 'tls-failure: no common cipher', () => ({ key: getPki().key, cert: getPki().leaf({}), maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-NULL-SHA:@SECLEVEL=0' }));
T('tls-silent', 'tls', 'TLS handshake timeout', () => {});
T('tls-close', 'tls', 'closed during the handshake', s => s.once('data', () => s.end()));
T('tls-reset', 'tls', 'reset during the handshake', s => s.once('data', () => s.resetAndDestroy()));
T('tls-plain-http', 'tls', 'http on an https port: named', s => s.once('data', () => s.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n')));
T('tls-garbage', 'tls', 'tls-failure', s => s.once('data', () => s.end(randomBytes(2048))));
T('tls-alert', 'tls', 'tls-failure: handshake_failure', s => s.once('data', () => s.end(Buffer.from([0x15, 3, 3, 0, 2, 2, 40]))));
T('tls-alert-flood', 'tls', 'warning alerts without end: timeout or limit', s => s.once('data', () => { const b = Buffer.from([0x15, 3, 3, 0, 2, 1, 90]); pump(s, () => b); }));
T('tls-drip', 'tls', 'one byte of a record every 200 ms: handshake timeout by total time', s => s.once('data', () => { let i = 0; pump(s, () => i++ < 100000 ? Buffer.from([i === 1 ? 0x16 : i === 2 || i === 3 ? 3 : 0x3f]) : null, 200); }));
T('tls-huge-record', 'tls', 'record longer than allowed: tls-failure', s => s.once('data', () => { s.write(Buffer.from([0x16, 3, 3, 0xff, 0xff])); const b = Buffer.alloc(65536, 1); let n = 4; pump(s, () => n-- ? b : null); }));
TLSH('tls-close-without-notify', 'truncated body noticed', leafOpts({}), s => { s.write(`HTTP/1.1 401 X${CRLF}WWW-Authenticate: Bearer${CRLF}${CRLF}partial`); setTimeout(() => { (s._parent || s).destroy?.(); s.destroy(); }, 30).unref(); });
TLSH('tls-endless-body', 'body cut', leafOpts({}), s => { s.write(`HTTP/1.1 401 X${CRLF}${CRLF}`); const b = Buffer.alloc(65536, 97); pump(s, () => b); });

// ---- HTTP/2 over TLS -------------------------------------------------------------------------------------------------------------------------
const frame = (type, flags, stream, payload = Buffer.alloc(0)) => { const h = Buffer.alloc(9); h.writeUIntBE(payload.length, 0, 3); h[3] = type; h[4] = flags; h.writeUInt32BE(stream, 5); return Buffer.concat([h, payload]); };
const H2 = (name, expect, run) => def(name, 'http2', expect + ' (undici 8 offers h2 by default)', 'tls', (s, c) => {
  if (s.alpnProtocol !== 'h2') return s.end(res(401, ['WWW-Authenticate: Bearer']));
  let buf = Buffer.alloc(0), pre = false, started = false; s.write(frame(4, 0, 0));
  s.on('data', d => { buf = Buffer.concat([buf, d]); if (!pre) { if (buf.length < 24) return; pre = true; buf = buf.subarray(24); }
    while (buf.length >= 9) { const n = buf.readUIntBE(0, 3); if (buf.length < 9 + n) return; const type = buf[3], id = buf.readUInt32BE(5) & 0x7fffffff; buf = buf.subarray(9 + n); if (type === 4 && n) s.write(frame(4, 1, 0)); if (type === 1 && !started) { started = true; run(s, id, c); } } });
}, () => ({ key: getPki().key, cert: getPki().leaf({}), ALPNProtocols: ['h2', 'http/1.1'] }));
const lit = (k, v) => Buffer.concat([Buffer.from([0, k.length]), Buffer.from(k), Buffer.from([v.length]), Buffer.from(v)]);
const st401 = Buffer.concat([Buffer.from([0x08, 3]), Buffer.from('401')]);
H2('h2-stall', 'headers timeout', () => {});
H2('h2-goaway', 'error reported, at most one retry', s => s.write(frame(7, 0, 0, Buffer.alloc(8))));
H2('h2-rst', 'error reported', (s, id) => s.write(frame(3, 0, id, Buffer.from([0, 0, 0, 2]))));
H2('h2-continuation-flood', 'CONTINUATION without end: error or timeout, memory flat', (s, id) => { s.write(frame(1, 0, id, st401)); const b = frame(9, 0, id, lit('x-a', 'b'.repeat(60))); pump(s, () => b); });
H2('h2-empty-continuation-flood', 'empty CONTINUATION without end', (s, id) => { s.write(frame(1, 0, id, st401)); const b = frame(9, 0, id); pump(s, () => b); });
H2('h2-settings-flood', 'SETTINGS without end: limited', s => { const b = frame(4, 0, 0, Buffer.from([0, 3, 0, 0, 0, 100])); pump(s, () => b); });
H2('h2-ping-flood', 'PING without end: limited', s => { const b = frame(6, 0, 0, Buffer.alloc(8)); pump(s, () => b); });
H2('h2-hpack-bomb', 'one 4 KB header referenced 12,000 times (48 MB): header list limit', (s, id) => { const v = Buffer.alloc(4000, 97); const big = Buffer.concat([Buffer.from([0x40, 1]), Buffer.from('a'), Buffer.from([0x7f, 0xa1, 0x1e]), v]); s.write(frame(1, 0, id, Buffer.concat([st401, big, Buffer.alloc(12000, 0xbe)]))); s.write(frame(9, 4, id)); });
H2('h2-garbage', 'protocol error', s => { s.write(randomBytes(4096)); });
H2('h2-data-first', 'DATA before HEADERS: protocol error', (s, id) => s.write(frame(0, 0, id, Buffer.from('abc'))));
H2('h2-push', 'PUSH_PROMISE refused', (s, id) => s.write(frame(5, 4, id, Buffer.concat([Buffer.from([0, 0, 0, 2]), Buffer.from([0x82, 0x87, 0x84])]))));
H2('h2-endless-data', 'body cut', (s, id) => { s.write(frame(1, 4, id, st401)); const b = frame(0, 0, id, Buffer.alloc(16384, 97)); pump(s, () => b); });

// ---- start ------------------------------------------------------------------------------------------------------------------------------------
export async function startAll({ only } = {}) {
  const want = new Set(only?.length ? [...only, 'thief', ...(only.includes('redirect-pingpong') ? ['redirect-pingpong-2'] : [])] : Object.keys(servers));
  const ports = {}, open = [], sockets = new Set(); const ctx = { port: n => ports[n], seen: [] };
  const track = s => { sockets.add(s); s.on('error', () => {}); s.on('close', () => sockets.delete(s)); s.setTimeout?.(0); const t = setTimeout(() => s.destroy(), SOCKET_TTL_MS); t.unref(); s.on('close', () => clearTimeout(t)); };
  for (const d of Object.values(servers).sort((a, b) => (a.kind === 'closed') - (b.kind === 'closed'))) {   // closed ports last, so that nobody reuses them
    if (!want.has(d.name)) continue;
    const plain = s => { track(s); s.setNoDelay(true); d.kind === 'tcp' ? d.run(s, ctx) : onHead(s, r => { try { d.run(s, r, ctx); } catch { s.destroy(); } }); };
    const server = d.kind === 'tls' || d.kind === 'tlshttp'
      ? tls.createServer({ handshakeTimeout: 30000, ...d.opts(ctx) }, s => { track(s); d.kind === 'tls' ? d.run(s, ctx) : onHead(s, r => { try { d.run(s, r, ctx); } catch { s.destroy(); } }); }).on('connection', track).on('tlsClientError', () => {})
      : net.createServer({ allowHalfOpen: d.name === 'half-close' }, plain);
    server.on('error', e => { throw e; });
    await new Promise(r => server.listen(0, HOST, r)); ports[d.name] = server.address().port;
    if (d.kind === 'closed') await new Promise(r => server.close(r)); else open.push(server);
  }
  return { ports, seen: ctx.seen, ca: [...want].some(n => /^(tls|h2)-/.test(n)) ? getPki().ca : null, async close() { for (const s of sockets) s.destroy(); await Promise.all(open.map(s => new Promise(r => s.close(r)))); } };
}

async function selftest() {
  const { ports, close } = await startAll(); const out = {};
  const probe = (name, port) => new Promise(resolve => {
    const d = servers[name]; const secure = d.kind === 'tls' || d.kind === 'tlshttp'; let n = 0, first = Buffer.alloc(0), over = false;
    const done = why => { if (over) return; over = true; s.destroy(); resolve({ end: why, bytes: n, first: first.toString('latin1').replace(/[^\x20-\x7e]/g, '.').slice(0, 60) }); };
    const s = secure ? tls.connect({ port, host: HOST, rejectUnauthorized: false, ALPNProtocols: d.group === 'http2' ? ['h2'] : ['http/1.1'], minVersion: 'TLSv1.2' }) : net.connect(port, HOST);
    s.on('error', e => done(e.code || e.message)); s.on('end', () => done('end')); s.on('close', () => done('close'));
    s.on(secure ? 'secureConnect' : 'connect', () => { if (d.group === 'http2') { s.write('PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'); s.write(frame(4, 0, 0)); s.write(frame(1, 5, 1, Buffer.from([0x82, 0x87, 0x84, 0x41, 1, 97]))); } else s.write(`GET /${d.group === 'idp' ? '.well-known/openid-configuration' : ''} HTTP/1.1\r\nHost: ${HOST}:${port}\r\nAuthorization: Basic dTpGQUtFcGFzcw==\r\n\r\n`); });
    s.on('data', c => { n += c.length; if (first.length < 200) first = Buffer.concat([first, c]); if (n > 1 << 20) done('over 1 MiB'); });
    setTimeout(() => done('timeout'), 900).unref();
  });
  const names = Object.keys(ports); for (let i = 0; i < names.length; i += 16) await Promise.all(names.slice(i, i + 16).map(async k => { out[k] = await probe(k, ports[k]); }));
  await close(); return out;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const arg = n => { const i = process.argv.indexOf(n); return i > 0 ? process.argv[i + 1] : undefined; };
  if (process.argv.includes('--list')) { console.log(JSON.stringify(Object.values(servers).map(({ name, group, expect }) => ({ name, group, expect })), null, 1)); }
  else if (process.argv.includes('--selftest')) { const r = await selftest(); console.log(JSON.stringify(r, null, 1)); process.exit(0); }
  else {
    const s = await startAll({ only: arg('--only')?.split(',') });
    if (arg('--ca-out')) writeFileSync(arg('--ca-out'), s.ca || getPki().ca);
    console.log(JSON.stringify(s.ports));
    const stop = () => s.close().then(() => process.exit(0)); process.on('SIGTERM', stop); process.on('SIGINT', stop);
    let piped = false; try { const st = fstatSync(0); piped = st.isFIFO() || st.isSocket(); } catch {}
    if (piped) { process.stdin.on('end', stop); process.stdin.on('error', () => {}); process.stdin.resume(); }
  }
}
