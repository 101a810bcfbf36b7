import { z } from 'zod';
import { publicRoute } from '@/lib/http/route';
import { answerReport } from '../answer-report';

const paramsSchema = z.object({ semana: z.string() });

export const GET = publicRoute(async ({ context }) =>
  answerReport(paramsSchema.parse(await context?.params).semana),
);
