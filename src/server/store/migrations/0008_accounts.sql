CREATE TABLE "accounts" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"status" text NOT NULL,
	"scopes" text[],
	"ui_domain" text,
	"time_zone" text,
	"installed_by" text,
	"due_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	"purge_after" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "accounts_due" ON "accounts" USING btree ("due_at") WHERE "accounts"."status" = 'active' and "accounts"."due_at" is not null;--> statement-breakpoint
CREATE INDEX "accounts_to_purge" ON "accounts" USING btree ("purge_after") WHERE "accounts"."purge_after" is not null;