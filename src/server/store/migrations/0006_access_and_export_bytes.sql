CREATE TABLE "access_choices" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"figures" jsonb NOT NULL,
	"lists" jsonb NOT NULL,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "export_parts" ADD COLUMN "bytes" integer DEFAULT 0 NOT NULL;