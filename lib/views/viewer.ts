import type { Staff } from '@/db/queries/staff-sessions';
import { actorOf, userIdOf, type Actor } from '@/lib/audit/actor';
import type { Caller } from '@/lib/auth/authenticate';
import { ForbiddenError } from '@/lib/errors';

/** Who looks at views; an API token is no person and sees the shared ones. */
export type Viewer = { actor: Actor; userId: string | null; isAdmin: boolean };

export function viewerOfStaff(staff: Staff): Viewer {
  return { actor: actorOf(staff), userId: staff.id, isAdmin: staff.role === 'admin' };
}

export function viewerOfCaller(caller: Caller): Viewer {
  return { actor: caller, userId: userIdOf(caller), isAdmin: caller.scopes.includes('admin') };
}

export function canChange({ userId, isAdmin }: Viewer, view: { ownerId: string }): boolean {
  return isAdmin || view.ownerId === userId;
}

/** Throws 403. */
export function requireChange(viewer: Viewer, view: { ownerId: string }): void {
  if (!canChange(viewer, view)) throw new ForbiddenError('Só quem criou a visão, ou um admin, pode mudá-la.');
}
