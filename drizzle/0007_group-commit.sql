-- Stores what waits for the log, of any number of plans, in one statement of the program: a transaction of its own
-- with one journey to the database. Of each plan every row is stored or none.
--
-- batches: [{plan, epoch, brief: null | {title, place, model, start, end, cycle},
--            rows: [{person, partner, origin, cards, from, bytes, at, clients}]}], where from and bytes say which
-- part of `bodies` is the row. drafting: the roles that may draft. nobody: who the server is among the writers.
--
-- The locks come first, in one order, in a statement of their own: a statement sees what was committed before it
-- began, and the seats must be read as a withdrawal that held the lock before us left them.
CREATE FUNCTION append_updates(batches jsonb, bodies bytea, drafting text[], nobody uuid)
RETURNS TABLE (batch integer, outcome text, head bigint, brief_changed boolean, refused jsonb)
LANGUAGE plpgsql AS $$
#variable_conflict use_column
BEGIN
	PERFORM 1 FROM plan_docs
		WHERE plan_id IN (SELECT (one->>'plan')::uuid FROM jsonb_array_elements(batches) one)
		ORDER BY plan_id FOR NO KEY UPDATE;
	RETURN QUERY
	WITH asked AS MATERIALIZED (
		SELECT (b.n - 1)::integer AS batch, (b.one->>'plan')::uuid AS plan, (b.one->>'epoch')::uuid AS epoch,
			b.one->'brief' AS brief, b.one->'rows' AS rows, d.head_seq AS head, d.epoch AS history
		FROM jsonb_array_elements(batches) WITH ORDINALITY b (one, n)
		LEFT JOIN plan_docs d ON d.plan_id = (b.one->>'plan')::uuid
	), incoming AS MATERIALIZED (
		SELECT a.batch, a.plan, a.epoch, r.n AS place, (r.one->>'person')::uuid AS person,
			(r.one->>'partner')::uuid AS partner, (r.one->>'origin')::smallint AS origin, r.one->'cards' AS cards,
			(r.one->>'from')::integer AS start, (r.one->>'bytes')::integer AS bytes,
			(r.one->>'at')::timestamptz AS at, r.one->'clients' AS clients
		FROM asked a CROSS JOIN LATERAL jsonb_array_elements(a.rows) WITH ORDINALITY r (one, n)
	), brought AS MATERIALIZED (
		SELECT i.batch, i.plan, i.place, c.id::bigint AS client, coalesce(i.person, nobody) AS writer, i.partner, i.at,
			coalesce(k.person_id, first_value(coalesce(i.person, nobody))
				OVER (PARTITION BY i.batch, c.id ORDER BY i.place)) AS owner
		FROM incoming i CROSS JOIN LATERAL jsonb_array_elements_text(i.clients) c (id)
		LEFT JOIN plan_clients k ON k.plan_id = i.plan AND k.client_id = c.id::bigint
	), bad AS MATERIALIZED (
		SELECT i.batch, i.place, 'seat-withdrawn' AS why FROM incoming i
			WHERE i.origin = 0 AND NOT EXISTS (
				SELECT 1 FROM seats s WHERE s.plan_id = i.plan AND s.person_id = i.person AND s.partner_id = i.partner
					AND s.withdrawn_at IS NULL AND s.role = ANY (drafting))
		UNION ALL
		SELECT DISTINCT b.batch, b.place, 'foreign-author' FROM brought b WHERE b.owner <> b.writer
	), good AS MATERIALIZED (
		SELECT a.* FROM asked a
			WHERE a.history = a.epoch AND NOT EXISTS (SELECT 1 FROM bad WHERE bad.batch = a.batch)
	), moved AS (
		UPDATE plan_docs d SET head_seq = d.head_seq + t.rows, updated_at = t.at
			FROM (SELECT g.plan, count(*) AS rows, max(i.at) AS at
				FROM good g JOIN incoming i ON i.batch = g.batch GROUP BY g.plan) t
			WHERE d.plan_id = t.plan
	), bound AS (
		INSERT INTO plan_clients (plan_id, client_id, person_id, partner_id, first_seen)
			SELECT DISTINCT ON (b.plan, b.client) b.plan, b.client, b.writer, b.partner, b.at
			FROM brought b JOIN good g ON g.batch = b.batch ORDER BY b.plan, b.client, b.place
			ON CONFLICT DO NOTHING
	), logged AS (
		INSERT INTO plan_updates (plan_id, seq, epoch, person_id, partner_id, origin, cards, data, at)
			SELECT i.plan, g.head + i.place, i.epoch, i.person, i.partner, i.origin,
				CASE WHEN jsonb_array_length(i.cards) > 0
					THEN ARRAY(SELECT jsonb_array_elements_text(i.cards)) END,
				substring(bodies FROM i.start FOR i.bytes), i.at
			FROM incoming i JOIN good g ON g.batch = i.batch
	), told AS (
		UPDATE plans p SET title = f.title, place = f.place, model = coalesce(f.model, p.model),
				start = f.start, "end" = f."end", cycle = f.cycle
			FROM good g CROSS JOIN LATERAL jsonb_to_record(g.brief) AS f
				(title text, place text, model text, start date, "end" date, cycle text)
			WHERE p.id = g.plan AND jsonb_typeof(g.brief) = 'object'
				AND (p.title, p.place, p.model, p.start, p."end", p.cycle) IS DISTINCT FROM
					(f.title, f.place, coalesce(f.model, p.model), f.start, f."end", f.cycle)
			RETURNING p.id
	)
	SELECT a.batch,
		CASE WHEN a.history IS NULL THEN 'no-such-plan'
			WHEN a.history <> a.epoch THEN 'other-epoch'
			WHEN g.batch IS NULL THEN 'refused' ELSE 'stored' END,
		a.head,
		EXISTS (SELECT 1 FROM told WHERE told.id = a.plan),
		(SELECT jsonb_agg(jsonb_build_object('index', bad.place - 1, 'why', bad.why) ORDER BY bad.place)
			FROM bad WHERE bad.batch = a.batch)
	FROM asked a LEFT JOIN good g ON g.batch = a.batch ORDER BY a.batch;
END $$;
