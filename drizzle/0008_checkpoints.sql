CREATE TABLE "checkpoints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"plan_id" uuid NOT NULL,
	"entry" bigint NOT NULL,
	"name" text NOT NULL,
	"of_seq" bigint NOT NULL,
	"of_entry" bigint NOT NULL,
	"of_at" timestamp with time zone NOT NULL,
	"person_id" uuid NOT NULL,
	"partner_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE INDEX "checkpoints_plan" ON "checkpoints" USING btree ("plan_id","entry");--> statement-breakpoint
CREATE TRIGGER checkpoints_append_only BEFORE UPDATE OR DELETE ON "checkpoints"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER checkpoints_no_truncate BEFORE TRUNCATE ON "checkpoints"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE OR REPLACE FUNCTION delete_whole_plan(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM plan_docs WHERE plan_id = plan FOR UPDATE;
	PERFORM set_config('concordat.deleting_plan', plan::text, true);
	DELETE FROM checkpoints WHERE plan_id = plan;
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
