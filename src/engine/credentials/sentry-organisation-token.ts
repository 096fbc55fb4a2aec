import { defineCredential } from '../credential.ts';
import { byShape } from '../lib/token-shape.ts';

const shape = byShape(
  { exact: /^sntrys_eyJ[A-Za-z0-9=_+/]{100,}$/, prefix: /^sntrys_[A-Za-z0-9=_+/]{4,}$/ },
  { role: 'access', presented: 'Bearer' },
);

/** Source: getsentry/rfcs 0091 "CI upload tokens": Base64 of JSON with "iat", "url" and "org", then `_` and the secret. */
export default defineCredential({
  id: 'sentry-organisation-token',
  provider: 'Sentry',
  label: 'Sentry organisation token',
  revoke: 'https://sentry.io/settings/auth-tokens/',
  recognise(value) {
    const recognition = shape(value);
    const made = recognition === null ? null : issuedAt(value);
    return recognition === null || made === null ? recognition : { ...recognition, issuedAt: made };
  },
  examples: {
    matches: [`sntrys_eyJpYXQiOjE3MDAwMDAwMDAuNSwidXJsIjoiaHR0cHM6Ly9zZW50cnkuaW8iLCJvcmciOiJmYWtlIn0=_${'FAKEfake01234567'.repeat(3)}`],
    ignores: ['sntryu_0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef'],
  },
});

function issuedAt(value: string): number | null {
  const [, payload = ''] = value.split('_');
  const seconds = /"iat":\s?(\d{9,11})/.exec(Buffer.from(payload, 'base64').toString('latin1'))?.[1];
  return seconds === undefined ? null : Number(seconds);
}
