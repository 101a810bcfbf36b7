CREATE TABLE "quote_changes" (
	"week" text PRIMARY KEY NOT NULL,
	"version" uuid NOT NULL
);

--> statement-breakpoint
CREATE FUNCTION note_quote_changes() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO quote_changes (week, version)
    SELECT week, gen_random_uuid()
    FROM (SELECT DISTINCT to_char(occurred_at AT TIME ZONE 'America/Sao_Paulo', 'IYYY-"W"IW') AS week FROM changed) of_change
    ORDER BY week
    ON CONFLICT (week) DO UPDATE SET version = excluded.version;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER quotes_come AFTER INSERT ON "quotes" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_quote_changes();
--> statement-breakpoint
CREATE TRIGGER quotes_change AFTER UPDATE ON "quotes" REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_quote_changes();
--> statement-breakpoint
CREATE TRIGGER quotes_go AFTER DELETE ON "quotes" REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION note_quote_changes();
