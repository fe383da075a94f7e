CREATE TABLE "deleted_accounts" (
	"account" text PRIMARY KEY NOT NULL,
	"deleted_at" timestamp with time zone NOT NULL
);
