CREATE TABLE "account_participants" (
	"portal_id" text NOT NULL,
	"user_id" text NOT NULL,
	"first_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "account_participants_portal_id_user_id_pk" PRIMARY KEY("portal_id","user_id")
);
