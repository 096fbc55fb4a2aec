import { createServer } from 'node:http';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import { auth, requiredScopes } from 'express-oauth2-jwt-bearer';
import { listen, type Running } from './launch.ts';

export const ORDERS_AUDIENCE = 'https://orders.shop.example';

/** The shop's orders API: it checks real tokens with the issuer's published keys. */
export interface OrdersApi extends Running {
  readonly origin: string;
}

/** Starts the API in this process. `issuer`: whose tokens it takes; `secret`: checks HS256 with it instead of published keys. */
export async function startOrdersApi(issuer: string, secret?: string): Promise<OrdersApi> {
  const { port, stop } = await listen(createServer(ordersApp(issuer, secret)));
  return { origin: `http://127.0.0.1:${port}`, stop };
}

/** Routes: /orders, /orders/archive (another scope), /staff (a role), /broken (fails), /batch (never satisfied); /health is open. */
export function ordersApp(issuer: string, secret?: string): Express {
  const keys = secret === undefined ? { issuerBaseURL: issuer, tokenSigningAlg: 'RS256' } : { issuer, secret, tokenSigningAlg: 'HS256' };
  const app = express();
  app.get('/health', (_request, response) => void response.json({ status: 'up' }));
  // No leeway, so that a token which has just expired need not be waited for.
  app.use(auth({ ...keys, audience: ORDERS_AUDIENCE, clockTolerance: 0 }));
  app.get('/orders', requiredScopes('read:orders'), orders);
  app.get('/orders/archive', requiredScopes('read:archive'), orders);
  app.get('/staff', (_request, response) => void response.status(403).json({ message: 'Only members of the role "staff" may see this.' }));
  app.get('/batch', (_request, response) => void response.status(400).json({ message: 'Parameter "from" is required.' }));
  app.get('/broken', () => {
    throw new Error('no connection to the database');
  });
  app.use(answerInJson);
  return app;
}

const orders: RequestHandler = (_request, response) => {
  response.json({ orders: [{ id: 1001, total: 42 }] });
};

/** What the library's documentation advises: its status and its challenge, the rest as a usual JSON API words it. */
const answerInJson: ErrorRequestHandler = (
  error: { status?: number; headers?: Record<string, string>; message?: string },
  _request,
  response,
  _next,
) => {
  const status = error.status ?? 500;
  response.status(status).set(error.headers ?? {});
  response.json({ message: status === 500 ? 'Internal Server Error' : error.message });
};
