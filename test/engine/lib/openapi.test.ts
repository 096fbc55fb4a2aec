import { describe, expect, it } from '@jest/globals';
import { describedField, descriptionRows, unmetBy } from '../../../src/engine/lib/described-security.ts';
import { describedOperation } from '../../../src/engine/lib/openapi.ts';
import { descriptionIn, readDescriptionText } from '../../../src/engine/lib/openapi-text.ts';
import { basic, bearer, get } from '../causes/observed.ts';

const YAML = `openapi: 3.0.3
info: {title: Orders}
servers:
- url: https://api.example/{version}
  variables:
    version: {default: v2}
security:
  - key: []
paths:
  /orders/mine:
    get: {security: [{login: []}]}
  /orders/{id}:
    get: {}
    put: {security: [{oauth: [orders:write]}, {admin: [], certificate: []}]}
  /status:
    get: {security: []}
  /news:
    get: {security: [{key: []}, {}]}
components:
  securitySchemes:
    key: {type: apiKey, in: header, name: X-Tenant-Key}
    login: {type: http, scheme: basic}
    oauth: {type: oauth2, flows: {}}
    admin: {type: apiKey, in: cookie, name: admin}
    certificate: {type: mutualTLS}
`;
const document = (await readDescriptionText(YAML)) ?? {};
const at = (method: string, path: string) => describedOperation(document, method, new URL(path, 'https://staging.example'));
const KEY = { kind: 'key', place: 'header', name: 'X-Tenant-Key' };

describe('which operation', () => {
  it.each([
    ['GET', '/v2/orders/7', { kind: 'matched', operation: 'GET /orders/{id}', slashDiffers: false }],
    ['GET', '/v2/orders/mine', { kind: 'matched', operation: 'GET /orders/mine' }],
    ['HEAD', '/v2/orders/7', { kind: 'matched', operation: 'HEAD /orders/{id}' }],
    ['GET', '/v2/orders/7/', { kind: 'matched', slashDiffers: true }],
    ['DELETE', '/v2/orders/7', { kind: 'no such method', methods: ['GET', 'PUT'] }],
    ['GET', '/v2/order', { kind: 'no such path' }],
    ['GET', '/orders/7', { kind: 'outside', bases: ['/v2'] }],
  ])('%s %s', (method, path, address) => {
    expect(at(method, path).address).toMatchObject(address);
  });

  it('a prefix of a proxy is passed over where no base is described, unless a template alone would match', () => {
    const bare = { openapi: '3.1.0', paths: { '/orders/{id}': { get: {} }, '/{anything}': { get: {} } } };
    const address = (path: string) => describedOperation(bare, 'GET', new URL(path, 'https://api.example')).address;

    expect(address('/shop/orders/7')).toMatchObject({ kind: 'matched', template: '/orders/{id}' });
    expect(address('/shop/nothing')).toMatchObject({ kind: 'no such path' });
  });
});

describe('which security', () => {
  it.each([
    [
      'the operation’s own wins over the root’s',
      'GET',
      '/v2/orders/mine',
      { security: [[{ kind: 'http', scheme: 'Basic' }]], securityFrom: 'operation' },
    ],
    ['the root’s', 'GET', '/v2/orders/7', { security: [[KEY]], securityFrom: 'root', optional: false }],
    ['an empty list of the operation asks for nothing', 'GET', '/v2/status', { security: [], securityFrom: 'operation' }],
    ['{} makes it optional', 'GET', '/v2/news', { security: [[KEY]], optional: true }],
    [
      'alternatives, and parts that belong together',
      'PUT',
      '/v2/orders/7',
      {
        security: [
          [{ kind: 'token', scopes: ['orders:write'], issuer: null }],
          [{ kind: 'key', place: 'cookie', name: 'admin' }, { kind: 'certificate' }],
        ],
      },
    ],
  ])('%s', (_what, method, path, security) => {
    expect(at(method, path)).toMatchObject(security);
  });

  it('Swagger 2.0 has securityDefinitions and a base path', () => {
    const swagger = {
      swagger: '2.0',
      basePath: '/api/',
      securityDefinitions: { key: { type: 'apiKey', in: 'query', name: 'k' }, login: { type: 'basic' } },
      paths: { '/x': { get: { security: [{ key: [], login: [] }] } } },
    };

    expect(describedOperation(swagger, 'GET', new URL('https://api.example/api/x'))).toMatchObject({
      version: 'Swagger 2.0',
      security: [
        [
          { kind: 'key', place: 'query', name: 'k' },
          { kind: 'http', scheme: 'Basic' },
        ],
      ],
    });
  });

  it('a scheme that is defined and nowhere applied is meant, where it is the only one', () => {
    const one = {
      openapi: '3.0.0',
      paths: { '/x': { get: {} } },
      components: { securitySchemes: { a: { type: 'http', scheme: 'bearer' } } },
    };

    expect(describedOperation(one, 'GET', new URL('https://api.example/x'))).toMatchObject({
      security: [[{ kind: 'http', scheme: 'Bearer' }]],
      securityFrom: 'only scheme',
    });
  });

  it('names that cannot stand in a request are left out', () => {
    const hostile = {
      openapi: '3.0.0',
      security: [{ a: [] }],
      paths: { '/x': { get: {} } },
      components: { securitySchemes: { a: { type: 'apiKey', in: 'header', name: 'X\r\nEvil: 1' } } },
    };

    expect(describedOperation(hostile, 'GET', new URL('https://api.example/x')).security).toEqual([]);
  });
});

describe('held against a request', () => {
  const url = 'https://api.example/v2/orders/7';
  it.each([
    ['nothing sent', get(url), { kind: 'nothing sent' }],
    ['a token elsewhere', get(url, [bearer('abc')]), { kind: 'elsewhere', sent: 'Authorization: Bearer' }],
    ['a password is another kind', get(url, [basic('ada:secret')]), { kind: 'other scheme' }],
    ['as described', get(url, [['x-tenant-key', 'abc']]), null],
  ])('%s', (_what, request, unmet) => {
    const found = unmetBy(at('GET', '/v2/orders/7'), request);
    if (unmet === null) expect(found).toBeNull();
    else expect(found).toMatchObject(unmet);
  });

  it('a part that is missing is named', () => {
    const both = {
      openapi: '3.0.0',
      security: [{ a: [], b: [] }],
      paths: { '/x': { get: {} } },
      components: {
        securitySchemes: { a: { type: 'apiKey', in: 'header', name: 'A-Key' }, b: { type: 'apiKey', in: 'header', name: 'B-Key' } },
      },
    };
    const described = describedOperation(both, 'GET', new URL('https://api.example/x'));

    expect(unmetBy(described, get('https://api.example/x', [['A-Key', 'abc']]))).toMatchObject({
      kind: 'part missing',
      missing: 'the field B-Key',
    });
  });

  it('a browser’s session beside a token API says nothing of the token’s place', () => {
    const oauth = at('PUT', '/v2/orders/7');
    expect(unmetBy(oauth, get(url, [['Cookie', 'sid=abcdefgh']]))).toBeNull();
  });

  it('scopes stand in a row of their own', () => {
    const rows = descriptionRows(
      at('PUT', '/v2/orders/7'),
      { ...get(url, [bearer('abc')]), method: 'PUT' },
      { scopes: ['orders:read'], credentialsLeftOut: false },
    );

    expect(rows).toContainEqual({ what: 'scope', expected: 'orders:write', from: 'API description', sent: 'orders:read', matches: false });
  });

  it('the command to copy has the described field', () => {
    expect(describedField(at('GET', '/v2/orders/7'))).toBe('X-Tenant-Key: $TOKEN');
    expect(describedField(at('GET', '/v2/orders/mine'))).toBeNull();
  });
});

describe('in a paste', () => {
  it('JSON, whatever comes first in it', () => {
    const json = '{"info":{"title":"a } b"},"openapi":"3.1.0","paths":{}}';
    expect(descriptionIn(`before ${json} after`)?.text).toBe(json);
  });

  it('YAML, up to the first line that is none of it', () => {
    const found = descriptionIn(`GET /x\n\n${YAML}\nThanks, Ada`);
    expect(found?.text.trimEnd()).toBe(YAML.trimEnd());
  });

  it.each(['{"openapi":"yes"}', 'openapi: what is it?', '{"swagger":"2.0"', ''])('nothing in %j', (text) => {
    expect(descriptionIn(text)).toBeNull();
  });

  it('of long YAML only paths and security are read, whatever stands between', async () => {
    const schemas = Array.from(
      { length: 9000 },
      (_one, index) => `    Thing${index}:\n      type: object\n      description: |\n        paths: {}`,
    );
    const long = `${YAML.replace('components:\n', `components:\n  schemas:\n${schemas.join('\n')}\n`)}tags:\n- name: security\n- name: paths\n`;

    const read = (await readDescriptionText(long)) ?? {};

    expect(long.length).toBeGreaterThan(500_000);
    expect(describedOperation(read, 'GET', new URL('https://api.example/v2/orders/7')).security).toEqual([[KEY]]);
    expect(read['tags']).toBeUndefined();
  });

  it('brackets without end are not followed', async () => {
    expect(await readDescriptionText(`openapi: 3.0.0\npaths: ${'['.repeat(100_000)}`)).toBeNull();
  });

  it('aliases of aliases are not unfolded', async () => {
    const bomb = Array.from(
      { length: 20 },
      (_one, index) => `x-${index}: &a${index} [${index === 0 ? '1' : `*a${index - 1}, *a${index - 1}, *a${index - 1}`}]`,
    );
    expect(await readDescriptionText(`openapi: 3.0.0\npaths: {}\n${bomb.join('\n')}\n`)).toBeNull();
  });
});
