import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { isPublicAddress, lookupPublic } from '@/lib/webhooks/public-address';

test.each([
  ['this host', '0.0.0.0'],
  ['loopback', '127.0.0.1'],
  ['the rest of loopback', '127.255.0.9'],
  ['private, class A', '10.1.2.3'],
  ['private, class B', '172.16.0.1'],
  ['private, class C', '192.168.1.1'],
  ['link-local', '169.254.0.5'],
  ['the metadata of clouds', '169.254.169.254'],
  ['carrier-grade NAT', '100.64.0.1'],
  ['the metadata of another cloud', '100.100.100.200'],
  ['protocol assignments', '192.0.0.1'],
  ['documentation', '192.0.2.1'],
  ['benchmarks', '198.18.0.1'],
  ['multicast', '224.0.0.1'],
  ['reserved', '240.0.0.1'],
  ['broadcast', '255.255.255.255'],
  ['IPv6, unspecified', '::'],
  ['IPv6 loopback', '::1'],
  ['IPv6 private', 'fd12:3456::1'],
  ['IPv6 metadata', 'fd00:ec2::254'],
  ['IPv6 link-local', 'fe80::1'],
  ['IPv6 site-local', 'fec0::1'],
  ['IPv6 multicast', 'ff02::1'],
  ['IPv6 documentation', '2001:db8::1'],
  ['loopback mapped into IPv6', '::ffff:127.0.0.1'],
  ['the same in hexadecimal', '::ffff:7f00:1'],
  ['metadata mapped into IPv6', '::ffff:169.254.169.254'],
  ['loopback compatible with IPv6', '::127.0.0.1'],
  ['loopback behind NAT64', '64:ff9b::7f00:1'],
  ['loopback in 6to4', '2002:7f00:1::'],
  ['Teredo', '2001::1'],
  ['no address', 'localhost'],
  ['nothing', ''],
])('%s is not public: %s', (_what, address) => {
  expect(isPublicAddress(address)).toBe(false);
});

test.each(['1.1.1.1', '100.63.255.255', '172.32.0.1', '2606:4700:4700::1111', '::ffff:1.1.1.1'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true);
  },
);

test('a name that leads to a private address gives no address to connect to', async () => {
  const lookup = promisify(lookupPublic);
  await expect(lookup('localhost', { all: true })).rejects.toMatchObject({ code: 'endereco_privado' });
  await expect(lookup('localhost', {})).rejects.toMatchObject({ code: 'endereco_privado' });
});
