CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION public.pt_folded (COPY = pg_catalog.portuguese);--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION public.pt_folded
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, portuguese_stem;
