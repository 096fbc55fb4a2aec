import type { Units } from './diagnose.ts';

const known = new WeakMap<Units, ReadonlySet<string>>();

/**
 * Is this a word of our own sentences? A password may be "wrong" or "nginx": were such a word hidden in our titles and sentences, the
 * gap would tell it. In what others wrote it is hidden all the same.
 */
export function isOrdinaryWord(units: Units): (value: string) => boolean {
  const words = known.get(units) ?? wordsOf(units);
  known.set(units, words);
  return (value) => words.has(value.toLowerCase());
}

/** Words of these are in evidence too, which is made where it is needed and cannot be listed here. */
const EVIDENCE = `the answer says that request carries sent server asks for with without credential credentials token tokens password passwords user name names
 random same shape gets accepted refused read not recognised missing wrong invalid unknown expired signature issuer audience scope header headers cookie
 secret secrets session login admin default test value field parameter query body path address host port key keys basic bearer digest public private`;

function wordsOf({ causes, signatures, probes }: Units): ReadonlySet<string> {
  const texts = [
    EVIDENCE,
    ...causes.flatMap(({ id, title, fixes, settledBy = '' }) => [id, title, settledBy, ...fixes.map(({ text }) => text)]),
    ...signatures.flatMap(({ id, product, messages }) => [id, product, ...messages.map(({ means }) => means)]),
    ...probes.map(({ id }) => id),
  ];
  const words = texts.flatMap((text) => [text, ...text.split(/[^A-Za-z0-9-]+/), ...text.split(/[^A-Za-z]+/)]);
  return new Set(words.map((word) => word.toLowerCase()).filter((word) => word !== ''));
}
