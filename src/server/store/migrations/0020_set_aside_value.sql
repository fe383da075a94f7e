ALTER TABLE "set_aside" ADD COLUMN "value" text;--> statement-breakpoint
-- The clients are made anew with the next sync, and what was set aside is listed with its values.
UPDATE "sync_states" SET "dirty" = true WHERE EXISTS (SELECT FROM "set_aside" WHERE "set_aside".portal_id = "sync_states".portal_id);
