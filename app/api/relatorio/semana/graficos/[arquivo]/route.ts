import { answerChart } from '../../answer-chart';

export const GET = answerChart;
