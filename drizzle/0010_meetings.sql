CREATE TABLE "measure_readings" (
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"measure" text NOT NULL,
	"day" date NOT NULL,
	"value" bigint NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "measure_readings_plan_id_entry_pk" PRIMARY KEY("plan_id","entry")
);
--> statement-breakpoint
CREATE TABLE "meeting_closings" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"seq" bigint NOT NULL,
	"next" date,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"meeting_id" uuid NOT NULL,
	"text" text NOT NULL,
	"owner_partner_id" uuid NOT NULL,
	"due" date NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"number" integer NOT NULL,
	"held" date NOT NULL,
	"present" uuid[] NOT NULL,
	"names" text DEFAULT '' NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategy_statuses" (
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"meeting_id" uuid NOT NULL,
	"strategy" text NOT NULL,
	"progress" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"outcome" text NOT NULL,
	"why" text DEFAULT '' NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "strategy_statuses_plan_id_entry_pk" PRIMARY KEY("plan_id","entry")
);
--> statement-breakpoint
CREATE INDEX "meeting_decisions_plan" ON "meeting_decisions" USING btree ("plan_id","entry");--> statement-breakpoint
CREATE INDEX "meetings_plan" ON "meetings" USING btree ("plan_id","number");--> statement-breakpoint
CREATE TRIGGER meetings_append_only BEFORE UPDATE OR DELETE ON "meetings"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER meetings_no_truncate BEFORE TRUNCATE ON "meetings"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER strategy_statuses_append_only BEFORE UPDATE OR DELETE ON "strategy_statuses"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER strategy_statuses_no_truncate BEFORE TRUNCATE ON "strategy_statuses"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER meeting_decisions_append_only BEFORE UPDATE OR DELETE ON "meeting_decisions"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER meeting_decisions_no_truncate BEFORE TRUNCATE ON "meeting_decisions"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER meeting_closings_append_only BEFORE UPDATE OR DELETE ON "meeting_closings"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER meeting_closings_no_truncate BEFORE TRUNCATE ON "meeting_closings"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER measure_readings_append_only BEFORE UPDATE OR DELETE ON "measure_readings"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER measure_readings_no_truncate BEFORE TRUNCATE ON "measure_readings"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE OR REPLACE FUNCTION delete_whole_plan(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM plan_docs WHERE plan_id = plan FOR UPDATE;
	PERFORM set_config('concordat.deleting_plan', plan::text, true);
	DELETE FROM checkpoints WHERE plan_id = plan;
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
