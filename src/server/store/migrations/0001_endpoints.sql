CREATE TYPE "public"."export_format" AS ENUM('csv', 'json');--> statement-breakpoint
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
CREATE TABLE "scenarios" (
	"portal_id" text NOT NULL,
	"name" text NOT NULL,
	"changes" jsonb NOT NULL,
	"saved_by" text NOT NULL,
	"saved_at" timestamp with time zone NOT NULL,
	CONSTRAINT "scenarios_portal_id_name_pk" PRIMARY KEY("portal_id","name")
);
--> statement-breakpoint
ALTER TABLE "export_parts" ADD CONSTRAINT "export_parts_of_export" FOREIGN KEY ("portal_id","export_id") REFERENCES "public"."exports"("portal_id","export_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "exports_by_expiry" ON "exports" USING btree ("expires_at");