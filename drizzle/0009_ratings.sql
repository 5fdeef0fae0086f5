CREATE TABLE "rating_reveals" (
	"round_id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"closed" boolean NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_rounds" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"number" integer NOT NULL,
	"asked" uuid[] NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rating_seals" (
	"plan_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "rating_seals_round_id_partner_id_pk" PRIMARY KEY("round_id","partner_id")
);
--> statement-breakpoint
CREATE TABLE "ratings" (
	"n" bigserial PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"round_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"item" text NOT NULL,
	"score" integer,
	"reason" text DEFAULT '' NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "rating_rounds_plan" ON "rating_rounds" USING btree ("plan_id","number");--> statement-breakpoint
CREATE INDEX "ratings_round" ON "ratings" USING btree ("round_id","partner_id");--> statement-breakpoint
CREATE TRIGGER rating_rounds_append_only BEFORE UPDATE OR DELETE ON "rating_rounds"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER rating_rounds_no_truncate BEFORE TRUNCATE ON "rating_rounds"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER ratings_append_only BEFORE UPDATE OR DELETE ON "ratings"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER ratings_no_truncate BEFORE TRUNCATE ON "ratings"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER rating_seals_append_only BEFORE UPDATE OR DELETE ON "rating_seals"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER rating_seals_no_truncate BEFORE TRUNCATE ON "rating_seals"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER rating_reveals_append_only BEFORE UPDATE OR DELETE ON "rating_reveals"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER rating_reveals_no_truncate BEFORE TRUNCATE ON "rating_reveals"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE OR REPLACE FUNCTION delete_whole_plan(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM plan_docs WHERE plan_id = plan FOR UPDATE;
	PERFORM set_config('concordat.deleting_plan', plan::text, true);
	DELETE FROM checkpoints WHERE plan_id = plan;
	DELETE FROM rating_reveals WHERE plan_id = plan;
	DELETE FROM rating_seals WHERE plan_id = plan;
	DELETE FROM ratings WHERE plan_id = plan;
	DELETE FROM rating_rounds WHERE plan_id = plan;
	DELETE FROM thread_steps WHERE plan_id = plan;
	DELETE FROM comments WHERE plan_id = plan;
	DELETE FROM threads WHERE plan_id = plan;
	DELETE FROM clarity_marks WHERE plan_id = plan;
	DELETE FROM appraisals WHERE plan_id = plan;
	DELETE FROM matter_steps WHERE plan_id = plan;
	DELETE FROM decisions WHERE plan_id = plan;
	DELETE FROM rounds WHERE plan_id = plan;
	DELETE FROM wordings WHERE plan_id = plan;
	DELETE FROM plan_clients WHERE plan_id = plan;
	DELETE FROM plan_snapshots WHERE plan_id = plan;
	DELETE FROM plan_updates WHERE plan_id = plan;
	DELETE FROM plan_docs WHERE plan_id = plan;
	DELETE FROM ledger WHERE plan_id = plan;
	DELETE FROM plans WHERE id = plan;
	PERFORM set_config('concordat.deleting_plan', '', true);
END $$;
