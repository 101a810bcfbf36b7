-- As rebuilding does: who writes is waited for, and nothing is counted while the counts move.
LOCK TABLE "comments", "comment_tags" IN SHARE MODE;
--> statement-breakpoint
LOCK TABLE "hourly_category_counts", "hourly_counts", "daily_decision_counts", "daily_counts", "daily_release_counts" IN ACCESS EXCLUSIVE MODE;
--> statement-breakpoint
CREATE TEMPORARY TABLE "daily_counts_in_rows" AS TABLE "daily_counts";
--> statement-breakpoint
DROP TABLE "daily_counts";
--> statement-breakpoint
CREATE TABLE "daily_counts" (
	"day" date NOT NULL,
	"artist_id" integer NOT NULL,
	"elogio" integer DEFAULT 0 NOT NULL,
	"critica" integer DEFAULT 0 NOT NULL,
	"sugestao" integer DEFAULT 0 NOT NULL,
	"duvida" integer DEFAULT 0 NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "daily_counts_day_artist_id_pk" PRIMARY KEY("day","artist_id")
);
--> statement-breakpoint
INSERT INTO "daily_counts" SELECT "day", "artist_id", coalesce(sum("comments") FILTER (WHERE "category" = 'elogio'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'critica'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'sugestao'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'duvida'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'spam'), 0) FROM "daily_counts_in_rows" GROUP BY 1, 2 ORDER BY 1, 2;
--> statement-breakpoint
DROP TABLE "daily_counts_in_rows";
--> statement-breakpoint
CREATE TEMPORARY TABLE "daily_decision_counts_in_rows" AS TABLE "daily_decision_counts";
--> statement-breakpoint
DROP TABLE "daily_decision_counts";
--> statement-breakpoint
CREATE TABLE "daily_decision_counts" (
	"day" date NOT NULL,
	"model_version" text NOT NULL,
	"reviewed" boolean NOT NULL,
	"confidence_tenth" smallint NOT NULL,
	"elogio" integer DEFAULT 0 NOT NULL,
	"critica" integer DEFAULT 0 NOT NULL,
	"sugestao" integer DEFAULT 0 NOT NULL,
	"duvida" integer DEFAULT 0 NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "daily_decision_counts_day_model_version_reviewed_confidence_tenth_pk" PRIMARY KEY("day","model_version","reviewed","confidence_tenth")
);
--> statement-breakpoint
INSERT INTO "daily_decision_counts" SELECT "day", "model_version", "reviewed", "confidence_tenth", coalesce(sum("comments") FILTER (WHERE "category" = 'elogio'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'critica'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'sugestao'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'duvida'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'spam'), 0) FROM "daily_decision_counts_in_rows" GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
--> statement-breakpoint
DROP TABLE "daily_decision_counts_in_rows";
--> statement-breakpoint
CREATE TEMPORARY TABLE "daily_release_counts_in_rows" AS TABLE "daily_release_counts";
--> statement-breakpoint
DROP TABLE "daily_release_counts";
--> statement-breakpoint
CREATE TABLE "daily_release_counts" (
	"day" date NOT NULL,
	"release_id" integer NOT NULL,
	"elogio" integer DEFAULT 0 NOT NULL,
	"critica" integer DEFAULT 0 NOT NULL,
	"sugestao" integer DEFAULT 0 NOT NULL,
	"duvida" integer DEFAULT 0 NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "daily_release_counts_day_release_id_pk" PRIMARY KEY("day","release_id")
);
--> statement-breakpoint
INSERT INTO "daily_release_counts" SELECT "day", "release_id", coalesce(sum("comments") FILTER (WHERE "category" = 'elogio'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'critica'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'sugestao'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'duvida'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'spam'), 0) FROM "daily_release_counts_in_rows" GROUP BY 1, 2 ORDER BY 1, 2;
--> statement-breakpoint
DROP TABLE "daily_release_counts_in_rows";
--> statement-breakpoint
CREATE TEMPORARY TABLE "hourly_category_counts_in_rows" AS TABLE "hourly_category_counts";
--> statement-breakpoint
DROP TABLE "hourly_category_counts";
--> statement-breakpoint
CREATE TABLE "hourly_category_counts" (
	"hour" timestamp with time zone PRIMARY KEY NOT NULL,
	"elogio" integer DEFAULT 0 NOT NULL,
	"critica" integer DEFAULT 0 NOT NULL,
	"sugestao" integer DEFAULT 0 NOT NULL,
	"duvida" integer DEFAULT 0 NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
INSERT INTO "hourly_category_counts" SELECT "hour", coalesce(sum("comments") FILTER (WHERE "category" = 'elogio'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'critica'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'sugestao'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'duvida'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'spam'), 0) FROM "hourly_category_counts_in_rows" GROUP BY 1 ORDER BY 1;
--> statement-breakpoint
DROP TABLE "hourly_category_counts_in_rows";
--> statement-breakpoint
CREATE TEMPORARY TABLE "hourly_counts_in_rows" AS TABLE "hourly_counts";
--> statement-breakpoint
DROP TABLE "hourly_counts";
--> statement-breakpoint
CREATE TABLE "hourly_counts" (
	"hour" timestamp with time zone NOT NULL,
	"artist_id" integer NOT NULL,
	"source" text NOT NULL,
	"elogio" integer DEFAULT 0 NOT NULL,
	"critica" integer DEFAULT 0 NOT NULL,
	"sugestao" integer DEFAULT 0 NOT NULL,
	"duvida" integer DEFAULT 0 NOT NULL,
	"spam" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "hourly_counts_hour_artist_id_source_pk" PRIMARY KEY("hour","artist_id","source")
);
--> statement-breakpoint
INSERT INTO "hourly_counts" SELECT "hour", "artist_id", "source", coalesce(sum("comments") FILTER (WHERE "category" = 'elogio'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'critica'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'sugestao'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'duvida'), 0), coalesce(sum("comments") FILTER (WHERE "category" = 'spam'), 0) FROM "hourly_counts_in_rows" GROUP BY 1, 2, 3 ORDER BY 1, 2, 3;
--> statement-breakpoint
DROP TABLE "hourly_counts_in_rows";
--> statement-breakpoint
CREATE INDEX "daily_counts_by_artist" ON "daily_counts" USING btree ("artist_id","day");
