import { notFound } from 'next/navigation';
import { requireStaff } from '@/lib/auth/session';

/** An address that no page has is told among the staff's own pages; the site's 404 leads to the public report. */
export default async function NoSuchPage() {
  await requireStaff();
  notFound();
}
