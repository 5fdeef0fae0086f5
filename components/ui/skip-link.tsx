import { words } from "@/lib/i18n/words";

/** The first thing Tab finds: past the header, to what the page is about. */
export function SkipLink() {
	return (
		<a href="#main" className="skip">
			{words.common.skip}
		</a>
	);
}
