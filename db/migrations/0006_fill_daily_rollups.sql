INSERT INTO "daily_counts" SELECT ("occurred_at" at time zone 'America/Sao_Paulo')::date, "category", coalesce("artist_id", 0), count(*) FROM "comments" WHERE "category" IS NOT NULL GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO "daily_tag_counts" SELECT (c."occurred_at" at time zone 'America/Sao_Paulo')::date, t."tag_code", count(*) FROM "comment_tags" t JOIN "comments" c ON c."id" = t."comment_id" WHERE c."category" IS NOT NULL GROUP BY 1, 2;
--> statement-breakpoint
INSERT INTO "daily_release_counts" SELECT ("occurred_at" at time zone 'America/Sao_Paulo')::date, "release_id", "category", count(*) FROM "comments" WHERE "category" IS NOT NULL AND "release_id" IS NOT NULL GROUP BY 1, 2, 3;
--> statement-breakpoint
INSERT INTO "daily_decision_counts" SELECT ("occurred_at" at time zone 'America/Sao_Paulo')::date, "category", coalesce("model_version", ''), "reviewed", least(9, floor(coalesce("confidence", 0)::float8 * 10)), count(*) FROM "comments" WHERE "category" IS NOT NULL GROUP BY 1, 2, 3, 4, 5;
