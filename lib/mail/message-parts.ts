import { z } from 'zod';

/** A picture inside a message; its bytes are kept under the hash of them. */
const attachedFileSchema = z.object({
  contentId: z.string().regex(/^[\w.-]+$/),
  filename: z.string(),
  contentType: z.string(),
  hash: z.string(),
});
export type AttachedFile = z.infer<typeof attachedFileSchema>;

export const attachedFilesSchema = z.array(attachedFileSchema);
export const headersSchema = z.record(z.string(), z.string());
