import type { JobFunction } from '@/inngest/define';
import { askModel } from '@/inngest/functions/ask-model';
import { bulkCorrect } from '@/inngest/functions/bulk-correct';
import { bulkUndo } from '@/inngest/functions/bulk-undo';
import { classifyComments } from '@/inngest/functions/classify-comments';
import { closeWeeks } from '@/inngest/functions/close-weeks';
import { deliverWebhook } from '@/inngest/functions/deliver-webhook';
import { findSpikes } from '@/inngest/functions/find-spikes';
import { countBursts } from '@/inngest/functions/count-bursts';
import { mergeTags } from '@/inngest/functions/merge-tags';
import { proposeTags } from '@/inngest/functions/propose-tags';
import { reclassifyComments } from '@/inngest/functions/reclassify-comments';
import { sendAlerts } from '@/inngest/functions/send-alerts';
import { sendConfirmation } from '@/inngest/functions/send-confirmation';
import { sendMessage } from '@/inngest/functions/send-message';
import { sendSummary } from '@/inngest/functions/send-summary';
import { sweep } from '@/inngest/functions/sweep';
import { weeklySummary } from '@/inngest/functions/weekly-summary';

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
  weeklySummary,
  sendSummary,
  sendConfirmation,
  sendAlerts,
  sendMessage,
  findSpikes,
  deliverWebhook,
  sweep,
];
