-- What a partner has sealed, and a round that is revealed, take no further rating: not by a fault of an act, and not by
-- hand. The acts refuse it with a sentence; this is the second lock.
CREATE FUNCTION refuse_rating_what_is_sealed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM rating_seals s WHERE s.round_id = NEW.round_id AND s.partner_id = NEW.partner_id)
		OR EXISTS (SELECT 1 FROM rating_reveals r WHERE r.round_id = NEW.round_id) THEN
		RAISE EXCEPTION 'this rating is sealed';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER ratings_sealed BEFORE INSERT ON "ratings"
	FOR EACH ROW EXECUTE FUNCTION refuse_rating_what_is_sealed();
--> statement-breakpoint
CREATE FUNCTION refuse_sealing_after_reveal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	IF EXISTS (SELECT 1 FROM rating_reveals r WHERE r.round_id = NEW.round_id) THEN
		RAISE EXCEPTION 'this round is revealed';
	END IF;
	RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER rating_seals_before_reveal BEFORE INSERT ON "rating_seals"
	FOR EACH ROW EXECUTE FUNCTION refuse_sealing_after_reveal();
