import { answerEmbed } from '../../answer-embed';

export const GET = answerEmbed;
