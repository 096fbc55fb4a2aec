import { type Address, type Block, blockOf, contains, embeddedIpv4 } from './address.ts';

/** What may open an address that is not public: a listed network, only its exact listing, or nothing at all. */
export type Opening = 'network' | 'exact' | 'never';

export interface SpecialAddress {
  readonly what: string;
  readonly opening: Opening;
}

const row = (cidr: string, what: string, opening: Opening): readonly [Block, SpecialAddress] => [blockOf(cidr), { what, opening }];

/**
 * IANA IPv4 and IPv6 Special-Purpose Address Registries, first match wins. Blocks that IANA calls globally reachable (AS112, AMT, PCP and TURN
 * anycast) are listed too: no service that people sign in to lives there.
 */
const SPECIAL: readonly (readonly [Block, SpecialAddress])[] = [
  row('0.0.0.0/8', 'an address of this machine', 'exact'),
  row('127.0.0.0/8', 'a loopback address', 'exact'),
  row('169.254.0.0/16', 'a link-local address', 'exact'),
  row('10.0.0.0/8', 'a private address', 'network'),
  row('172.16.0.0/12', 'a private address', 'network'),
  row('192.168.0.0/16', 'a private address', 'network'),
  row('100.64.0.0/10', 'an address of a shared provider network', 'network'),
  row('198.18.0.0/15', 'an address for benchmarks', 'network'),
  row('192.0.0.0/24', 'an address for protocol assignments', 'network'),
  row('192.0.2.0/24', 'an address for documentation', 'network'),
  row('198.51.100.0/24', 'an address for documentation', 'network'),
  row('203.0.113.0/24', 'an address for documentation', 'network'),
  row('192.31.196.0/24', 'an anycast address for name servers', 'network'),
  row('192.175.48.0/24', 'an anycast address for name servers', 'network'),
  row('192.52.193.0/24', 'a relay address', 'network'),
  row('192.88.99.0/24', 'a relay address', 'network'),
  row('224.0.0.0/4', 'a multicast address', 'never'),
  row('240.0.0.0/4', 'a reserved address', 'never'),
  row('::1/128', 'a loopback address', 'exact'),
  row('::/128', 'an address of this machine', 'exact'),
  row('fe80::/10', 'a link-local address', 'exact'),
  row('fc00::/7', 'a private address', 'network'),
  row('fec0::/10', 'a site-local address', 'network'),
  row('ff00::/8', 'a multicast address', 'never'),
  row('2001::/32', 'an IPv6 address that carries an IPv4 address', 'never'),
  row('2002::/16', 'an IPv6 address that carries an IPv4 address', 'never'),
  row('2001::/23', 'an address for protocol assignments', 'network'),
  row('2001:db8::/32', 'an address for documentation', 'network'),
  row('3fff::/20', 'an address for documentation', 'network'),
  row('2620:4f:8000::/48', 'an anycast address for name servers', 'network'),
];

const GLOBAL_IPV6 = blockOf('2000::/3');

/** Null for a public address. IPv6 is an allow list: only 2000::/3 is allocated, everything else is special. */
export function specialAddress(address: Address): SpecialAddress | null {
  const known = SPECIAL.find(([block]) => contains(block, address))?.[1];
  if (known !== undefined) return known;
  if (address.family === 4 || contains(GLOBAL_IPV6, address)) return null;
  const what = embeddedIpv4(address).length > 0 ? 'an IPv6 address that carries an IPv4 address' : 'a reserved address';
  return { what, opening: 'never' };
}

/**
 * Cloud metadata and host agents: whoever reaches them gets the machine's own credentials. AWS (IMDS, resolver, time, ECS, EKS), GCP, Azure (IMDS and
 * WireServer, the latter in public space), Alibaba, Oracle, Tencent, Volcengine, Scaleway, Linode, Rancher. Never dialled, in any mode.
 */
const METADATA: readonly Block[] = [
  '169.254.169.0/24',
  '169.254.170.0/24',
  '169.254.0.23',
  '169.254.10.10',
  '169.254.42.42',
  '168.63.129.16',
  '100.100.100.200',
  '100.96.0.96',
  '192.0.0.192',
  'fd00:ec2::/32',
  'fd20:ce::254',
  'fd00:42::42',
  'fd00:a9fe:a9fe::1',
].map(blockOf);

/** True also for an IPv6 address that carries a metadata address inside. */
export function isMetadataAddress(address: Address): boolean {
  return [address, ...embeddedIpv4(address)].some((one) => METADATA.some((block) => contains(block, one)));
}

const METADATA_NAMES: ReadonlySet<string> = new Set([
  'metadata',
  'metadata.google.internal',
  'metadata.goog',
  'metadata.azure.internal',
  'metadata.azure.com',
  'metadata.tencentyun.com',
  'metadata.packet.net',
  'metadata.platformequinix.com',
  'metadata.oraclecloud.com',
  'instance-data',
  'instance-data.ec2.internal',
  'rancher-metadata',
  'rancher-metadata.rancher.internal',
]);

/** Names of metadata services, known before any lookup. Expects a normalised name (see `normaliseHost`). */
export const isMetadataName = (host: string): boolean => METADATA_NAMES.has(host);

/** RFC 6761, 6762, 7686, 8375, ICANN's .internal, and suffixes that only private name servers know. */
const RESERVED_SUFFIXES: ReadonlySet<string> = new Set(
  'localhost local internal onion localdomain lan home corp intranet private test invalid consul cluster alt'.split(' '),
);

/** Why a name can only mean something inside somebody's network, or null. */
export function reservedName(host: string): string | null {
  const labels = host.split('.');
  if (labels.length === 1) return 'a name without a dot exists only inside a private network';
  const suffix = labels.at(-1) ?? '';
  if (suffix === 'invalid') return 'names that end in .invalid exist nowhere by design (RFC 6761)';
  if (RESERVED_SUFFIXES.has(suffix) || host.endsWith('.home.arpa'))
    return `names that end in .${suffix} exist only inside a private network`;
  return null;
}

/** Lengths of RFC 1035 §2.3.4. */
export const isTooLongName = (host: string): boolean =>
  host.length > 253 || host.split('.').some((label) => label.length > 63 || label.length === 0);

/** https://fetch.spec.whatwg.org/#port-blocking: ports of protocols that can be talked into things by an HTTP request. */
const BAD_PORTS: ReadonlySet<number> = new Set(
  (
    '1 7 9 11 13 15 17 19 20 21 22 23 25 37 42 43 53 69 77 79 87 95 101 102 103 104 109 110 111 113 115 117 119 123 135 137 139 143 161 179 389 427 ' +
    '465 512 513 514 515 526 530 531 532 540 548 554 556 563 587 601 636 989 990 993 995 1719 1720 1723 2049 3659 4045 4190 5060 5061 6000 6566 6665 ' +
    '6666 6667 6668 6669 6679 6697 10080'
  )
    .split(' ')
    .map(Number),
);

export const isBadPort = (port: number): boolean => BAD_PORTS.has(port);
