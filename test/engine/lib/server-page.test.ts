import { expect, it } from '@jest/globals';
import { isServerPage } from '../../../src/engine/lib/server-page.ts';
import { answer } from '../causes/observed.ts';

const type = (value: string): [string, string] => ['Content-Type', value];

it.each([
  ['nginx', '<html>\r\n<head><title>403 Forbidden</title></head>\r\n<body>…</body>\r\n</html>', [type('text/html')]],
  ['Caddy, which says nothing', '', []],
  ['Traefik', 'Forbidden', [type('text/plain; charset=utf-8')]],
  ['Envoy', 'RBAC: access denied', [type('text/plain')]],
  ['IIS, which names ASP.NET on pages of its own', '<!DOCTYPE html PUBLIC "…">', [type('text/html'), ['X-Powered-By', 'ASP.NET']]],
] as const)('knows %s for a server', (_who, body, headers) => {
  expect(isServerPage(answer(403, body, headers))).toBe(true);
});

it.each([
  ['keycloak-connect', 'Access denied', [['X-Powered-By', 'Express']]],
  ['a Koa application', 'You do not own this resource', [type('text/plain; charset=utf-8')]],
  [
    'Pyramid under wsgiref',
    '<html>\n <head>\n  <title>403 Forbidden</title>',
    [type('text/html'), ['Server', 'WSGIServer/0.2 CPython/3.11.2']],
  ],
  ['django-oauth-toolkit, which says nothing', '', [['Server', 'gunicorn']]],
  ['an API', '{"message":"Forbidden"}', [type('application/json')]],
  ['Express showing a stack', '<!DOCTYPE html><pre>Error: x<br> at …</pre>', [type('text/html'), ['X-Powered-By', 'Express']]],
] as const)('knows %s for an application', (_who, body, headers) => {
  expect(isServerPage(answer(403, body, headers))).toBe(false);
});
