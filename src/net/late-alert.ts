import { Moments, type Way } from './connect.ts';
import type { Errand } from './errand.ts';
import { exchange } from './exchange.ts';
import { ResponseReader } from './response-reader.ts';
import { openRoute } from './route.ts';
import { secure } from './secure.ts';

/** How long a server may take to complain about what the handshake gave it. */
const WAIT_MS = 1000;

/**
 * Shakes hands once more and sends nothing, so that no reset can overtake the server's alert. The OpenSSL code of the alert, or null when there was none.
 */
export async function lateAlert(errand: Errand, failedWay: Way): Promise<string | null> {
  if (failedWay.signal.aborted) return null;
  const way: Way = { ...failedWay, moments: new Moments(), limits: { ...failedWay.limits, head: WAIT_MS } };
  const route = await openRoute({ ...errand, proxyAuthorization: null }, way);
  if (route.ok !== true) return null;
  const result = await secure(route.socket, { host: errand.url.hostname, material: errand.material }, way);
  if (!result.ok) return result.failure.code.startsWith('ERR_SSL_') ? result.failure.code : null;
  const reader = new ResponseReader({ method: 'GET', keep: 0 });
  const ending = await exchange(result.socket, Buffer.alloc(0), reader, way);
  result.socket.destroy();
  route.socket.destroy();
  return ending.kind === 'error' && ending.code.startsWith('ERR_SSL_') ? ending.code : null;
}
