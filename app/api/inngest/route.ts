import { GET, POST, PUT } from '@/inngest/serve';

export const dynamic = 'force-dynamic';
export { GET, POST, PUT };
