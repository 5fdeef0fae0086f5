import { expect, test } from "vitest";
import { Together } from "@/server/sync/together";

/** A question that is answered by hand. */
function byHand(atOnce = 3) {
	const asked: { questions: number[]; answer(): void; fail(): void }[] = [];
	const together = new Together<number, string>(
		(questions) =>
			new Promise((resolve, reject) => {
				asked.push({
					questions,
					answer: () => resolve(questions.map((one) => `answer ${one}`)),
					fail: () => reject(new Error("no answer")),
				});
			}),
		atOnce,
	);
	return { asked, together };
}
const turn = () => new Promise(setImmediate);

test("[Y55] who comes in one moment is asked about in one question, so many at a time, and each gets the own answer", async () => {
	const { asked, together } = byHand();
	const all = [1, 2, 3, 4].map((one) => together.ask(one));
	await turn();
	expect(asked.map(({ questions }) => questions)).toEqual([[1, 2, 3]]);
	asked[0]?.answer();
	await turn();
	expect(asked[1]?.questions).toEqual([4]);
	asked[1]?.answer();
	expect(await Promise.all(all)).toEqual(["answer 1", "answer 2", "answer 3", "answer 4"]);
});

test("[Y55] who comes while a question is under way is not given its answer, but that of the next", async () => {
	const { asked, together } = byHand();
	const first = together.ask(1);
	await turn();
	const second = together.ask(2);
	asked[0]?.answer();
	await first;
	await turn();
	expect(asked[1]?.questions).toEqual([2]);
	asked[1]?.answer();
	expect(await second).toBe("answer 2");
});

test("[Y55] a question that fails fails for those it was about, and the next is asked all the same", async () => {
	const { asked, together } = byHand(1);
	const [first, second] = [together.ask(1), together.ask(2)];
	await turn();
	asked[0]?.fail();
	await expect(first).rejects.toThrow("no answer");
	await turn();
	asked[1]?.answer();
	expect(await second).toBe("answer 2");
});
