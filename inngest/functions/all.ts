import type { JobFunction } from '@/inngest/define';
import { classifyComments } from '@/inngest/functions/classify-comments';
import { sweep } from '@/inngest/functions/sweep';

export const functions: JobFunction[] = [classifyComments, sweep];
