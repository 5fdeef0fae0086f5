-- The ledger and the log of updates are append-only, and it is the database that says so. The one exception is
-- delete_whole_plan(), which names the plan that goes for the length of its own transaction.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF TG_OP = 'DELETE' AND current_setting('concordat.deleting_plan', true) = OLD.plan_id::text THEN
		RETURN OLD;
	END IF;
	RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE FUNCTION refuse_truncating() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE EXCEPTION '% is append-only: TRUNCATE refused', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;--> statement-breakpoint
CREATE TRIGGER ledger_append_only BEFORE UPDATE OR DELETE ON "ledger"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER ledger_no_truncate BEFORE TRUNCATE ON "ledger"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER plan_updates_append_only BEFORE UPDATE OR DELETE ON "plan_updates"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER plan_updates_no_truncate BEFORE TRUNCATE ON "plan_updates"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE FUNCTION delete_whole_plan(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM plan_docs WHERE plan_id = plan FOR UPDATE;
	PERFORM set_config('concordat.deleting_plan', plan::text, true);
	DELETE FROM plan_clients WHERE plan_id = plan;
	DELETE FROM plan_snapshots WHERE plan_id = plan;
	DELETE FROM plan_updates WHERE plan_id = plan;
	DELETE FROM plan_docs WHERE plan_id = plan;
	DELETE FROM ledger WHERE plan_id = plan;
	DELETE FROM plans WHERE id = plan;
	PERFORM set_config('concordat.deleting_plan', '', true);
END $$;
