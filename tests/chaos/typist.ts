import * as Y from "yjs";
import { briefTitle } from "@/lib/plan/document";
import { synced, type Window, windowAt } from "@/tests/support/rooms";
import type { Host, Seed } from "./host-process";
import type { Random } from "./random";

/** Somebody who types words into the plan's title and takes some out again, asking all the while what is saved. */
export class Typist {
	readonly doc = new Y.Doc();
	readonly saved = { there: new Set<string>(), gone: new Set<string>() };
	typed = 0;
	answers = 0;
	private window: Window | null = null;
	private mine: string[] = [];
	/** What was typed and not taken out again, acknowledged or not. */
	get standing(): readonly string[] {
		return this.mine;
	}

	/** Words that were to be taken out: until that is acknowledged they may be there or not. */
	private readonly doubtful = new Set<string>();
	private asked = 0;

	constructor(
		readonly name: string,
		private readonly random: Random,
	) {}

	async connect(at: Host, seed: Seed, cookie: string): Promise<void> {
		this.window = await synced(windowAt({ ...at, plan: seed.plan, cookie, doc: this.doc }));
	}

	type(): void {
		const title = briefTitle(this.doc);
		if (!title) return;
		this.typed += 1;
		const old = this.random.chance(0.25) ? this.mine.shift() : undefined;
		if (old !== undefined) {
			const at = title.toString().indexOf(old);
			if (at >= 0) title.delete(at, old.length);
			this.doubtful.add(old);
			this.saved.there.delete(old);
			this.ask({ gone: [old], there: [] });
			return;
		}
		const word = `<${this.name}${this.typed}>`;
		title.insert(this.random.chance(0.5) ? 0 : title.length, word);
		this.mine.push(word);
		this.ask({ gone: [], there: [word] });
	}

	private ask({ there, gone }: { there: string[]; gone: string[] }): void {
		this.asked += 1;
		this.window
			?.saved()
			.then(() => {
				this.answers += 1;
				for (const word of there) if (!this.doubtful.has(word)) this.saved.there.add(word);
				for (const word of gone) this.saved.gone.add(word);
			})
			.catch(() => undefined); // the server was killed before it answered: nothing was promised
	}

	/** Resolves when all that was typed is stored. */
	async allSaved(): Promise<void> {
		await this.window?.saved();
	}

	/** Whether the server says that it is not saving for now. */
	get toldOfOutage(): boolean {
		const told = this.window?.heard.filter((says) => says.kind === "durability").at(-1);
		return told?.kind === "durability" && told.durability.state === "degraded";
	}

	leave(): void {
		this.window?.provider.destroy();
		this.window = null;
	}
}
