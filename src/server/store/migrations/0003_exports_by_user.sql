-- contract
-- They last ten minutes, and nobody knows whose they are.
DELETE FROM "exports";--> statement-breakpoint
ALTER TABLE "exports" ADD COLUMN "created_by" text NOT NULL;
