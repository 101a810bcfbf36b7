import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';
import { plainAddress } from './trusted-proxies';

/** Signals between parts of Next and of our own, and a proxy's word that we say ourselves. */
const refused =
  /^(x-middleware-|x-invoke-|x-prerender-revalidate|x-known-report$|x-forwarded-|forwarded$|x-real-ip$)/;

/**
 * Makes the headers of a request true, in place: who asks and how comes from the socket, or from a proxy in
 * front that is trusted to say it; what only Next may say to itself is dropped.
 *
 * @returns the id of the request
 */
export function cleanHeaders(
  headers: IncomingHttpHeaders,
  peer: string,
  isTrusted: (address: string) => boolean,
): string {
  const address = plainAddress(peer);
  const given = isTrusted(address) ? { ...headers } : {};
  for (const name of Object.keys(headers)) if (refused.test(name)) delete headers[name];
  const host = first(given['x-forwarded-host']) ?? headers.host;
  if (host !== undefined) headers['x-forwarded-host'] = host;
  headers['x-forwarded-proto'] = readProtocol(given['x-forwarded-proto']) ?? 'http';
  headers['x-forwarded-for'] = findClient(given['x-forwarded-for'], address, isTrusted);
  const id = readId(given['x-request-id']) ?? randomUUID();
  headers['x-request-id'] = id;
  return id;
}

/**
 * From right to left each proxy names who spoke to it; the first that is not trusted is the client. What stands
 * left of a hop that is no address was said by nobody known.
 */
function findClient(
  forwarded: string | string[] | undefined,
  address: string,
  isTrusted: (address: string) => boolean,
): string {
  const hops = [forwarded ?? []].flat().join(',').split(',');
  const named = hops.map(readHop).filter((hop) => hop !== '');
  const path = named.slice(named.findLastIndex((hop) => isIP(hop) === 0) + 1);
  return path.findLast((hop) => !isTrusted(hop)) ?? path[0] ?? address;
}

/** `1.2.3.4:5678` and `[::1]:80`, as some proxies write, without brackets and port. */
function readHop(hop: string): string {
  const withPort = /^(?:\[([^\]]+)\]|([\d.]+))(?::\d+)?$/.exec(hop.trim());
  return plainAddress(withPort?.[1] ?? withPort?.[2] ?? hop.trim());
}

function first(value: string | string[] | undefined): string | undefined {
  return [value].flat()[0]?.split(',')[0]?.trim() || undefined;
}

function readProtocol(value: string | string[] | undefined): string | undefined {
  const protocol = first(value);
  return protocol === 'http' || protocol === 'https' ? protocol : undefined;
}

function readId(value: string | string[] | undefined): string | undefined {
  const id = first(value);
  return id !== undefined && /^[\w-]{8,64}$/.test(id) ? id : undefined;
}
