import { isIP } from 'node:net';
import type { HeaderField } from '../engine/index.ts';
import { Why401Error } from '../errors.ts';

const LONGEST_TIMEOUT_SECONDS = 3600;

/** ISO 8601 or epoch seconds → epoch seconds. A time without zone is UTC, so that the answer is the same on every machine. */
export function parseMoment(option: string, text: string): number {
  if (/^\d{1,11}(?:\.\d{1,9})?$/.test(text)) return Number(text);
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:?\d{2})?)?$/i.exec(text);
  const [, day, time = '00:00', zone = 'Z'] = iso ?? [];
  const moment = iso ? Date.parse(`${day}T${time}${zone.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`) : Number.NaN;
  if (Number.isNaN(moment)) throw unusable(`${option} is no point in time`, 'Give ISO 8601 (2026-11-21T09:00:00Z) or epoch seconds.');
  return moment / 1000;
}

/** A positive number of seconds, at most an hour. */
export function parseSeconds(option: string, text: string): number {
  const seconds = /^\d{1,6}(?:\.\d{1,6})?$/.test(text) ? Number(text) : Number.NaN;
  if (!(seconds > 0 && seconds <= LONGEST_TIMEOUT_SECONDS)) {
    throw unusable(`${option} is no usable number of seconds`, `Give more than 0 and at most ${LONGEST_TIMEOUT_SECONDS}: ${option} 15`);
  }
  return seconds;
}

/** `host:addr[,addr]` or curl's `host:port:addr[,addr]`, each IPv6 address with or without brackets → host → addresses. */
export function parseResolve(given: readonly string[]): Readonly<Record<string, readonly string[]>> {
  const hosts = new Map<string, readonly string[]>();
  for (const text of given) {
    const colon = text.indexOf(':');
    const host = text.slice(0, Math.max(colon, 0)).toLowerCase();
    const rest = text.slice(colon + 1);
    // The form without port is tried first: 64:ff9b::1 is an address, not port 64. With a port, brackets leave no doubt.
    const addresses = addressList(rest) ?? addressList(rest.replace(/^\d{1,5}:/, ''));
    if (host === '' || addresses === null)
      throw unusable('--resolve is not host:address', 'Write --resolve api.example.com:192.0.2.7[,192.0.2.8]');
    hosts.set(host, [...(hosts.get(host) ?? []), ...addresses]);
  }
  return Object.fromEntries(hosts);
}

function addressList(text: string): readonly string[] | null {
  const addresses = text.split(',').map((address) => address.trim().replace(/^\[(.*)\]$/, '$1'));
  return addresses.every((address) => isIP(address) !== 0) ? addresses : null;
}

/** `Name: value`; curl's `Name;` sends the field empty. Anything odder goes through as given: it may be the fault itself. */
export function parseHeaderField(text: string): HeaderField {
  const colon = text.indexOf(':');
  if (colon > 0) return [text.slice(0, colon), text.slice(colon + 1).replace(/^[ \t]+/, '')];
  if (text.length > 1 && text.endsWith(';')) return [text.slice(0, -1), ''];
  throw unusable('a -H value is no header field', "Write -H 'Name: value'.");
}

/** user:password for Basic; curl would ask for a missing password, we have nobody to ask. */
export function parseUser(user: string | undefined): string | undefined {
  if (user === undefined || user.includes(':')) return user;
  throw unusable('-u has no password', 'Write -u user:password, or -u user: where the password is empty.');
}

const unusable = (message: string, hint: string): Why401Error => new Why401Error('unusable-input', message, hint);
