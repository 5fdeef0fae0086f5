-- What organisations attested is append-only, like the ledger that records it; it goes with its whole plan alone.
CREATE TRIGGER wordings_append_only BEFORE UPDATE OR DELETE ON "wordings"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER wordings_no_truncate BEFORE TRUNCATE ON "wordings"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER rounds_append_only BEFORE UPDATE OR DELETE ON "rounds"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER rounds_no_truncate BEFORE TRUNCATE ON "rounds"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER decisions_append_only BEFORE UPDATE OR DELETE ON "decisions"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER decisions_no_truncate BEFORE TRUNCATE ON "decisions"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER matter_steps_append_only BEFORE UPDATE OR DELETE ON "matter_steps"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER matter_steps_no_truncate BEFORE TRUNCATE ON "matter_steps"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER appraisals_append_only BEFORE UPDATE OR DELETE ON "appraisals"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER appraisals_no_truncate BEFORE TRUNCATE ON "appraisals"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER clarity_marks_append_only BEFORE UPDATE OR DELETE ON "clarity_marks"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER clarity_marks_no_truncate BEFORE TRUNCATE ON "clarity_marks"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE OR REPLACE FUNCTION delete_whole_plan(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM plan_docs WHERE plan_id = plan FOR UPDATE;
	PERFORM set_config('concordat.deleting_plan', plan::text, true);
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
