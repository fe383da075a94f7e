CREATE TABLE "departed_clients" (
	"portal_id" text NOT NULL,
	"object_id" bigint NOT NULL,
	"left_at" timestamp with time zone NOT NULL,
	"mrr" double precision NOT NULL,
	"currency" text,
	CONSTRAINT "departed_clients_portal_id_object_id_pk" PRIMARY KEY("portal_id","object_id")
);
