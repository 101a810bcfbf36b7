CREATE TABLE "report_revisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "report_revisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"week" text NOT NULL,
	"revised_at" timestamp with time zone NOT NULL,
	"differences" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report_snapshots" (
	"week" text PRIMARY KEY NOT NULL,
	"frozen_at" timestamp with time zone NOT NULL,
	"hash" text NOT NULL,
	"numbers" json NOT NULL
);
--> statement-breakpoint
ALTER TABLE "report_revisions" ADD CONSTRAINT "report_revisions_week_report_snapshots_week_fk" FOREIGN KEY ("week") REFERENCES "public"."report_snapshots"("week") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "report_revisions_of_week" ON "report_revisions" USING btree ("week","id");