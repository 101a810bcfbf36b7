import { createHash } from 'node:crypto';
import { z } from 'zod';

/** What travels between functions. It carries ids, never text; its id makes repeats harmless for 24 hours. */
export type Event<Data = unknown> = { id: string; name: string; data: Data };

export const eventSchema = z.object({
  id: z.string().min(1).max(300),
  name: z.string().min(1).max(100),
  data: z.record(z.string(), z.unknown()),
});

const maxEventBytes = 256 * 1024;

export type EventType<Data> = {
  /**
   * Makes an event whose id follows from its data. `occasion` tells a deliberate repeat of the same data from a
   * duplicate; two processes that mean the same repeat give the same occasion.
   */
  (data: Data, options?: { occasion?: string }): Event<Data>;
  eventName: string;
  schema: z.ZodType<Data>;
};

export function defineEvent<Data>(eventName: string, schema: z.ZodType<Data>): EventType<Data> {
  const make = (data: Data, { occasion = '' } = {}) => {
    const parsed = schema.parse(data);
    const digest = createHash('sha256')
      .update(`${occasion}\n${JSON.stringify(parsed)}`)
      .digest('hex');
    return { id: `${eventName}:${digest.slice(0, 32)}`, name: eventName, data: parsed };
  };
  return Object.assign(make, { eventName, schema });
}

/** The limit of Inngest holds for both engines. */
export function assertSendable(events: Event[]): void {
  for (const event of events) {
    const bytes = Buffer.byteLength(JSON.stringify(eventSchema.parse(event)));
    if (bytes > maxEventBytes)
      throw new Error(`The event ${event.name} has ${bytes} bytes; at most ${maxEventBytes}.`);
  }
}

const commentsPerEvent = 500;

/** Comments of a batch wait for their classification. */
export const batchReceived = defineEvent(
  'comments/batch.received',
  z.object({ batchId: z.uuid(), commentIds: z.array(z.uuid()).min(1).max(commentsPerEvent) }),
);

type BatchReceived = z.infer<typeof batchReceived.schema>;

/** As many events as the comments of a batch need. */
export function batchReceivedEvents(
  received: BatchReceived,
  options?: { occasion?: string },
): Event<BatchReceived>[] {
  const { batchId, commentIds } = received;
  return Array.from({ length: Math.ceil(commentIds.length / commentsPerEvent) }, (_, index) => {
    const chunk = commentIds.slice(index * commentsPerEvent, (index + 1) * commentsPerEvent);
    return batchReceived({ batchId, commentIds: chunk }, options);
  });
}

/** As many comments as one prompt carries wait for the language model, this one among them. */
export const commentsDoubted = defineEvent(
  'comments/doubted',
  z.object({ commentId: z.uuid(), revision: z.int() }),
);

const doubtedPerEvent = 20;

export function commentsDoubtedEvents(
  doubted: { id: string; revision: number }[],
  options?: { occasion?: string },
): Event[] {
  return doubted
    .filter((_, index) => index % doubtedPerEvent === 0)
    .map(({ id, revision }) => commentsDoubted({ commentId: id, revision }, options));
}

/** A part of a reclassification is due, from a position in its selection. */
export const reclassificationContinued = defineEvent(
  'reclassification/continued',
  z.object({ taskId: z.uuid(), from: z.string().nullable() }),
);

/** A part of a merge of tags is due, from a position among the tag's comments. */
export const tagMergeContinued = defineEvent(
  'tags/merge.continued',
  z.object({ taskId: z.uuid(), from: z.string().nullable() }),
);

/** A part of a bulk correction is due, from a position in its selection. */
export const bulkCorrectionContinued = defineEvent(
  'comments/bulk-correction.continued',
  z.object({ taskId: z.uuid(), from: z.string().nullable() }),
);

/** A part of the undo of a bulk correction is due, from a position among its changes. */
export const bulkUndoContinued = defineEvent(
  'comments/bulk-undo.continued',
  z.object({ taskId: z.uuid(), from: z.string().nullable() }),
);

/**
 * An approved version of a week's summary goes to its readers, or to one of them; `copy` is there from their second on.
 */
export const summaryReleased = defineEvent(
  'summaries/released',
  z.object({
    week: z.string(),
    version: z.int(),
    stakeholderId: z.uuid().nullable(),
    copy: z.int().min(2).optional(),
  }),
);

/** Somebody is asked, by e-mail, whether they want to be a reader. */
export const confirmationAsked = defineEvent(
  'stakeholders/confirmation.asked',
  z.object({ stakeholderId: z.uuid(), round: z.int() }),
);

/** A check of the windows that end then raised alerts, and staff are told by e-mail. */
export const alertsRaised = defineEvent(
  'alerts/raised',
  z.object({ windowEnd: z.iso.datetime(), alertIds: z.array(z.int()).min(1) }),
);

/** A message waits to be sent. */
export const mailQueued = defineEvent('mail/queued', z.object({ messageId: z.uuid() }));

/** An attempt to deliver is due; the version tells it from the attempts before. */
export const webhookDue = defineEvent(
  'webhooks/delivery.due',
  z.object({ deliveryId: z.uuid(), version: z.int() }),
);

/** A scheduled function is due; both engines make this event themselves. */
export const cronTicked = defineEvent('cron/ticked', z.object({ scheduledAt: z.iso.datetime() }));
export type CronTick = z.infer<typeof cronTicked.schema>;
