CREATE TABLE "audit_log" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_log_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject" text,
	"details" jsonb
);
--> statement-breakpoint
CREATE TABLE "password_links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"purpose" text NOT NULL,
	"created_by" uuid,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "adjudications" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"opened_at" timestamp with time zone DEFAULT now() NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" uuid
);
--> statement-breakpoint
CREATE TABLE "bulk_changes" (
	"task_id" uuid NOT NULL,
	"comment_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"revision" integer NOT NULL,
	CONSTRAINT "bulk_changes_task_id_comment_id_pk" PRIMARY KEY("task_id","comment_id")
);
--> statement-breakpoint
CREATE TABLE "dataset_items" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"dataset" text NOT NULL,
	"added_by" uuid,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "review_leases" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "reviews_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"comment_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"category" "category" NOT NULL,
	"tags" text[] NOT NULL,
	"artist_id" integer,
	"release_id" integer,
	"note" text,
	"model_version" text,
	"model_category" "category",
	"model_confidence" real,
	"before" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"undone_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "saved_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"owner_id" uuid NOT NULL,
	"shared" text DEFAULT 'private' NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "second_opinions" (
	"comment_id" uuid PRIMARY KEY NOT NULL,
	"first_user_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"requested_at" timestamp with time zone DEFAULT now() NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
DROP INDEX "comments_newest";--> statement-breakpoint
DROP INDEX "comments_by_category";--> statement-breakpoint
DROP INDEX "comments_by_artist";--> statement-breakpoint
ALTER TABLE "classifications" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "margin" real;--> statement-breakpoint
ALTER TABLE "comments" ADD COLUMN "review_reason" text;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "previous_secret_hash" text;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "previous_valid_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "password_links" ADD CONSTRAINT "password_links_created_by_users_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "adjudications" ADD CONSTRAINT "adjudications_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bulk_changes" ADD CONSTRAINT "bulk_changes_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_items" ADD CONSTRAINT "dataset_items_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dataset_items" ADD CONSTRAINT "dataset_items_added_by_users_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_leases" ADD CONSTRAINT "review_leases_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "review_leases" ADD CONSTRAINT "review_leases_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_artist_id_artists_id_fk" FOREIGN KEY ("artist_id") REFERENCES "public"."artists"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_release_id_releases_id_fk" FOREIGN KEY ("release_id") REFERENCES "public"."releases"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_views" ADD CONSTRAINT "saved_views_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_opinions" ADD CONSTRAINT "second_opinions_comment_id_comments_id_fk" FOREIGN KEY ("comment_id") REFERENCES "public"."comments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "second_opinions" ADD CONSTRAINT "second_opinions_first_user_id_users_id_fk" FOREIGN KEY ("first_user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_log_newest" ON "audit_log" USING btree ("at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_by_actor" ON "audit_log" USING btree ("actor","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_by_subject" ON "audit_log" USING btree ("subject","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "audit_log_by_action" ON "audit_log" USING btree ("action","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "password_links_user" ON "password_links" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "adjudications_open" ON "adjudications" USING btree ("opened_at","comment_id") WHERE settled_at is null;--> statement-breakpoint
CREATE INDEX "dataset_items_of_set" ON "dataset_items" USING btree ("dataset","comment_id");--> statement-breakpoint
CREATE INDEX "review_leases_of_person" ON "review_leases" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "reviews_of_person" ON "reviews" USING btree ("user_id","created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "reviews_of_comment" ON "reviews" USING btree ("comment_id","id");--> statement-breakpoint
CREATE INDEX "reviews_newest" ON "reviews" USING btree ("created_at" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "saved_views_of_person" ON "saved_views" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "second_opinions_open" ON "second_opinions" USING btree ("requested_at","comment_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "comments_by_release" ON "comments" USING btree ("release_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"occurred_at");--> statement-breakpoint
CREATE INDEX "comments_by_batch" ON "comments" USING btree ("batch_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "comments_by_source" ON "comments" USING btree ("source","received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"occurred_at");--> statement-breakpoint
CREATE INDEX "comments_reviewed" ON "comments" USING btree ("received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE reviewed;--> statement-breakpoint
CREATE INDEX "comments_unfinished" ON "comments" USING btree ("status","received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status <> 'classificado';--> statement-breakpoint
CREATE INDEX "comments_by_model" ON "comments" USING btree ("model_version","received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"occurred_at");--> statement-breakpoint
CREATE INDEX "comments_by_confidence" ON "comments" USING btree ("confidence");--> statement-breakpoint
CREATE INDEX "comments_to_review" ON "comments" USING btree ("margin","id") WHERE status = 'em_revisao' and not reviewed;--> statement-breakpoint
CREATE INDEX "comments_to_review_newest" ON "comments" USING btree ("received_at" DESC NULLS LAST,"id" DESC NULLS LAST) WHERE status = 'em_revisao' and not reviewed;--> statement-breakpoint
CREATE INDEX "comments_newest" ON "comments" USING btree ("received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"occurred_at");--> statement-breakpoint
CREATE INDEX "comments_by_category" ON "comments" USING btree ("category","received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"occurred_at");--> statement-breakpoint
CREATE INDEX "comments_by_artist" ON "comments" USING btree ("artist_id","received_at" DESC NULLS LAST,"id" DESC NULLS LAST,"occurred_at");--> statement-breakpoint
ALTER TABLE "comments" ADD CONSTRAINT "comments_written_before_received" CHECK (occurred_at <= received_at + interval '2 days');
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_log_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_log" FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
