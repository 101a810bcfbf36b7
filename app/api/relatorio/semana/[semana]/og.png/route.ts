import { answerCard } from '../../answer-card';

export const GET = answerCard;
