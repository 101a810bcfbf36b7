CREATE TABLE "quotes" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"text" text NOT NULL,
	"occurred_at" timestamp with time zone NOT NULL,
	"approved_by" text NOT NULL,
	"approved_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "summaries" (
	"week" text PRIMARY KEY NOT NULL,
	"facts" jsonb NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"approved_at" timestamp with time zone,
	"approved_by" text,
	"sent_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "summary_versions" (
	"week" text NOT NULL,
	"version" integer NOT NULL,
	"written_by" text NOT NULL,
	"author" text,
	"texts" jsonb NOT NULL,
	"refusals" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "summary_versions_week_version_pk" PRIMARY KEY("week","version")
);
--> statement-breakpoint
ALTER TABLE "quotes" ADD CONSTRAINT "quotes_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "summary_versions" ADD CONSTRAINT "summary_versions_week_summaries_week_fk" FOREIGN KEY ("week") REFERENCES "public"."summaries"("week") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "quotes_by_moment" ON "quotes" USING btree ("occurred_at","comment_id");