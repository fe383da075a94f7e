-- contract
ALTER TABLE "reads" RENAME TO "syncs";--> statement-breakpoint
ALTER TABLE "syncs" RENAME COLUMN "read_id" TO "sync_id";--> statement-breakpoint
ALTER TABLE "syncs" RENAME CONSTRAINT "reads_portal_id_read_id_pk" TO "syncs_portal_id_sync_id_pk";--> statement-breakpoint
ALTER TABLE "clients" RENAME COLUMN "read_id" TO "sync_id";--> statement-breakpoint
ALTER TABLE "clients" RENAME CONSTRAINT "clients_portal_id_read_id_position_pk" TO "clients_portal_id_sync_id_position_pk";--> statement-breakpoint
ALTER TABLE "quarantine" RENAME TO "set_aside";--> statement-breakpoint
ALTER TABLE "set_aside" RENAME COLUMN "read_id" TO "sync_id";--> statement-breakpoint
ALTER TABLE "set_aside" RENAME CONSTRAINT "quarantine_portal_id_read_id_position_pk" TO "set_aside_portal_id_sync_id_position_pk";--> statement-breakpoint
ALTER TABLE "records" RENAME COLUMN "read_number" TO "sync_number";--> statement-breakpoint
ALTER TABLE "records" RENAME COLUMN "problems" TO "set_aside";--> statement-breakpoint
ALTER TABLE "sync_states" RENAME COLUMN "read_number" TO "sync_number";
