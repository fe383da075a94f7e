CREATE TABLE "api_keys" (
	"portal_id" text NOT NULL,
	"id" text NOT NULL,
	"hash" text NOT NULL,
	"name" text NOT NULL,
	"created_by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone,
	"ends_on" text,
	CONSTRAINT "api_keys_portal_id_id_pk" PRIMARY KEY("portal_id","id"),
	CONSTRAINT "api_keys_hash_unique" UNIQUE("hash")
);
