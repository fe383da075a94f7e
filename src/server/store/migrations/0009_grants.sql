CREATE TABLE "grants" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"sealed" text NOT NULL,
	"key_id" text NOT NULL,
	"access_expires_at" timestamp with time zone NOT NULL,
	"version" integer NOT NULL,
	"failure" jsonb
);
--> statement-breakpoint
CREATE TABLE "token_endpoint" (
	"id" integer PRIMARY KEY NOT NULL,
	"next_at" timestamp with time zone NOT NULL,
	"failures" integer NOT NULL
);
