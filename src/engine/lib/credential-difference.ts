import type { HttpRequest } from '../case.ts';
import { type Aspect, CSRF, type DifferencePart, NONE, part } from './difference-part.ts';
import { findHidden } from './hidden-characters.ts';
import { type SentCredential, sentCredentials } from './sent-credentials.ts';

const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();

/** What identifies the caller, cookies apart. Pairs by place and name first; what is left over may have moved. */
export function credentialParts(working: HttpRequest, failing: HttpRequest): readonly DifferencePart[] {
  const [here, there] = [identifying(working), identifying(failing)];
  const partner = (one: SentCredential, among: readonly SentCredential[]): SentCredential | undefined =>
    among.find(({ place, name }) => place === one.place && same(name, one.name));
  const both = here.flatMap((one): DifferencePart[] => {
    const other = partner(one, there);
    return other === undefined ? [] : valueParts(one, other);
  });
  const lost = here.filter((one) => partner(one, there) === undefined);
  const added = there.filter((one) => partner(one, here) === undefined);
  const moved = lost.flatMap((one) => added.filter(({ value }) => value === one.value).map((other) => [one, other] as const));
  return [
    ...moved.map(([one, other]) => part('place', one.name, placeWords(one), placeWords(other))),
    ...lost.filter((one) => !moved.some(([from]) => from === one)).map((one) => missing(one)),
    ...added
      .filter((one) => !moved.some(([, to]) => to === one))
      .map((one) => part(CSRF.test(one.name) ? 'csrf' : 'credential added', one.name, NONE, credentialWords(one))),
    ...both,
  ];
}

const missing = (one: SentCredential): DifferencePart =>
  part(CSRF.test(one.name) ? 'csrf' : 'credential missing', one.name, credentialWords(one), NONE);

export const identifying = (request: HttpRequest): readonly SentCredential[] =>
  sentCredentials(request).filter(({ place, name }) => place !== 'cookie' && !/^proxy-authorization$/i.test(name));

function valueParts(working: SentCredential, failing: SentCredential): DifferencePart[] {
  const { name } = working;
  const [ours, theirs] = [working.scheme ?? 'no scheme', failing.scheme ?? 'no scheme'];
  if (working.value !== '' && failing.value === '') return [part('credential missing', name, credentialWords(working), 'an empty value')];
  const schemes = ours === theirs ? [] : [part(schemeAspect(working.scheme, failing.scheme), name, ours, theirs)];
  // Where the scheme differs, the value differs with it: that says nothing of its own.
  if (working.value === failing.value || !same(ours, theirs)) return schemes;
  return [...schemes, isCleaned(working.value, failing.value) ? hiddenPart(name, working.value, failing.value) : otherValue(working)];
}

/** Case means nothing in a scheme (RFC 9110 §11.1), yet some servers compare letter by letter. */
function schemeAspect(working: string | null, failing: string | null): Aspect {
  if (failing === null || working === null) return 'scheme missing';
  return same(working, failing) ? 'letter case' : 'scheme';
}

const bare = (value: string): string => value.replace(/[\s"'`\p{Cf}\p{Cc}\p{Zs}]/gu, '');
const isCleaned = (one: string, other: string): boolean => bare(one) === bare(other);

function hiddenPart(name: string, working: string, failing: string): DifferencePart {
  return part('hidden characters', name, markWords(working), markWords(failing));
}

function markWords(value: string): string {
  const names = [...new Set([...findHidden(value).map((mark) => mark.name), ...(/["'`]/.test(value) ? ['quotation marks'] : [])])];
  return names.length === 0 ? 'a clean value' : `the same value with ${names.slice(0, 3).join(', ')}`;
}

const otherValue = ({ name }: SentCredential): DifferencePart =>
  part(CSRF.test(name) ? 'csrf' : 'credential value', name, 'one value', 'another value');

const credentialWords = ({ scheme, place, name }: SentCredential): string =>
  scheme === null ? placeWords({ place, name }) : `a ${scheme} credential`;

function placeWords({ place, name }: Pick<SentCredential, 'place' | 'name'>): string {
  return { header: `the field ${name}`, query: `the query parameter ${name}`, cookie: `the cookie ${name}`, body: `${name} in the body` }[
    place
  ];
}
