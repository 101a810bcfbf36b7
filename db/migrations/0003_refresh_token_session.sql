ALTER TABLE "refresh_tokens" ADD COLUMN "session_version" integer;--> statement-breakpoint
UPDATE "refresh_tokens" SET "session_version" = "users"."session_version" FROM "users" WHERE "users"."id" = "refresh_tokens"."user_id";--> statement-breakpoint
ALTER TABLE "refresh_tokens" ALTER COLUMN "session_version" SET NOT NULL;
