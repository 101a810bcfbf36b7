export { GET, POST, PUT } from '@/inngest/serve';
