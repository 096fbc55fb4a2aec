import { readJwt } from '../lib/jws.ts';
import { parametersOf } from '../lib/oauth-exchange.ts';
import { absent, defineProbe, found } from '../probe.ts';

export interface RefreshMember {
  /** What the token in its place says that it is. */
  readonly kind: 'access' | 'refresh';
}

/** What a refresh endpoint was given as its refresh token. */
export default defineProbe({
  id: 'refresh-member',
  reach: 'none',
  run({ request }) {
    const parameters = parametersOf(request?.body ?? '');
    const value = parameters.get('refresh') ?? parameters.get('refresh_token');
    if (value === undefined) return absent('the body names no refresh token');
    const reading = readJwt(value);
    if (reading.kind !== 'jwt') return absent('the refresh token does not show what it is');
    const says = String(reading.claims['token_type'] ?? reading.claims['token_use'] ?? reading.claims['typ'] ?? '');
    return found<RefreshMember>({ kind: /^access/i.test(says) ? 'access' : 'refresh' });
  },
});
