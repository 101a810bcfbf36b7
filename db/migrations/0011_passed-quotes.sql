CREATE TABLE "passed_quotes" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"passed_by" text NOT NULL,
	"passed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "passed_quotes" ADD CONSTRAINT "passed_quotes_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;