import { expect, test } from "vitest";
import { exportPath, readAsked } from "@/lib/export/formats";

const asked = (format: Parameters<typeof readAsked>[0], path: string) =>
	readAsked(format, new URL(path, "http://site").searchParams);

test("[X14] what the page links to is what the door reads", () => {
	const choice = { text: "agreed", without: new Set(["aims", "gaps"] as const), signatures: false } as const;
	const path = exportPath("p", "docx", choice);
	expect(path).toBe("/api/plans/p/export/docx?text=agreed&without=aims%2Cgaps%2Csignatures");
	expect(asked("docx", path)).toEqual({ section: null, ...choice });
	expect(exportPath("p", "md")).toBe("/api/plans/p/export/md");
	expect(asked("csv", exportPath("p", "csv", { section: "people" }))?.section).toBe("people");
});

test("[X14] what no format knows is asked for in vain", () => {
	expect(asked("csv", "/x")).toBeNull();
	expect(asked("csv", "/x?section=secrets")).toBeNull();
	expect(asked("md", "/x?section=aims")).toBeNull();
	expect(asked("md", "/x?text=both")).toBeNull();
	expect(asked("md", "/x?without=everything")).toBeNull();
});
