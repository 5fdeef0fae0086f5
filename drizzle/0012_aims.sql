CREATE TABLE "aim_readings" (
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"aim" text NOT NULL,
	"partner_id" uuid NOT NULL,
	"reading" text DEFAULT '' NOT NULL,
	"realism" integer,
	"person_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "aim_readings_plan_id_entry_pk" PRIMARY KEY("plan_id","entry")
);
--> statement-breakpoint
CREATE TRIGGER aim_readings_append_only BEFORE UPDATE OR DELETE ON "aim_readings"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER aim_readings_no_truncate BEFORE TRUNCATE ON "aim_readings"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE OR REPLACE FUNCTION delete_whole_plan(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM plan_docs WHERE plan_id = plan FOR UPDATE;
	PERFORM set_config('concordat.deleting_plan', plan::text, true);
	DELETE FROM checkpoints WHERE plan_id = plan;
	DELETE FROM aim_readings WHERE plan_id = plan;
	DELETE FROM measure_readings WHERE plan_id = plan;
	DELETE FROM meeting_closings WHERE plan_id = plan;
	DELETE FROM meeting_decisions WHERE plan_id = plan;
	DELETE FROM strategy_statuses WHERE plan_id = plan;
	DELETE FROM meetings WHERE plan_id = plan;
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
