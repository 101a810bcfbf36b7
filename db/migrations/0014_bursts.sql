CREATE TABLE "daily_burst_counts" (
	"day" date NOT NULL,
	"fingerprint" bigint NOT NULL,
	"artist_id" integer NOT NULL,
	"category" "category" NOT NULL,
	"comments" integer NOT NULL,
	CONSTRAINT "daily_burst_counts_day_fingerprint_artist_id_category_pk" PRIMARY KEY("day","fingerprint","artist_id","category")
);
--> statement-breakpoint
CREATE TABLE "stale_burst_days" (
	"day" date NOT NULL
);
--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "fingerprint" bigint;--> statement-breakpoint
CREATE INDEX "comments_alike" ON "comments" USING btree ("occurred_at","fingerprint","artist_id","category") WHERE fingerprint <> 0;