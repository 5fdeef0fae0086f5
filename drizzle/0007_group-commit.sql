-- Stores what waits for the log, of any number of plans, in one statement of the program: a transaction of its own
-- with one journey to the database. Of each plan every row is stored or none.
--
-- batches: [{plan, epoch, brief: null | {title, place, model, start, end, cycle},
--            rows: [{person, partner, origin, cards, from, bytes, at, clients}]}], where from and bytes say which
-- part of `bodies` is the row. drafting: the roles that may draft. nobody: who the server is among the writers.
--
-- A plan's lock is taken in a statement of its own: a statement sees what was committed before it began, and the
-- seats must be read as a withdrawal that held the lock before us left them. Plans are locked in one order. Small
-- statements on purpose: one large one is planned anew each time and, on PostgreSQL, compiled (70 ms, measured).
CREATE FUNCTION append_updates(batches jsonb, bodies bytea, drafting text[], nobody uuid)
RETURNS TABLE (batch integer, outcome text, head bigint, brief_changed boolean, refused jsonb)
LANGUAGE plpgsql SET jit = off AS $$
DECLARE
	one jsonb;
	history uuid;
	plan uuid;
BEGIN
	FOR one, batch IN SELECT b.one, b.n - 1 FROM jsonb_array_elements(batches) WITH ORDINALITY b (one, n)
		ORDER BY b.one->>'plan'
	LOOP
		plan := (one->>'plan')::uuid;
		brief_changed := false;
		refused := NULL;
		SELECT d.head_seq, d.epoch INTO head, history FROM plan_docs d WHERE d.plan_id = plan FOR NO KEY UPDATE;
		IF NOT FOUND THEN
			outcome := 'no-such-plan';
		ELSIF history <> (one->>'epoch')::uuid THEN
			outcome := 'other-epoch';
		ELSE
			refused := (SELECT jsonb_agg(jsonb_build_object('index', r.n - 1, 'why', 'seat-withdrawn') ORDER BY r.n)
				FROM jsonb_array_elements(one->'rows') WITH ORDINALITY r (one, n)
				WHERE (r.one->>'origin')::smallint = 0 AND NOT EXISTS (
					SELECT 1 FROM seats s
					WHERE s.plan_id = plan AND s.person_id = (r.one->>'person')::uuid
						AND s.partner_id = (r.one->>'partner')::uuid
						AND s.withdrawn_at IS NULL AND s.role = ANY (drafting)));
			IF refused IS NULL AND jsonb_path_exists(one, '$.rows[*].clients[*]') THEN
				-- A client id is its first user's, also within one batch.
				refused := (SELECT jsonb_agg(DISTINCT jsonb_build_object('index', c.place - 1, 'why', 'foreign-author'))
					FROM (SELECT r.n AS place, coalesce((r.one->>'person')::uuid, nobody) AS writer,
							coalesce(k.person_id, first_value(coalesce((r.one->>'person')::uuid, nobody))
								OVER (PARTITION BY c.id ORDER BY r.n)) AS owner
						FROM jsonb_array_elements(one->'rows') WITH ORDINALITY r (one, n)
						CROSS JOIN LATERAL jsonb_array_elements_text(r.one->'clients') c (id)
						LEFT JOIN plan_clients k ON k.plan_id = plan AND k.client_id = c.id::bigint) c
					WHERE c.owner <> c.writer);
				IF refused IS NULL THEN
					INSERT INTO plan_clients (plan_id, client_id, person_id, partner_id, first_seen)
						SELECT plan, c.id::bigint, coalesce((r.one->>'person')::uuid, nobody),
							(r.one->>'partner')::uuid, (r.one->>'at')::timestamptz
						FROM jsonb_array_elements(one->'rows') WITH ORDINALITY r (one, n)
						CROSS JOIN LATERAL jsonb_array_elements_text(r.one->'clients') c (id)
						ORDER BY r.n ON CONFLICT DO NOTHING;
				END IF;
			END IF;
			IF refused IS NOT NULL THEN
				outcome := 'refused';
			ELSE
				outcome := 'stored';
				INSERT INTO plan_updates (plan_id, seq, epoch, person_id, partner_id, origin, cards, data, at)
					SELECT plan, head + r.n, history, (r.one->>'person')::uuid, (r.one->>'partner')::uuid,
						(r.one->>'origin')::smallint,
						CASE WHEN jsonb_array_length(r.one->'cards') > 0
							THEN ARRAY(SELECT jsonb_array_elements_text(r.one->'cards')) END,
						substring(bodies FROM (r.one->>'from')::integer FOR (r.one->>'bytes')::integer),
						(r.one->>'at')::timestamptz
					FROM jsonb_array_elements(one->'rows') WITH ORDINALITY r (one, n);
				UPDATE plan_docs d SET head_seq = head + jsonb_array_length(one->'rows'),
					updated_at = (one->'rows'->-1->>'at')::timestamptz WHERE d.plan_id = plan;
				IF jsonb_typeof(one->'brief') = 'object' THEN
					UPDATE plans p SET title = f.title, place = f.place, model = coalesce(f.model, p.model),
							start = f.start, "end" = f."end", cycle = f.cycle
						FROM jsonb_to_record(one->'brief') AS f
							(title text, place text, model text, start date, "end" date, cycle text)
						WHERE p.id = plan AND (p.title, p.place, p.model, p.start, p."end", p.cycle) IS DISTINCT FROM
							(f.title, f.place, coalesce(f.model, p.model), f.start, f."end", f.cycle);
					brief_changed := FOUND;
				END IF;
			END IF;
		END IF;
		RETURN NEXT;
	END LOOP;
END $$;
