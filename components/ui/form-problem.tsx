import { CircleAlert } from "lucide-react";

/** Why a form was not taken: what did not happen, and the sentence that says why. Read at once. */
export function FormProblem({
	title,
	problem,
	className = "",
}: {
	title: string;
	problem: { text: string } | null;
	className?: string;
}) {
	return (
		<div role="alert" className={className}>
			{problem && (
				<div className="note s-object">
					<CircleAlert className="icon" aria-hidden="true" />
					<div>
						<p className="font-semibold">{title}</p>
						<p>{problem.text}</p>
					</div>
				</div>
			)}
		</div>
	);
}
