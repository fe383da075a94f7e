ALTER TABLE "accounts" ADD COLUMN "deletion_asked_by" text;
--> statement-breakpoint
UPDATE "accounts" SET purge_after = changed_at + interval '30 days' WHERE status <> 'active' AND purge_after IS NULL;
