ALTER TABLE "batches" ADD COLUMN "refused" integer;--> statement-breakpoint
ALTER TABLE "batches" ADD COLUMN "refusals" jsonb;