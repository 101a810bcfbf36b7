CREATE TABLE "questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"asked_by" text NOT NULL,
	"locale" text NOT NULL,
	"text" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"found" boolean,
	"paragraphs" text[],
	"weeks" text[],
	"sources" jsonb,
	"answered_by" text
);
--> statement-breakpoint
CREATE INDEX "questions_by_asker" ON "questions" USING btree ("asked_by","id");