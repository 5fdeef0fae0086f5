/** The few things that next-auth does with a Node response, gathered into a web Response. */
export class Reply {
	#status = 200;
	#body: string | null = null;
	readonly #headers = new Map<string, string | string[]>();

	status(code: number): this {
		this.#status = code;
		return this;
	}

	getHeader(name: string): string | string[] | undefined {
		return this.#headers.get(name.toLowerCase());
	}

	setHeader(name: string, value: string | string[]): this {
		this.#headers.set(name.toLowerCase(), value);
		return this;
	}

	json(value: unknown): void {
		this.setHeader("content-type", "application/json");
		this.#body = JSON.stringify(value);
	}

	send(value: unknown): void {
		if (value !== null && typeof value === "object") this.json(value);
		else this.#body = value === undefined ? null : String(value);
	}

	end(): void {}

	response(): Response {
		const headers = new Headers({ "cache-control": "no-store" });
		for (const [name, value] of this.#headers)
			for (const one of Array.isArray(value) ? value : [value])
				if (name === "set-cookie") headers.append(name, one);
				else headers.set(name, one);
		return new Response(this.#body, { status: this.#status, headers });
	}
}
