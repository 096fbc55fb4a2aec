import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRemoteJWKSet, type JSONWebKeySet, jwksCache, jwtVerify } from 'jose';
import { listen, type Running } from './launch.ts';
import { ORDERS_AUDIENCE } from './orders-api.ts';

interface Setup {
  readonly issuer: string;
  /** Keys that it fetched before the issuer rotated them; it asks again in an hour. Absent: it asks as usual. */
  readonly cached?: JSONWebKeySet;
  /** Ids of tokens that it refuses although they verify. */
  readonly denied?: readonly string[];
}

const HOUR = 3_600_000;

/** An API that verifies tokens itself with jose. Below /quiet/ it tells nobody why it refuses, as its makers thought safer. */
export async function startLocalChecksApi({ issuer, cached, denied = [] }: Setup): Promise<Running & { readonly origin: string }> {
  const seeded = cached === undefined ? {} : { [jwksCache]: { jwks: cached, uat: Date.now() } };
  const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`), { ...seeded, cacheMaxAge: HOUR, cooldownDuration: HOUR });
  const check = async (request: IncomingMessage): Promise<string | null> => {
    const token = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    if (token === undefined) return 'no token was sent';
    try {
      const { payload } = await jwtVerify(token, keys, { issuer, audience: ORDERS_AUDIENCE });
      return denied.includes(payload.jti ?? '') ? '' : null;
    } catch (error) {
      return Error.isError(error) ? error.message : String(error);
    }
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const why = await check(request);
    response.setHeader('Content-Type', 'application/json');
    if (why === null) return void response.end('{"orders":[]}');
    const told = why === '' || request.url?.startsWith('/quiet/') === true ? '' : `, error_description="${why.replaceAll('"', "'")}"`;
    response.writeHead(401, { 'WWW-Authenticate': `Bearer error="invalid_token"${told}` });
    response.end('{"message":"Unauthorized"}');
  };
  const { port, stop } = await listen(createServer((request, response) => void answer(request, response)));
  return { origin: `http://127.0.0.1:${port}`, stop };
}
