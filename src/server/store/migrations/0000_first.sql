CREATE TYPE "public"."enrolment_scope" AS ENUM('user', 'account');--> statement-breakpoint
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
CREATE TABLE "settings" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"partner" jsonb NOT NULL,
	"rule_set" text,
	"updated_by" text NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
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
CREATE INDEX "acceptances_by_account" ON "acceptances" USING btree ("portal_id","id");