import { createServer } from 'node:http';

// Run as a program of its own: the whole process believes that it is AHEAD_SECONDS later, as on a machine whose clock is wrong.
const { PORT = '0', ISSUER = '', AHEAD_SECONDS = '0' } = process.env;
const ahead = Number(AHEAD_SECONDS) * 1000;
const RealDate = globalThis.Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args: unknown[], newTarget) =>
    Reflect.construct(target, args.length === 0 ? [RealDate.now() + ahead] : args, newTarget),
  get: (target, key, receiver) => (key === 'now' ? () => RealDate.now() + ahead : Reflect.get(target, key, receiver)),
});

// The validator must read the shifted clock, so it is loaded after the shift.
const { ordersApp } = await import('./orders-api.ts');
const app = ordersApp(ISSUER);

createServer((request, response) => {
  // Node caches the Date field of its answers from the clock it started with.
  response.setHeader('Date', new Date().toUTCString());
  app(request, response);
}).listen(Number(PORT), '127.0.0.1');
