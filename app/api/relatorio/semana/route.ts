import { publicRoute } from '@/lib/http/route';
import { answerReport } from './answer-report';

export const GET = publicRoute(() => answerReport());
