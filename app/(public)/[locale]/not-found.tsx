import { NotFoundMessage } from '@/app/not-found-message';

export default function PublicNotFound() {
  return <NotFoundMessage />;
}
