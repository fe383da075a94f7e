ALTER TABLE "alert_lists" ADD COLUMN "written_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "alert_lists" ADD COLUMN "refused" text;