import type { JobFunction } from '@/inngest/define';
import { askModel } from '@/inngest/functions/ask-model';
import { bulkCorrect } from '@/inngest/functions/bulk-correct';
import { bulkUndo } from '@/inngest/functions/bulk-undo';
import { classifyComments } from '@/inngest/functions/classify-comments';
import { closeWeeks } from '@/inngest/functions/close-weeks';
import { countBursts } from '@/inngest/functions/count-bursts';
import { mergeTags } from '@/inngest/functions/merge-tags';
import { proposeTags } from '@/inngest/functions/propose-tags';
import { reclassifyComments } from '@/inngest/functions/reclassify-comments';
import { sweep } from '@/inngest/functions/sweep';

export const functions: JobFunction[] = [
  classifyComments,
  askModel,
  reclassifyComments,
  mergeTags,
  bulkCorrect,
  bulkUndo,
  proposeTags,
  countBursts,
  closeWeeks,
  sweep,
];
