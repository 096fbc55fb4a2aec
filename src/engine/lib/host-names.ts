/** Is `host` the name itself, or a name below it? api.github.com is within github.com, evilgithub.com is not. */
export const isWithin = (host: string, name: string): boolean =>
  host.toLowerCase() === name.toLowerCase() || host.toLowerCase().endsWith(`.${name.toLowerCase()}`);

/** A name that belongs to nobody in particular: an address, a name without dots, or one of RFC 6761 and RFC 8375 for private use. */
export const isPrivateName = (host: string): boolean =>
  /^[\d.]+$|^\[|^[^.]+$|\.(?:localhost|local|internal|lan|test|home\.arpa)$/i.test(host);
