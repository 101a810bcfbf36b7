CREATE TABLE "daily_counts" (
	"day" date NOT NULL,
	"category" "category" NOT NULL,
	"artist_id" integer NOT NULL,
	"comments" integer NOT NULL,
	CONSTRAINT "daily_counts_day_category_artist_id_pk" PRIMARY KEY("day","category","artist_id")
);
--> statement-breakpoint
CREATE TABLE "daily_decision_counts" (
	"day" date NOT NULL,
	"category" "category" NOT NULL,
	"model_version" text NOT NULL,
	"reviewed" boolean NOT NULL,
	"confidence_tenth" smallint NOT NULL,
	"comments" integer NOT NULL,
	CONSTRAINT "daily_decision_counts_day_category_model_version_reviewed_confidence_tenth_pk" PRIMARY KEY("day","category","model_version","reviewed","confidence_tenth")
);
--> statement-breakpoint
CREATE TABLE "daily_release_counts" (
	"day" date NOT NULL,
	"release_id" integer NOT NULL,
	"category" "category" NOT NULL,
	"comments" integer NOT NULL,
	CONSTRAINT "daily_release_counts_day_release_id_category_pk" PRIMARY KEY("day","release_id","category")
);
--> statement-breakpoint
CREATE TABLE "daily_tag_counts" (
	"day" date NOT NULL,
	"tag_code" text NOT NULL,
	"comments" integer NOT NULL,
	CONSTRAINT "daily_tag_counts_day_tag_code_pk" PRIMARY KEY("day","tag_code")
);
