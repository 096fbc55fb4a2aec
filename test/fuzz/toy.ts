/** A parser with a fault behind four doors, each of which one word opens, in its place only. */
export function readToy(text: string): number {
  if (!text.startsWith('HTTP/1.1 ')) return 0;
  if (!text.startsWith('401 ', 9)) return 1;
  if (!text.startsWith('Digest ', 13)) return 2;
  if (!text.startsWith('qop=', 20)) return 3;
  throw new Error('behind the last door');
}
