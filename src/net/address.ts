import { isIP } from 'node:net';

/** An IP address as an integer. Addresses are never compared as text: 127.1, 0x7f000001 and ::ffff:7f00:1 are one machine. */
export interface Address {
  readonly family: 4 | 6;
  readonly value: bigint;
}

/** A CIDR block, its base already masked. */
export interface Block {
  readonly family: 4 | 6;
  readonly base: bigint;
  readonly prefix: number;
}

const widthOf = (family: 4 | 6): number => (family === 4 ? 32 : 128);

/** Reads a textual address as resolvers and sockets give it (canonical IPv4, any IPv6 spelling, brackets allowed). A zone id is refused. */
export function parseAddress(text: string): Address | null {
  const bare = text.startsWith('[') && text.endsWith(']') ? text.slice(1, -1) : text;
  if (bare.includes('%')) return null;
  const family = isIP(bare);
  if (family === 4) return { family: 4, value: parseIpv4(bare) };
  if (family === 6) return { family: 6, value: parseIpv6(bare) };
  return null;
}

function parseIpv4(text: string): bigint {
  return text.split('.').reduce((value, part) => (value << 8n) | BigInt(part), 0n);
}

function parseIpv6(text: string): bigint {
  const [head = '', tail] = text.split('::');
  const left = groupsOf(head);
  const right = tail === undefined ? [] : groupsOf(tail);
  const zeros = new Array<bigint>(8 - left.length - right.length).fill(0n);
  return [...left, ...zeros, ...right].reduce((value, group) => (value << 16n) | group, 0n);
}

/** The 16-bit groups of one side of '::'; a dotted tail counts as two groups. */
function groupsOf(text: string): readonly bigint[] {
  if (text === '') return [];
  return text.split(':').flatMap((group) => {
    if (!group.includes('.')) return [BigInt(`0x${group}`)];
    const ipv4 = parseIpv4(group);
    return [ipv4 >> 16n, ipv4 & 0xffffn];
  });
}

/** Reads '10.0.0.0/8', 'fd00::/8' or a single address (a block of one). Null when it is neither. */
export function parseBlock(text: string): Block | null {
  const [base = '', length, ...rest] = text.split('/');
  const address = parseAddress(base);
  if (address === null || rest.length > 0) return null;
  const width = widthOf(address.family);
  if (length !== undefined && !/^\d{1,3}$/.test(length)) return null;
  const prefix = length === undefined ? width : Number(length);
  if (prefix > width) return null;
  const shift = BigInt(width - prefix);
  return { family: address.family, base: (address.value >> shift) << shift, prefix };
}

export function contains(block: Block, address: Address): boolean {
  if (block.family !== address.family) return false;
  const shift = BigInt(widthOf(block.family) - block.prefix);
  return address.value >> shift === block.base >> shift;
}

export const isSingle = (block: Block): boolean => block.prefix === widthOf(block.family);

/**
 * IPv4 addresses that an IPv6 address carries in any of the known ways: mapped, compatible and translated (RFC 4291, 2765), NAT64 (RFC 6052, 8215),
 * 6to4 (RFC 3056), Teredo server and client (RFC 4380), ISATAP (RFC 5214).
 */
export function embeddedIpv4(address: Address): readonly Address[] {
  if (address.family === 4) return [];
  const { value } = address;
  const low = value & 0xffffffffn;
  const found: bigint[] = [];
  if (EMBEDDING_LOW.some((block) => contains(block, address)) || isIsatap(value)) found.push(low);
  if (value >> 112n === 0x2002n) found.push((value >> 80n) & 0xffffffffn);
  if (value >> 96n === 0x20010000n) found.push((value >> 64n) & 0xffffffffn, low ^ 0xffffffffn);
  return found.map((ipv4) => ({ family: 4, value: ipv4 }));
}

const isIsatap = (value: bigint): boolean => {
  const marker = (value >> 32n) & 0xffffffffn;
  return marker === 0x00005efen || marker === 0x02005efen;
};

/** Reads a table of literals in this code base; a slip there must fail at start, not open a hole. */
export function blockOf(text: string): Block {
  const block = parseBlock(text);
  if (block === null) throw new Error(`not an address block: ${text}`);
  return block;
}

const EMBEDDING_LOW = ['::ffff:0:0/96', '::/96', '::ffff:0:0:0/96', '64:ff9b::/96', '64:ff9b:1::/48'].map(blockOf);
