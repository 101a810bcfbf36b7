/** A message as it leaves: nothing is filled in after this. */
export type OutgoingMail = {
  /** The provider takes one message for a key, however often it is handed over within a day. */
  idempotencyKey: string;
  messageId: string;
  from: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  headers: Record<string, string>;
  attachments: { contentId: string; filename: string; contentType: string; content: Uint8Array }[];
};

/**
 * What came of handing a message over. `later`: the same again may go well; `isCertain` when nothing was taken,
 * `isForAll` when others would fare the same until then. `contradicted`: the provider knows the key with another text.
 */
export type Outcome =
  | { kind: 'accepted'; providerId: string }
  | { kind: 'refused'; code: string }
  | { kind: 'contradicted'; code: string }
  | { kind: 'later'; code: string; waitMs: number | null; isCertain: boolean; isForAll: boolean };
