import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: rust-lang/crates.io src/util/token.rs. */
export default defineCredential({
  id: 'crates-token',
  provider: 'crates.io',
  label: 'crates.io token',
  revoke: 'https://crates.io/settings/tokens',
  recognise: byShape(
    { exact: /^cio[A-Za-z0-9]{32}$/, sure: 0.9 },
    { role: 'access', home: ['crates.io'], presented: 'Authorization without a scheme' },
  ),
  examples: { matches: ['cioFAKEfake0123456789FAKEfake012345'], ignores: ['cioFAKEfake0123'] },
});
