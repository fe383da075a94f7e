CREATE TABLE "deal_mappings" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"mapping" jsonb,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "records" (
	"portal_id" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" bigint NOT NULL,
	"read_number" integer NOT NULL,
	"modified_at" text,
	"facts" jsonb,
	"company_ids" text[] NOT NULL,
	"problems" jsonb,
	CONSTRAINT "records_portal_id_object_type_object_id_pk" PRIMARY KEY("portal_id","object_type","object_id")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"portal_id" text NOT NULL,
	"rule_set" text NOT NULL,
	"day" text NOT NULL,
	"totals" jsonb NOT NULL,
	"origin" text NOT NULL,
	CONSTRAINT "snapshots_portal_id_rule_set_day_pk" PRIMARY KEY("portal_id","rule_set","day")
);
--> statement-breakpoint
CREATE TABLE "call_counts" (
	"portal_id" text NOT NULL,
	"day" text NOT NULL,
	"calls" integer NOT NULL,
	"left_today" integer,
	CONSTRAINT "call_counts_portal_id_day_pk" PRIMARY KEY("portal_id","day")
);
--> statement-breakpoint
CREATE TABLE "sync_states" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"lease_owner" text,
	"lease_until" timestamp with time zone,
	"read_number" integer DEFAULT 0 NOT NULL,
	"plan" jsonb,
	"metadata" jsonb,
	"freshness" jsonb,
	"dirty" boolean DEFAULT false NOT NULL,
	"failure" jsonb,
	"failed_at" timestamp with time zone,
	"refreshed_at" timestamp with time zone,
	"filled_back_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "records_by_read" ON "records" USING btree ("portal_id","object_type","read_number");