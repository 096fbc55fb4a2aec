const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
// Key ids made before 2019 begin lower and hold no account that can be read this way.
const LOWEST_WITH_ACCOUNT = 16;

/**
 * The account, twelve digits, that an AWS access key id names; null for the older form.
 * Bits 1 to 40 of what follows the four letters, read as Base32. AWS counts account numbers as no secret.
 * Source: trufflesecurity.com, "Canarytokens: AWS account id from key id"; AWS's own sts:GetAccessKeyInfo answers the same.
 */
export function accountOfAwsKey(keyId: string): string | null {
  const digits = keyId.slice(4, 14);
  if (digits.length < 10 || BASE32.indexOf(digits.charAt(0)) < LOWEST_WITH_ACCOUNT) return null;
  let bits = 0n;
  for (const digit of digits) {
    const value = BASE32.indexOf(digit);
    if (value < 0) return null;
    bits = bits * 32n + BigInt(value);
  }
  // 50 bits are read; the account is the 40 after the first.
  return String((bits >> 9n) & 0xff_ffff_ffffn).padStart(12, '0');
}
