import { lookup as resolve, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the open internet. Everything else is refused: loopback, private, link-local (the
 * metadata of clouds), carrier-grade NAT, multicast, reserved; and IPv6 that carries an IPv4 address, by that address
 * or altogether.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address); // an IPv4-mapped IPv6 address becomes the IPv4 one
  return parsed.range() === 'unicast' && !(parsed.kind() === 'ipv6' && isOddIpv6(parsed.toString()));
}

/** Deprecated site-local and IPv4-compatible addresses that count as ordinary ones. */
const oddIpv6 = ['::/96', 'fec0::/10'].map((range) => ipaddr.parseCIDR(range));

function isOddIpv6(address: string): boolean {
  const parsed = ipaddr.parse(address);
  return oddIpv6.some((range) => parsed.match(range));
}

/** The name leads to an address that is not of the open internet. */
export class PrivateAddressError extends Error {
  readonly code = 'endereco_privado';
  constructor() {
    super('The address is not public.');
    this.name = 'PrivateAddressError';
  }
}

/**
 * Resolves for one connection, and gives only what was looked at: the name cannot lead elsewhere between the check
 * and the connection. One private address among them refuses them all.
 */
export const lookupPublic: LookupFunction = (hostname, options, callback) => {
  resolve(hostname, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    if (error) return callback(error, '');
    const [first] = addresses;
    if (!first || !addresses.every(({ address }) => isPublicAddress(address)))
      return callback(new PrivateAddressError(), '');
    if (options.all) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};
