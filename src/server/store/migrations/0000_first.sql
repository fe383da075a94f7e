CREATE TYPE "public"."enrolment_scope" AS ENUM('user', 'account');--> statement-breakpoint
CREATE TYPE "public"."export_format" AS ENUM('csv', 'json');--> statement-breakpoint
CREATE TABLE "deal_mappings" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"mapping" jsonb,
	"changed_by" text NOT NULL,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "acceptances" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "acceptances_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"portal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"scope" "enrolment_scope" NOT NULL,
	"terms_version" text NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_enrolments" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"terms_version" text NOT NULL,
	"accepted_by" text NOT NULL,
	"accepted_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "user_choices" (
	"portal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"enrolled" boolean NOT NULL,
	"terms_version" text,
	"accepted_at" timestamp with time zone,
	CONSTRAINT "user_choices_portal_id_user_id_pk" PRIMARY KEY("portal_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "export_parts" (
	"portal_id" text NOT NULL,
	"export_id" text NOT NULL,
	"part" integer NOT NULL,
	"rows" jsonb NOT NULL,
	CONSTRAINT "export_parts_portal_id_export_id_part_pk" PRIMARY KEY("portal_id","export_id","part")
);
--> statement-breakpoint
CREATE TABLE "exports" (
	"portal_id" text NOT NULL,
	"export_id" text NOT NULL,
	"name" text NOT NULL,
	"format" "export_format" NOT NULL,
	"columns" text[] NOT NULL,
	"parts" integer,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "exports_portal_id_export_id_pk" PRIMARY KEY("portal_id","export_id")
);
--> statement-breakpoint
CREATE TABLE "clients" (
	"portal_id" text NOT NULL,
	"read_id" text NOT NULL,
	"position" integer NOT NULL,
	"client_id" text NOT NULL,
	"company_ids" text[] NOT NULL,
	"facts" jsonb NOT NULL,
	"bytes" integer NOT NULL,
	CONSTRAINT "clients_portal_id_read_id_position_pk" PRIMARY KEY("portal_id","read_id","position")
);
--> statement-breakpoint
CREATE TABLE "quarantine" (
	"portal_id" text NOT NULL,
	"read_id" text NOT NULL,
	"position" integer NOT NULL,
	"object_type" text NOT NULL,
	"object_id" text NOT NULL,
	"property" text,
	"reason" text NOT NULL,
	CONSTRAINT "quarantine_portal_id_read_id_position_pk" PRIMARY KEY("portal_id","read_id","position")
);
--> statement-breakpoint
CREATE TABLE "reads" (
	"portal_id" text NOT NULL,
	"read_id" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"completed_at" timestamp with time zone NOT NULL,
	"total_clients" integer NOT NULL,
	"set_aside" integer NOT NULL,
	CONSTRAINT "reads_portal_id_read_id_pk" PRIMARY KEY("portal_id","read_id")
);
--> statement-breakpoint
CREATE TABLE "lists" (
	"portal_id" text NOT NULL,
	"name" text NOT NULL,
	"list_id" text NOT NULL,
	CONSTRAINT "lists_portal_id_name_pk" PRIMARY KEY("portal_id","name")
);
--> statement-breakpoint
CREATE TABLE "preferences" (
	"portal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"rule_set" text,
	"goal_tier" text,
	"language" text,
	CONSTRAINT "preferences_portal_id_user_id_pk" PRIMARY KEY("portal_id","user_id")
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
CREATE TABLE "scenarios" (
	"portal_id" text NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenarios_portal_id_name_pk" PRIMARY KEY("portal_id","name")
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"partner" jsonb NOT NULL,
	"rule_set" text,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
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
	"fill_back" jsonb,
	"filled_back_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "export_parts" ADD CONSTRAINT "export_parts_of_export" FOREIGN KEY ("portal_id","export_id") REFERENCES "public"."exports"("portal_id","export_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "acceptances_by_account" ON "acceptances" USING btree ("portal_id","id");--> statement-breakpoint
CREATE INDEX "exports_by_expiry" ON "exports" USING btree ("expires_at");