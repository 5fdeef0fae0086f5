// Reads what the runners report: which tests failed, and in one line why.

/** Colours are for terminals; one line says enough to know where to look. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences begin with one.
const plain = (message) => String(message ?? "").replace(/\u001b\[[0-9;]*m/g, "");
const firstLines = (message) =>
	plain(message)
		.split("\n")
		.filter((line) => line.trim() !== "")
		.slice(0, 4)
		.map((line) => `      ${line.trim().slice(0, 200)}`)
		.join("\n");
const told = (where, title, why, message) => `  ${where}: ${title} (${why})\n${firstLines(message)}`;

/** Failed tests of a Vitest report, and files that could not be run at all. */
export function failedInVitest({ testResults }) {
	return testResults.flatMap(({ name, status, message, assertionResults }) => {
		const where = name.replace(`${process.cwd()}/`, "");
		const failed = assertionResults.filter((one) => one.status === "failed");
		if (failed.length === 0 && status === "failed") return [told(where, "the file", "failed", message)];
		return failed.map((one) => told(where, one.fullName, "failed", one.failureMessages[0]));
	});
}

/** Browser tests that failed, and those that passed only when tried again: each of these hides a race. */
export function failedInBrowsers({ suites, errors }) {
	const inSuite = ({ file, specs = [], suites: inner = [] }) => [
		...specs.flatMap((spec) =>
			spec.tests
				.filter(({ status }) => status === "unexpected" || status === "flaky")
				.map(({ status, results }) =>
					told(
						file,
						spec.title,
						status === "flaky" ? "passed at the second try" : "failed",
						results[0]?.error?.message,
					),
				),
		),
		...inner.flatMap(inSuite),
	];
	return [
		...suites.flatMap(inSuite),
		...errors.map(({ message }) => told("browsers", "the run", "failed", message)),
	];
}
