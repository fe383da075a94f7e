CREATE TABLE "journal_cursor" (
	"id" integer PRIMARY KEY NOT NULL,
	"offset" text,
	"version" integer NOT NULL,
	"held_until" timestamp with time zone,
	"read_at" timestamp with time zone,
	"attempts" integer NOT NULL,
	"refusal" jsonb,
	"gap_at" timestamp with time zone,
	"rests_until" timestamp with time zone,
	"subscribed_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "journal_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts" ADD COLUMN "journal_subscription" text;