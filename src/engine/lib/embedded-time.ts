/** Identifiers that begin with the moment they were made: epoch seconds, null where the value is none or the moment is absurd. */

// 2008 … 2050: before the formats existed or far ahead, the digits are chance.
const EARLIEST = 1_200_000_000;
const LATEST = 2_524_608_000;

const plausible = (seconds: number): number | null => (seconds >= EARLIEST && seconds <= LATEST ? Math.floor(seconds) : null);

/** RFC 9562 §5.1, §5.6, §5.7: versions 1, 6 and 7 bear a time. */
export function timeOfUuid(value: string): number | null {
  const hex = value.replaceAll('-', '').toLowerCase();
  if (!/^[0-9a-f]{32}$/.test(hex)) return null;
  const version = hex.charAt(12);
  if (version === '7') return plausible(Number.parseInt(hex.slice(0, 12), 16) / 1000);
  // 100 ns since 1582-10-15; version 1 keeps the low part first.
  const sixty = version === '1' ? hex.slice(13, 16) + hex.slice(8, 12) + hex.slice(0, 8) : hex.slice(0, 12) + hex.slice(13, 16);
  if (version !== '1' && version !== '6') return null;
  return plausible(Number(BigInt(`0x${sixty}`) / 10_000_000n) - 12_219_292_800);
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const KSUID_EPOCH = 1_400_000_000;

/** github.com/ulid/spec: 26 characters of Crockford's Base32, the first ten are milliseconds. */
export function timeOfUlid(value: string): number | null {
  if (!/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/i.test(value)) return null;
  return plausible(Number(numberOf(value.slice(0, 10).toUpperCase(), CROCKFORD)) / 1000);
}

/** github.com/segmentio/ksuid: 27 characters of Base62 over 20 bytes, the first four are seconds since 2014-05-13. */
export function timeOfKsuid(value: string): number | null {
  if (!/^[0-9A-Za-z]{27}$/.test(value)) return null;
  const seconds = numberOf(value, BASE62) >> 128n;
  return seconds > 0xffff_ffffn ? null : plausible(Number(seconds) + KSUID_EPOCH);
}

/** MongoDB manual, ObjectId: 24 hex digits, the first eight are seconds. */
export function timeOfObjectId(value: string): number | null {
  return /^[0-9a-f]{24}$/i.test(value) ? plausible(Number.parseInt(value.slice(0, 8), 16)) : null;
}

function numberOf(digits: string, alphabet: string): bigint {
  let number = 0n;
  for (const digit of digits) number = number * BigInt(alphabet.length) + BigInt(alphabet.indexOf(digit));
  return number;
}
