"use client";
import { Ellipsis, Pencil, Trash2 } from "lucide-react";
import { useState } from "react";
import { usePartners } from "@/components/agreement/use-partners";
import { when } from "@/components/card/rail";
import { Person } from "@/components/person/person";
import { useRoom } from "@/components/room/plan-room";
import { act } from "@/components/ui/api";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Menu, MenuItem } from "@/components/ui/menu";
import { useSay } from "@/components/ui/say";
import { useToast } from "@/components/ui/toast";
import { segmentsOf } from "@/lib/comment/segments";
import type { CommentView, Named } from "@/lib/comment/thread";
import { commentWords } from "@/lib/i18n/en/comment";
import { sentenceOf } from "@/lib/i18n/sentence";
import { may } from "@/lib/seat/may";
import { isRefusal } from "@/lib/verdict";
import { Composer } from "./composer";

const say = commentWords.comment;

/** One comment: who, for whom, when, and their words. */
export function CommentLine({ comment, fresh }: { comment: CommentView; fresh: boolean }) {
	const { me } = useRoom();
	const { partner, shortName } = usePartners();
	const [editing, setEditing] = useState(false);
	const { view } = useRoom();
	const of = partner(comment.partner);
	const own = comment.personId === me.personId && comment.text !== null;
	return (
		<li className="flex gap-2.5" data-comment={comment.id}>
			<span aria-hidden="true">
				<Person name={comment.personName} partner={of} />
			</span>
			<div className="min-w-0 flex-1">
				<div className="flex items-start gap-2">
					<p className="flex-1 min-w-0 text-sm">
						<strong className="font-semibold">{comment.personName}</strong>{" "}
						<span className="text-ink-2">
							{shortName(comment.partner)}, <time dateTime={comment.at}>{when(comment.at)}</time>
						</span>
						{comment.edited && comment.text !== null && (
							<span className="text-ink-3" title={say.editedAt(when(comment.edited))}>
								, {say.edited}
							</span>
						)}
						{fresh && <span className="count ml-1.5">{say.fresh}</span>}
					</p>
					{own && !editing && (
						<OwnMenu comment={comment} onEdit={() => setEditing(true)} mayEdit={may(me.seat, "comment")} />
					)}
				</div>
				{comment.text === null ? (
					<p className="text-ink-3">{say.erased(comment.personName)}</p>
				) : editing ? (
					<Composer
						place={`edit ${comment.id}`}
						label={say.edit}
						prompt=""
						verb={commentWords.compose.save}
						failed={commentWords.compose.notChanged}
						initial={comment.text}
						focused
						onSend={(text, mentions) =>
							act("edit-comment", { plan: view.plan.id, comment: comment.id, text, mentions })
						}
						onLeave={() => setEditing(false)}
					/>
				) : (
					<Words text={comment.text} mentions={comment.mentions} />
				)}
			</div>
		</li>
	);
}

/** The words themselves; names that were called stand out, addresses are links, and nothing else is markup. */
function Words({ text, mentions }: { text: string; mentions: readonly Named[] }) {
	const { view } = useRoom();
	const { partner } = usePartners();
	const ofWhom = ({ kind, id }: Named) =>
		kind === "partner"
			? partner(id)?.name
			: partner(view.seats.find(({ personId }) => personId === id)?.partnerId ?? "")?.name;
	return (
		<p dir="auto" className="whitespace-pre-wrap break-words">
			{segmentsOf(text, mentions).map((one, index) => {
				const key = `${index} ${one.kind}`;
				if (one.kind === "words") return <span key={key}>{one.text}</span>;
				if (one.kind === "mention")
					return (
						<strong key={key} className="font-medium text-primary" title={ofWhom(one.of)}>
							{one.text}
						</strong>
					);
				return (
					<a
						key={key}
						href={one.address}
						className="link break-all"
						target="_blank"
						rel="noopener noreferrer nofollow"
					>
						{one.text}
					</a>
				);
			})}
		</p>
	);
}

function OwnMenu({
	comment,
	mayEdit,
	onEdit,
}: {
	comment: CommentView;
	mayEdit: boolean;
	onEdit: () => void;
}) {
	const { view, online } = useRoom();
	const [erasing, setErasing] = useState(false);
	const toast = useToast();
	const speak = useSay();
	const erase = async () => {
		const verdict = await act("delete-comment", { plan: view.plan.id, comment: comment.id }).catch(
			() => null,
		);
		setErasing(false);
		if (verdict && !isRefusal(verdict)) speak(say.erasedSaid);
		else toast.failed(say.notErased, verdict ? { text: sentenceOf(verdict) } : undefined);
	};
	return (
		<>
			<Menu
				align="end"
				trigger={
					<Button look="quiet" size="sm" icon={Ellipsis} iconOnly>
						{say.menu(comment.personName)}
					</Button>
				}
			>
				{mayEdit && (
					<MenuItem icon={Pencil} onSelect={onEdit}>
						{say.edit}
					</MenuItem>
				)}
				<MenuItem icon={Trash2} danger onSelect={() => online && setErasing(true)}>
					{say.erase}
				</MenuItem>
			</Menu>
			<ConfirmDialog
				open={erasing}
				onOpenChange={setErasing}
				title={say.eraseTitle}
				about={say.eraseBody}
				verb={say.erase}
				danger
				onConfirm={erase}
			/>
		</>
	);
}
