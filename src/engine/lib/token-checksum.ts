import { crc32 } from 'node:zlib';

const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * The last six characters are the CRC32 of what stands between the prefix and them, in Base62, padded with zeros.
 * Source: GitHub blog, "Behind GitHub’s new authentication token formats" (2021-04-05); npm took the same form (2021-09-23).
 */
export function hasBase62Checksum(token: string): boolean {
  const body = token.slice(token.indexOf('_') + 1);
  return base62(crc32(body.slice(0, -6))).padStart(6, '0') === body.slice(-6);
}

/** The part after the last `_` is the CRC32 of all before it, as eight hex digits, low byte first. Source: grafana/grafana pkg/components/satokengen. */
export function hasGrafanaChecksum(token: string): boolean {
  const cut = token.lastIndexOf('_');
  const check = Buffer.alloc(4);
  check.writeUInt32LE(crc32(token.slice(0, cut)));
  return check.toString('hex') === token.slice(cut + 1).toLowerCase();
}

function base62(number: number): string {
  const digit = BASE62.charAt(number % 62);
  return number < 62 ? digit : base62(Math.floor(number / 62)) + digit;
}
