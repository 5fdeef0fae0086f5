CREATE TABLE "decision_steps" (
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"decision_id" uuid NOT NULL,
	"state" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "decision_steps_plan_id_entry_pk" PRIMARY KEY("plan_id","entry")
);
--> statement-breakpoint
CREATE TABLE "meeting_cancellations" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"reason" text NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_corrections" (
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"meeting_id" uuid NOT NULL,
	"held" date NOT NULL,
	"present" uuid[] NOT NULL,
	"names" text DEFAULT '' NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "meeting_corrections_plan_id_entry_pk" PRIMARY KEY("plan_id","entry")
);--> statement-breakpoint
CREATE TRIGGER decision_steps_append_only BEFORE UPDATE OR DELETE ON "decision_steps"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER decision_steps_no_truncate BEFORE TRUNCATE ON "decision_steps"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER meeting_corrections_append_only BEFORE UPDATE OR DELETE ON "meeting_corrections"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER meeting_corrections_no_truncate BEFORE TRUNCATE ON "meeting_corrections"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER meeting_cancellations_append_only BEFORE UPDATE OR DELETE ON "meeting_cancellations"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER meeting_cancellations_no_truncate BEFORE TRUNCATE ON "meeting_cancellations"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE OR REPLACE FUNCTION delete_whole_plan(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM plan_docs WHERE plan_id = plan FOR UPDATE;
	PERFORM set_config('concordat.deleting_plan', plan::text, true);
	DELETE FROM checkpoints WHERE plan_id = plan;
	DELETE FROM aim_readings WHERE plan_id = plan;
	DELETE FROM measure_readings WHERE plan_id = plan;
	DELETE FROM meeting_closings WHERE plan_id = plan;
	DELETE FROM decision_steps WHERE plan_id = plan;
	DELETE FROM meeting_corrections WHERE plan_id = plan;
	DELETE FROM meeting_cancellations WHERE plan_id = plan;
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
