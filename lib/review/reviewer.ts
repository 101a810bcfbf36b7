import type { Staff } from '@/db/queries/staff-sessions';
import { actorOf, type Actor } from '@/lib/audit/actor';
import type { Caller } from '@/lib/auth/authenticate';
import { ForbiddenError } from '@/lib/errors';

/** A person at the review queue. */
export type Reviewer = Actor & { id: string };

export function reviewerOf(staff: Pick<Staff, 'id' | 'email'>): Reviewer {
  return { id: staff.id, ...actorOf(staff) };
}

/** Who calls, if it is a person: a token has no word of its own. Throws 403. */
export function requireReviewer(caller: Caller): Reviewer {
  if (caller.kind === 'token')
    throw new ForbiddenError(
      'Só pessoas revisam: entre com e-mail e senha em /auth/login, sem token de API.',
    );
  return { id: caller.id, key: caller.key, name: caller.name };
}
