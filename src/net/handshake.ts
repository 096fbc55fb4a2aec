import type { HandshakeResult, NetFailure } from '../engine/net.ts';
import { chainOf } from './certificate.ts';
import { Moments, type Way } from './connect.ts';
import type { Errand } from './errand.ts';
import { type Failed, failed, tlsSentence } from './failure.ts';
import { asksForCertificate, plainWords, type Tap, tapInto } from './handshake-tap.ts';
import { lateAlert } from './late-alert.ts';
import { normaliseHost } from './policy.ts';
import { openRoute } from './route.ts';
import { type Secured, secure } from './secure.ts';

/** A TLS handshake that reads the whole chain and then judges it; sends no request. A second handshake in TLS 1.2 tells what 1.3 hides. */
export async function shakeHands(errand: Errand, way: Way): Promise<HandshakeResult> {
  const first = await attempt(errand, way);
  if (!('tap' in first)) return failure(first.failure, null, null);
  const { tap, result } = first;
  const words = plainWords(tap.heard());
  if (!result.ok) return failure(result.failure, asksForCertificate(tap.heard()), words);
  const { socket, problem } = result;
  const protocol = socket.getProtocol();
  const chain = chainOf(socket.getPeerX509Certificate());
  socket.destroy();
  tap.stream.destroy();
  const asked = protocol === 'TLSv1.3' ? await askedBehindTls13(errand, way) : asksForCertificate(tap.heard());
  const message = problem === null ? null : tlsSentence(normaliseHost(errand.url.hostname), problem);
  return {
    ok: true,
    authorized: problem === null,
    code: problem,
    message,
    protocol,
    chain,
    clientCertificateRequested: asked,
    plainAnswer: null,
    failure: null,
  };
}

interface Attempt {
  readonly tap: Tap;
  readonly result: Secured | Failed;
}

async function attempt(errand: Errand, way: Way, maxVersion?: 'TLSv1.2'): Promise<Attempt | Failed> {
  const route = await openRoute({ ...errand, proxyAuthorization: null }, way);
  if (route.ok === 'refused') return failed('proxy', 'PROXY_REFUSED', `The proxy refused the tunnel with status ${route.head.status}.`);
  if (!route.ok) return route;
  const tap = tapInto(route.socket);
  const { material } = errand;
  return {
    tap,
    result: await secure(
      tap.stream,
      { host: errand.url.hostname, material: maxVersion === undefined ? material : { ...material, maxVersion } },
      way,
    ),
  };
}

const askedBeforeAlert = ({ heard }: Tap): true | null => (asksForCertificate(heard()) === true ? true : null);

/** TLS 1.3 encrypts the question. Asked again in 1.2 it is readable; a server that knows 1.3 only tells by an alert, and only if it insists. */
async function askedBehindTls13(errand: Errand, firstWay: Way): Promise<boolean | null> {
  const way: Way = { ...firstWay, moments: new Moments() };
  const second = await attempt(errand, way, 'TLSv1.2');
  if (!('tap' in second)) return null;
  if (second.result.ok) second.result.socket.destroy();
  second.tap.stream.destroy();
  // A server that knows 1.3 only refuses 1.2 by an alert, which says nothing of certificates.
  const asked =
    second.result.ok || second.result.failure.kind !== 'tls' ? asksForCertificate(second.tap.heard()) : askedBeforeAlert(second.tap);
  if (asked !== null || errand.connection.clientCertificate !== undefined) return asked;
  const alert = await lateAlert(errand, way);
  return alert === 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' ? true : null;
}

function failure(reason: NetFailure, asked: boolean | null, words: string | null): HandshakeResult {
  const { code, message } = reason;
  return {
    ok: false,
    authorized: false,
    code,
    message,
    protocol: null,
    chain: [],
    clientCertificateRequested: asked,
    plainAnswer: words,
    failure: reason,
  };
}
