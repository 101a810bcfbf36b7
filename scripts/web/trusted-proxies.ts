import { BlockList, isIP } from 'node:net';

/** Reads TRUSTED_PROXIES: addresses and networks (`10.0.0.0/8`), separated by commas. */
export function parseTrustedProxies(list: string | undefined): (address: string) => boolean {
  const trusted = new BlockList();
  const entries = (list ?? '').split(',').map((entry) => entry.trim());
  for (const entry of entries.filter(Boolean)) addEntry(trusted, entry);
  return (address) => isIP(address) > 0 && trusted.check(address, family(address));
}

function addEntry(trusted: BlockList, entry: string): void {
  const [address = '', prefix] = entry.split('/');
  const bits = prefix === undefined ? undefined : Number(prefix);
  const isValid = isIP(address) > 0 && (bits === undefined || (Number.isInteger(bits) && bits >= 0));
  if (!isValid)
    throw new Error(`TRUSTED_PROXIES: "${entry}" não é um endereço nem uma rede (ex.: 10.0.0.0/8).`);
  if (bits === undefined) trusted.addAddress(address, family(address));
  else trusted.addSubnet(address, bits, family(address));
}

function family(address: string): 'ipv4' | 'ipv6' {
  return isIP(address) === 6 ? 'ipv6' : 'ipv4';
}

/** `::ffff:127.0.0.1`, as a dual-stack socket tells it, is 127.0.0.1. */
export function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '');
}
