import { Why401Error } from '../errors.ts';
import { type Block, contains, isSingle, parseAddress, parseBlock } from './address.ts';
import { isBadPort, isMetadataAddress, isMetadataName, isTooLongName, reservedName, specialAddress } from './special-addresses.ts';

/** One answer of the guard. `why` is one sentence and says what the operator can change, when that can be changed. */
export interface Verdict {
  readonly allowed: boolean;
  readonly why: string;
  /** Of an address that may be reached, for the audit: 'public', the operator's entry that opened it, or 'terminal'. */
  readonly by?: string;
}

/** Who may be reached. Pure: looks nothing up and connects to nothing. */
export interface AddressPolicy {
  readonly mode: 'terminal' | 'slack';
  /** Scheme, port and name, before any lookup. A literal address in the URL is judged as an address too. */
  judgeUrl(url: URL, purpose?: 'target' | 'issuer'): Verdict;
  /** One address that a lookup gave for `host`, or that stands in the URL itself. */
  judgeAddress(address: string, host: string): Verdict;
}

export interface PolicyOptions {
  readonly mode: 'terminal' | 'slack';
  /** Entries of WHY401_ALLOW_NETWORKS: CIDR blocks, addresses, host names. */
  readonly allow: readonly string[];
  /** Addresses and host names of why401 itself (database, own listener): never reached from Slack, whatever `allow` says. */
  readonly own?: readonly string[];
  /** Entries of WHY401_BLOCK_HOSTS: host names, *.suffixes, CIDR blocks, addresses. Never reached from Slack, whatever `allow` says. */
  readonly block?: readonly string[];
}

interface Listing {
  readonly blocks: readonly (Block & { readonly entry: string })[];
  readonly hosts: ReadonlySet<string>;
}

/** What the operator wants left alone. */
interface Blocked extends Listing {
  /** '.example.com' */
  readonly suffixes: readonly string[];
}

const SETTING = 'the operator can allow it in WHY401_ALLOW_NETWORKS';
const NO_SETTING = 'no setting changes this';
const BLOCKED = 'the operator of this bot keeps it from here';
const BLOCK_SETTING = 'only the operator can change that, in WHY401_BLOCK_HOSTS';

/** Lower case, without brackets and without the dot of the root: the form in which names are compared. */
export function normaliseHost(host: string): string {
  const lower = host.toLowerCase();
  const bare = lower.startsWith('[') && lower.endsWith(']') ? lower.slice(1, -1) : lower;
  return bare.endsWith('.') ? bare.slice(0, -1) : bare;
}

/** Every refusal reads the same, so that its wording tells an attacker nothing more than the reason itself. */
const refuse = (host: string, reason: string, change: string): Verdict => ({
  allowed: false,
  why: `why401 does not connect to ${printable(host)}: ${reason}; ${change}.`,
});

const allow = (why: string, by?: string): Verdict => ({ allowed: true, why, ...(by === undefined ? {} : { by }) });

/** Host names come from strangers: cut, and free of control characters. */
const printable = (host: string): string => host.replace(/[^\x21-\x7e]/g, '?').slice(0, 120) || 'this address';

/**
 * The rules of one mode. From the terminal everything but cloud metadata is allowed (the person owns the machine); from Slack only public addresses
 * and what the operator listed. Throws Why401Error 'bad-configuration' for an entry that is neither CIDR, address nor host name.
 */
export function createPolicy({ mode, allow: entries, own = [], block = [] }: PolicyOptions): AddressPolicy {
  const listed = readListing(entries);
  const ours = readListing(own);
  const blocked = readBlocked(block);
  const judgeAddress = (address: string, host: string): Verdict => {
    const parsed = parseAddress(address);
    if (parsed === null) return refuse(host, 'its address cannot be read', NO_SETTING);
    if (isMetadataAddress(parsed)) return refuse(host, 'this is a cloud metadata service', NO_SETTING);
    if (mode === 'terminal') return allow('The terminal may reach every address but cloud metadata.', 'terminal');
    if (ours.blocks.some((block) => contains(block, parsed))) return refuse(host, 'this is an address of why401 itself', NO_SETTING);
    if (blocked.blocks.some((block) => contains(block, parsed))) return refuse(host, BLOCKED, BLOCK_SETTING);
    const special = specialAddress(parsed);
    if (special === null) return allow('The address is public.', 'public');
    if (special.opening === 'never') return refuse(host, `it has ${special.what}`, NO_SETTING);
    const name = normaliseHost(host);
    if (listed.hosts.has(name)) return allow('The operator allows this host in WHY401_ALLOW_NETWORKS.', name);
    const opened = listed.blocks.find((block) => contains(block, parsed) && (special.opening === 'network' || isSingle(block)));
    if (opened === undefined) return refuse(host, `it has ${special.what}`, SETTING);
    return allow('The operator allows this network in WHY401_ALLOW_NETWORKS.', opened.entry);
  };
  const judgeUrl = (url: URL, purpose: 'target' | 'issuer' = 'target'): Verdict => {
    const host = normaliseHost(url.hostname);
    const basics = judgeBasics(url, host);
    if (basics !== null) return basics;
    if (mode === 'slack') {
      const strict = judgeForSlack(url, { host, purpose, listed, ours, blocked });
      if (strict !== null) return strict;
    }
    return parseAddress(host) === null ? allow('The name may be looked up.') : judgeAddress(host, host);
  };
  return { mode, judgeUrl, judgeAddress };
}

/** Rules of both modes; null when nothing speaks against the URL. */
function judgeBasics(url: URL, host: string): Verdict | null {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return refuse(host, 'only http and https are spoken', NO_SETTING);
  if (host === '') return refuse(host, 'the URL names no host', NO_SETTING);
  if (url.port === '0') return refuse(host, 'port 0 cannot be reached', NO_SETTING);
  if (isMetadataName(host)) return refuse(host, 'this is a cloud metadata service', NO_SETTING);
  if (parseAddress(host) === null && isTooLongName(host))
    return refuse(host, 'this cannot be a host name (a label is empty or too long)', NO_SETTING);
  return null;
}

interface SlackQuestion {
  readonly host: string;
  readonly purpose: 'target' | 'issuer';
  readonly listed: Listing;
  readonly ours: Listing;
  readonly blocked: Blocked;
}

function judgeForSlack(url: URL, { host, purpose, listed, ours, blocked }: SlackQuestion): Verdict | null {
  if (ours.hosts.has(host)) return refuse(host, 'this is why401 itself', NO_SETTING);
  if (blocked.hosts.has(host) || blocked.suffixes.some((suffix) => host.endsWith(suffix))) return refuse(host, BLOCKED, BLOCK_SETTING);
  if (isBadPort(Number(url.port))) return refuse(host, `port ${url.port} belongs to another protocol than HTTP`, NO_SETTING);
  if (listed.hosts.has(host) || parseAddress(host) !== null) return null;
  // Keys that came unencrypted prove nothing (OIDC Discovery §4, RFC 8414 §3).
  if (purpose === 'issuer' && url.protocol === 'http:') return refuse(host, 'key documents are fetched over https only', SETTING);
  const reserved = reservedName(host);
  return reserved === null ? null : refuse(host, reserved, SETTING);
}

const HOST_NAME = /^(?=.{1,253}$)[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?)*$/;

function readListing(entries: readonly string[]): Listing {
  const blocks: (Block & { entry: string })[] = [];
  const hosts = new Set<string>();
  for (const entry of entries.map((text) => text.trim()).filter((text) => text !== '')) {
    const block = parseBlock(entry);
    const host = normaliseHost(entry);
    if (block !== null) blocks.push({ ...block, entry });
    // A last label of digits is a mistyped address, never a name (WHATWG URL, "ends in a number").
    else if (HOST_NAME.test(host) && !/(^|\.)\d+$/.test(host)) hosts.add(host);
    else throw unreadableEntry();
  }
  return { blocks, hosts };
}

/** `*.example.com` is every name below example.com; the name itself is an entry of its own. */
function readBlocked(entries: readonly string[]): Blocked {
  const given = entries.map((entry) => entry.trim());
  const wild = given.filter((entry) => entry.startsWith('*.')).map((entry) => entry.slice(2) || '*');
  const { hosts, blocks } = readListing(wild);
  if (blocks.length > 0) throw unreadableEntry();
  return { ...readListing(given.filter((entry) => !entry.startsWith('*.'))), suffixes: [...hosts].map((host) => `.${host}`) };
}

function unreadableEntry(): Why401Error {
  const message = 'An entry is neither a network, an address nor a host name.';
  return new Why401Error('bad-configuration', message, 'Write entries as in 10.20.0.0/16,api.internal');
}
