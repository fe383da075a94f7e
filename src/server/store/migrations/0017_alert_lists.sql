CREATE TABLE "alert_lists" (
	"portal_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"list_id" text,
	"company_ids" text[] NOT NULL,
	"kept_at" timestamp with time zone,
	CONSTRAINT "alert_lists_portal_id_kind_pk" PRIMARY KEY("portal_id","kind")
);
