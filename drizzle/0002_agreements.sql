CREATE TABLE "appraisals" (
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"barrier" text NOT NULL,
	"partner_id" uuid NOT NULL,
	"applies" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"likelihood" integer,
	"impact" integer,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "appraisals_plan_id_entry_pk" PRIMARY KEY("plan_id","entry")
);
--> statement-breakpoint
CREATE TABLE "clarity_marks" (
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"role" text NOT NULL,
	"partner_id" uuid NOT NULL,
	"clarity" text,
	"reason" text DEFAULT '' NOT NULL,
	"claim" uuid,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "clarity_marks_plan_id_entry_pk" PRIMARY KEY("plan_id","entry")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"round_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"partner_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"answer" text NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matter_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"decision_id" uuid NOT NULL,
	"owner_partner_id" uuid NOT NULL,
	"due" date NOT NULL,
	"settled" text,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"subject" text NOT NULL,
	"number" integer NOT NULL,
	"digest" text NOT NULL,
	"asked" uuid[] NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"known" jsonb,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wordings" (
	"plan_id" uuid NOT NULL,
	"digest" text NOT NULL,
	"text" text NOT NULL,
	"names" jsonb NOT NULL,
	"prose" jsonb,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "wordings_plan_id_digest_pk" PRIMARY KEY("plan_id","digest")
);
--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "live_round_id" uuid;--> statement-breakpoint
ALTER TABLE "plans" ADD COLUMN "live_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "decisions_plan" ON "decisions" USING btree ("plan_id","entry");--> statement-breakpoint
CREATE INDEX "matter_steps_plan" ON "matter_steps" USING btree ("plan_id","entry");--> statement-breakpoint
CREATE INDEX "rounds_plan" ON "rounds" USING btree ("plan_id","entry");