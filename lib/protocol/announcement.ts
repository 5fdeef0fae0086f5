/** Something that was attested changed: the browser asks again through a query. Never carries a row. */
export interface Announcement {
	kind: "plan" | "partners" | "seats" | "invitations" | "agreements" | "comments";
	id: string;
}
