import { exportAudit } from '@/lib/audit/export-audit';
import { auditExportSchema } from '@/lib/audit/search-params';
import { route } from '@/lib/http/route';

/** The page downloads it with the staff session. */
export const GET = route({ scope: 'admin', session: true }, async ({ request, caller }) => {
  const search = auditExportSchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return exportAudit(search, { actor: caller, signal: request.signal });
});
