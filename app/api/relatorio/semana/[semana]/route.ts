import { answerReport } from '../answer-report';

export const GET = answerReport;
