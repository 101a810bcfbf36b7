import { expect, test } from 'vitest';
import { clientAddress } from '@/lib/http/client-address';

const from = (forwarded?: string) =>
  clientAddress(new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded }));

test('takes the first address, the one our server put there', () => {
  expect(from('203.0.113.7, 10.0.0.1')).toBe('203.0.113.7');
  expect(from()).toBe('unknown');
  expect(from('')).toBe('unknown');
});

test('counts an IPv6 network as one', () => {
  expect(from('2001:db8:1:2:3:4:5:6')).toBe(from('2001:0db8:1:2::1'));
  expect(from('2001:db8:1:2::1')).not.toBe(from('2001:db8:1:3::1'));
  expect(from('::1')).toBe('0:0:0:0::/64');
  expect(from('fe80::1%eth0')).toBe('fe80:0:0:0::/64');
});

test('counts an IPv4 address written as IPv6 as itself', () => {
  expect(from('::ffff:203.0.113.7')).toBe('203.0.113.7');
});

test('survives what is no address', () => {
  expect(from('<script>')).toBe('<script>');
});
