import { expect, it } from '@jest/globals';
import { isPrivateName } from '../../../src/engine/lib/host-names.ts';

it.each(['127.0.0.1', '[::1]', 'localhost', 'api', 'api.internal', 'nas.home.arpa', 'shop.test'])(
  '%s belongs to nobody in particular',
  (host) => {
    expect(isPrivateName(host)).toBe(true);
  },
);

it.each(['api.shop.example', 'internal.shop.example', 'test.example'])('%s may belong to somebody', (host) => {
  expect(isPrivateName(host)).toBe(false);
});
