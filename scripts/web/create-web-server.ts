import { createServer, type RequestListener, type Server } from 'node:http';
import { bodyLimit } from './body-limit';
import { cleanHeaders } from './clean-headers';
import { limitBody } from './limit-body';
import { requireOrigin } from './require-origin';

type Options = { listener: RequestListener; isTrusted: (address: string) => boolean };

/** The HTTP server in front of Next: true headers, bounded bodies, and no patience with idle sockets. */
export function createWebServer({ listener, isTrusted }: Options): Server {
  const server = createServer(
    {
      headersTimeout: 15_000,
      requestTimeout: 300_000,
      keepAliveTimeout: 65_000, // longer than the 60 s of common load balancers
      connectionsCheckingInterval: 5_000,
      maxHeaderSize: 16 * 1024,
    },
    (request, response) => {
      const peer = request.socket.remoteAddress ?? '';
      response.setHeader('x-request-id', cleanHeaders(request.headers, peer, isTrusted));
      if (!limitBody(request, response, bodyLimit(request))) return;
      if (requireOrigin(request, response)) listener(request, response);
    },
  );
  server.setTimeout(120_000); // silence in both directions: event streams send a sign of life more often
  return server;
}
