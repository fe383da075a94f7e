-- contract
CREATE TABLE "record_counts" (
	"portal_id" text NOT NULL,
	"object_type" text NOT NULL,
	"stored" integer NOT NULL,
	"with_facts" integer NOT NULL,
	CONSTRAINT "record_counts_portal_id_object_type_pk" PRIMARY KEY("portal_id","object_type")
);
--> statement-breakpoint
ALTER TABLE "sync_states" ADD COLUMN "fence" text;--> statement-breakpoint
ALTER TABLE "sync_states" ADD COLUMN "asked_at" timestamp with time zone;
--> statement-breakpoint
INSERT INTO "record_counts" SELECT portal_id, object_type, count(*), count(facts) FROM records GROUP BY portal_id, object_type;--> statement-breakpoint
UPDATE "accounts" SET due_at = now() FROM "sync_states" WHERE "accounts".due_at IS NULL AND "accounts".portal_id = "sync_states".portal_id;--> statement-breakpoint
ALTER TABLE "sync_states" DROP COLUMN "lease_owner";--> statement-breakpoint
ALTER TABLE "sync_states" DROP COLUMN "lease_until";