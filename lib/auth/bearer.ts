import { UnauthorizedError } from '@/lib/errors';

/** The token of the Authorization header (RFC 6750; the scheme in any case). Throws 401. */
export function readBearer(request: Request): string {
  const [, token] = /^Bearer +([\w.~+/-]+=*)$/i.exec(request.headers.get('authorization') ?? '') ?? [];
  if (!token) throw new UnauthorizedError();
  return token;
}
