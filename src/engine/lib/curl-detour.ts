import type { CurlCommand } from './curl-command.ts';

/** Options that send the request, or the question for its address, somewhere that why401 does not follow. */
const ELSEWHERE: readonly string[] = [
  'unix-socket',
  'abstract-unix-socket',
  'preproxy',
  'socks4',
  'socks4a',
  'socks5',
  'socks5-hostname',
  'haproxy-clientip',
  'dns-servers',
  'dns-interface',
  'dns-ipv4-addr',
  'dns-ipv6-addr',
  'doh-url',
  'ipfs-gateway',
  'interface',
];
const LITERAL = /^(?:localhost|[\d.]+|0x[\da-f]+|\[[^\]]*\])\.?$/i;

/**
 * Why the request of this command cannot be made as curl makes it, null when it can. Asking another server than the command did would explain a
 * failure that nobody saw.
 */
export function detourOf(curl: CurlCommand, host: string): string | null {
  const named = ELSEWHERE.find((name) => curl.options.has(name));
  if (named !== undefined) return `--${named}`;
  if (curl.options.has('proxy1.0') || /^(?!https?:)[a-z][a-z0-9+.-]{0,20}:\/\//i.test(curl.options.get('proxy') ?? ''))
    return 'a proxy that is not HTTP';
  if (curl.options.get('config') === '-') return '--config -';
  if (curl.switches.has('next')) return '--next';
  // name=content is its own value; name@file and %NAME would come from this machine.
  if (/^[^=]*[@%]/.test(curl.options.get('variable') ?? '')) return '--variable';
  if (curl.connectTo.some((entry) => isFor(entry, host) && addressOf(entry) === null)) return '--connect-to';
  return curl.urls.slice(1).some((url) => isOtherMachine(url, host)) ? 'a second URL, of another machine' : null;
}

/** Variables that stand before the command in its line: curl takes a proxy from them. */
export const hasProxyVariable = (before: string): boolean =>
  /\b(?:https?|all)_proxy=[^\s'"]?[^\s]{1,300}[ \t]+[^\n]{0,300}$/i.test(before.slice(-700));

/** Addresses that --resolve and --connect-to put in the place of a lookup (curl manual): host:port:address[,address], IPv6 in brackets. */
export function givenAddresses(curl: CurlCommand, host: string): Readonly<Record<string, readonly string[]>> | null {
  const resolve: Record<string, readonly string[]> = {};
  for (const entry of curl.resolve) {
    const match = /^\+?([A-Za-z0-9.*-]{1,253}):(?:\d{1,5}|\*):([0-9a-fA-F:.[\],]{2,400})$/.exec(entry);
    const name = match?.[1] === '*' ? host : match?.[1];
    if (name !== undefined) resolve[name] = (match?.[2] ?? '').split(',').map(withoutBrackets);
  }
  for (const entry of curl.connectTo.filter((one) => isFor(one, host))) {
    const address = addressOf(entry);
    if (address !== null) resolve[host] = [address];
  }
  return Object.keys(resolve).length === 0 ? null : resolve;
}

const withoutBrackets = (address: string): string => address.replace(/^\[|\]$/g, '');

/** HOST1:PORT1:HOST2:PORT2; an empty HOST1 means every host. */
function partsOf(entry: string): readonly string[] {
  return entry.match(/\[[^\]]{0,60}\]|[^:[\]]+|(?<=^|:)(?=:|$)/g) ?? [];
}

function isFor(entry: string, host: string): boolean {
  const [given = ''] = partsOf(entry);
  return given === '' || given.toLowerCase() === host.toLowerCase();
}

/** An address on the same port can stand in for a lookup; a name or another port cannot. */
function addressOf(entry: string): string | null {
  const [, port = '', address = '', toPort = ''] = partsOf(entry);
  const isAddress = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[\da-f:.]+\])$/i.test(address);
  return isAddress && (toPort === '' || toPort === port) ? withoutBrackets(address) : null;
}

/** Words behind a command are often prose; an address of a machine is meant as one. */
function isOtherMachine(written: string, host: string): boolean {
  const url = /^https?:\/\//i.test(written) ? URL.parse(written) : null;
  return url !== null && url.hostname !== host && LITERAL.test(url.hostname);
}
