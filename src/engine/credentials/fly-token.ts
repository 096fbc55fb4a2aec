import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

/** Source: gitleaks/gitleaks config/gitleaks.toml. */
export default defineCredential({
  id: 'fly-token',
  provider: 'Fly.io',
  label: 'Fly.io token',
  revoke: 'https://fly.io/user/personal_access_tokens',
  recognise: byShape(
    { exact: /^(?:fo1_[A-Za-z0-9_-]{43}|(?:FlyV1 )?fm[12][ar]?_[A-Za-z0-9+/=,_-]{100,})$/, prefix: /^(?:fo1_|FlyV1 fm)/ },
    { role: 'access', home: ['api.fly.io', 'api.machines.dev'], presented: 'Bearer, or scheme FlyV1' },
  ),
  examples: { matches: ['fo1_FAKEfake0123456789FAKEfake0123456789FAKEfak'], ignores: ['fo1FAKEfake0123456789FAKEfake0123456789FAKEfak'] },
});
