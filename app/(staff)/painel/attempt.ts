import type { Staff } from '@/db/queries/staff-sessions';
import { getMessages } from '@/i18n/messages';
import { toRefusal, type Refusal } from './to-refusal';

type Area = { staff: Pick<Staff, 'locale'>; texts: 'tokens' | 'webhooks' };

/** Does it, or says why not in the words of an area. */
export async function attempt<Done>(
  { staff, texts }: Area,
  work: () => Promise<Done>,
): Promise<Done | Refusal> {
  try {
    return await work();
  } catch (error) {
    return toRefusal(error, getMessages(staff.locale)[texts].errors);
  }
}
