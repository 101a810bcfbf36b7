import { expect, test } from 'vitest';
import { knownReportHeader } from '@/lib/http/known-report-header';
import { cleanHeaders } from './clean-headers';
import { parseTrustedProxies } from './trusted-proxies';

const isTrusted = parseTrustedProxies('10.0.0.0/8, 2001:db8::1');
const clean = (peer: string, headers: Record<string, string>) => {
  const copy: Record<string, string> = { host: 'app', ...headers };
  cleanHeaders(copy, peer, isTrusted);
  return copy;
};

test('a stranger cannot say who asks, or how', () => {
  const headers = clean('203.0.113.9', {
    'x-forwarded-for': '1.1.1.1',
    'x-forwarded-host': 'evil.example',
    'x-forwarded-proto': 'https',
    'x-forwarded-port': '1',
    forwarded: 'for=1.1.1.1',
    'x-real-ip': '1.1.1.1',
    'x-request-id': 'chosen-by-a-stranger',
  });
  expect(headers).toEqual({
    host: 'app',
    'x-forwarded-for': '203.0.113.9',
    'x-forwarded-host': 'app',
    'x-forwarded-proto': 'http',
    'x-request-id': expect.stringMatching(/^[0-9a-f-]{36}$/),
  });
});

test('nobody can speak as Next speaks to itself, not even a proxy', () => {
  const inner = {
    'x-middleware-subrequest': 'proxy',
    'x-middleware-rewrite': '/painel',
    'x-prerender-revalidate': 'key',
    'x-invoke-path': '/painel',
    [knownReportHeader]: '1',
  };
  for (const peer of ['203.0.113.9', '10.1.2.3'])
    expect(Object.keys(clean(peer, inner)).filter((name) => name in inner)).toEqual([]);
});

test('a trusted proxy names client, host and protocol, and keeps its request id', () => {
  const headers = clean('::ffff:10.1.2.3', {
    'x-forwarded-for': '198.51.100.7',
    'x-forwarded-host': 'insights.example',
    'x-forwarded-proto': 'https',
    'x-request-id': 'edge-0123456789',
  });
  expect(headers).toMatchObject({
    'x-forwarded-for': '198.51.100.7',
    'x-forwarded-host': 'insights.example',
    'x-forwarded-proto': 'https',
    'x-request-id': 'edge-0123456789',
  });
});

test('of a chain counts the last hop that no trusted proxy wrote for itself', () => {
  const chain = { 'x-forwarded-for': '6.6.6.6, 198.51.100.7, 10.9.9.9' };
  expect(clean('10.1.2.3', chain)['x-forwarded-for']).toBe('198.51.100.7');
  expect(clean('2001:db8::1', {})['x-forwarded-for']).toBe('2001:db8::1');
});

test('a hop counts without its port, and nothing beyond a hop that is no address', () => {
  const clientOf = (chain: string) => clean('10.1.2.3', { 'x-forwarded-for': chain })['x-forwarded-for'];
  expect(clientOf('198.51.100.7:5678, 10.9.9.9:80')).toBe('198.51.100.7');
  expect(clientOf('[2001:db8::7]:80')).toBe('2001:db8::7');
  expect(clientOf('[::ffff:198.51.100.7]')).toBe('198.51.100.7');
  expect(clientOf('2001:db8::7')).toBe('2001:db8::7');
  expect(clientOf('6.6.6.6, unknown')).toBe('10.1.2.3');
  expect(clientOf('6.6.6.6, 999.1.1.1:80, 198.51.100.7')).toBe('198.51.100.7');
});

test('a request id that could break a log line is replaced', () => {
  expect(clean('10.1.2.3', { 'x-request-id': 'a\u0007 b' })['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('an entry of TRUSTED_PROXIES that is no address is refused by name', () => {
  expect(() => parseTrustedProxies('10.0.0.1, proxy.local')).toThrow(/proxy\.local/);
});
