-- Threads and their steps are append-only. Of a comment its words, mentions and the time of its change may be
-- rewritten, by whoever wrote it: what should never have been written must be truly gone.
CREATE TRIGGER threads_append_only BEFORE UPDATE OR DELETE ON "threads"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER threads_no_truncate BEFORE TRUNCATE ON "threads"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE TRIGGER thread_steps_append_only BEFORE UPDATE OR DELETE ON "thread_steps"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER thread_steps_no_truncate BEFORE TRUNCATE ON "thread_steps"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE FUNCTION refuse_rewriting_comment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF (NEW.id, NEW.plan_id, NEW.thread_id, NEW.entry, NEW.about, NEW.person_id, NEW.partner_id, NEW.at)
		IS DISTINCT FROM
		(OLD.id, OLD.plan_id, OLD.thread_id, OLD.entry, OLD.about, OLD.person_id, OLD.partner_id, OLD.at)
		OR OLD.words IS NULL THEN
		RAISE EXCEPTION 'comments keep their place, author and erasure: UPDATE refused' USING ERRCODE = 'restrict_violation';
	END IF;
	RETURN NEW;
END $$;--> statement-breakpoint
CREATE TRIGGER comments_keep_their_author BEFORE UPDATE ON "comments"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_comment();--> statement-breakpoint
CREATE TRIGGER comments_stay BEFORE DELETE ON "comments"
	FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();--> statement-breakpoint
CREATE TRIGGER comments_no_truncate BEFORE TRUNCATE ON "comments"
	FOR EACH STATEMENT EXECUTE FUNCTION refuse_truncating();--> statement-breakpoint
CREATE OR REPLACE FUNCTION delete_whole_plan(plan uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
	PERFORM 1 FROM plan_docs WHERE plan_id = plan FOR UPDATE;
	PERFORM set_config('concordat.deleting_plan', plan::text, true);
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
