CREATE TABLE "hourly_category_counts" (
	"hour" timestamp with time zone NOT NULL,
	"category" "category" NOT NULL,
	"comments" integer NOT NULL,
	CONSTRAINT "hourly_category_counts_hour_category_pk" PRIMARY KEY("hour","category")
);
--> statement-breakpoint
INSERT INTO "hourly_category_counts" SELECT "hour", "category", sum("comments") FROM "hourly_counts" GROUP BY 1, 2 HAVING sum("comments") <> 0 ORDER BY 1, 2;
