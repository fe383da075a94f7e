CREATE TABLE "alert_deliveries" (
	"portal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"alert_id" text NOT NULL,
	"channel" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"message_id" text,
	"claimed_until" timestamp with time zone,
	"attempts" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "alert_deliveries_portal_id_alert_id_channel_user_id_pk" PRIMARY KEY("portal_id","alert_id","channel","user_id")
);
--> statement-breakpoint
CREATE TABLE "alert_subscriptions" (
	"portal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"address" text,
	"frequency" text NOT NULL,
	"language" text NOT NULL,
	"nonce" text,
	"nonce_ends_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"refused" integer,
	"asked" integer NOT NULL,
	"asked_on" text NOT NULL,
	CONSTRAINT "alert_subscriptions_portal_id_user_id_pk" PRIMARY KEY("portal_id","user_id")
);
--> statement-breakpoint
CREATE INDEX "alert_deliveries_due" ON "alert_deliveries" USING btree ("due_at") WHERE state in ('waiting', 'sending');