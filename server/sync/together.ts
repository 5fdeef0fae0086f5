/**
 * Joins questions: the first is asked at once, and all that come while it is under way are asked in one.
 *
 * The catch: nobody is given an answer that was under way before they asked; what it was read from may have changed.
 */
export class Together<Question, Answer> {
	private waiting: {
		question: Question;
		resolve(answer: Answer | undefined): void;
		reject(error: unknown): void;
	}[] = [];
	private running = false;

	constructor(
		private readonly askAll: (questions: Question[]) => Promise<Answer[]>,
		private readonly atOnce: number,
	) {}

	ask(question: Question): Promise<Answer | undefined> {
		return new Promise((resolve, reject) => {
			this.waiting.push({ question, resolve, reject });
			if (!this.running) void this.run();
		});
	}

	private async run(): Promise<void> {
		this.running = true;
		// One turn later, so that who came together is asked about together.
		await new Promise(setImmediate);
		while (this.waiting.length > 0) {
			const some = this.waiting.splice(0, this.atOnce);
			try {
				const answers = await this.askAll(some.map(({ question }) => question));
				for (const [at, { resolve }] of some.entries()) resolve(answers[at]);
			} catch (error) {
				for (const { reject } of some) reject(error);
			}
		}
		this.running = false;
	}
}
