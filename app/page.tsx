import { redirect } from "next/navigation";
import { FirstRun } from "@/components/account/first-run";
import { personHere } from "@/server/auth/gate";
import { siteHere } from "@/server/queries/site-here";

export default async function Page() {
	if (await personHere()) redirect("/plans");
	const site = await siteHere();
	return site.empty ? <FirstRun site={site} /> : redirect("/sign-in");
}
