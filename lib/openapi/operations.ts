import { alertsOperations } from '@/lib/openapi/operations/alerts';
import { classificationOperations } from '@/lib/openapi/operations/classification';
import { commentsOperations } from '@/lib/openapi/operations/comments';
import { datasetsOperations } from '@/lib/openapi/operations/datasets';
import { ingestionOperations } from '@/lib/openapi/operations/ingestion';
import { operationOperations } from '@/lib/openapi/operations/operation';
import { peopleOperations } from '@/lib/openapi/operations/people';
import { readersOperations } from '@/lib/openapi/operations/readers';
import { questionsOperations } from '@/lib/openapi/operations/questions';
import { reportOperations } from '@/lib/openapi/operations/report';
import { reviewOperations } from '@/lib/openapi/operations/review';
import { signInOperations } from '@/lib/openapi/operations/sign-in';
import { summariesOperations } from '@/lib/openapi/operations/summaries';
import { tagsOperations } from '@/lib/openapi/operations/tags';
import { viewsOperations } from '@/lib/openapi/operations/views';
import type { Operation } from '@/lib/openapi/operation';

/** Every route of the API; a test compares it with the files under `app/`. */
export const operations: Operation[] = [
  ...signInOperations,
  ...commentsOperations,
  ...ingestionOperations,
  ...classificationOperations,
  ...tagsOperations,
  ...datasetsOperations,
  ...peopleOperations,
  ...viewsOperations,
  ...reviewOperations,
  ...readersOperations,
  ...alertsOperations,
  ...reportOperations,
  ...questionsOperations,
  ...summariesOperations,
  ...operationOperations,
];
