CREATE TABLE "alert_states" (
	"portal_id" text PRIMARY KEY NOT NULL,
	"basis" text,
	"changed_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "alert_views" (
	"portal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "alert_views_portal_id_user_id_pk" PRIMARY KEY("portal_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "alerts" (
	"portal_id" text NOT NULL,
	"id" text NOT NULL,
	"position" bigserial NOT NULL,
	"kind" text NOT NULL,
	"details" jsonb NOT NULL,
	"raised_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "alerts_portal_id_id_pk" PRIMARY KEY("portal_id","id")
);
--> statement-breakpoint
CREATE INDEX "alerts_by_position" ON "alerts" USING btree ("portal_id","position");