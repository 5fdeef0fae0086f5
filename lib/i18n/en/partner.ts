import type { Role } from "@/lib/seat/may";
import type { PartnerKind } from "@/lib/seat/partner-kinds";

const kinds: Record<PartnerKind, string> = {
	nhs_provider: "NHS provider",
	nhs_commissioner: "NHS commissioner",
	primary_care: "Primary care",
	local_authority: "Local authority",
	housing: "Housing",
	police: "Police",
	probation: "Probation",
	fire: "Fire",
	ambulance: "Ambulance",
	education: "Education",
	voluntary: "Voluntary or community",
	other: "Other",
};

const roles: Record<Role, string> = {
	lead: "Lead",
	editor: "Editor",
	commenter: "Commenter",
	viewer: "Viewer",
};

const rolesAbout: Record<Role, string> = {
	lead: "Drafts, and gives, changes and withdraws seats of their own partner.",
	editor: "Drafts.",
	commenter:
		"Reads and comments; says how clear, how realistic and how well things are for the organisation.",
	viewer: "Reads.",
};

/** Partners, their people and how people come to a plan. */
export const partnerWords = {
	kinds,
	roles,
	rolesAbout,
	signatory: "Signatory",
	signatoryAbout: "Decides for the partner. Apart from the role: a viewer can be one.",
	planLead: "Plan lead",
	you: "you",

	page: {
		title: "People and partners",
		intro: "Organisations are equals on the plan. A lead gives seats for their own organisation only.",
		partners: (n: number) => (n === 1 ? "1 partner" : `${n} partners`),
		nobody: "Nobody of this partner has joined yet.",
		noLead: "No lead yet",
		noSignatory: "No signatory yet",
		nameSignatory: (others: boolean) =>
			others
				? "Nobody decides for your organisation yet. Give the mark to a colleague in their row, or decide for it yourself."
				: "Nobody decides for your organisation yet. Decide for it yourself, or invite whoever does and give them the mark.",
		beSignatory: "I decide for my organisation",
		youAreSignatory: "You are the signatory of your organisation",
		signatoryNotNamed: "No signatory was named",
		left: (day: string) => `Left on ${day}`,
		leftTitle: "Partners who left",
		seats: (name: string) => `People of ${name}`,
		person: "Person",
		role: "Role",
		actions: "Actions",
		seatMenu: (name: string) => `What to do with the seat of ${name}`,
		partnerMenu: (name: string) => `What to do with ${name}`,
		failed: "People could not be read",
		addPartner: "Add a partner",
	},

	invite: {
		verb: "Invite",
		title: (partner: string) => `Invite somebody of ${partner}`,
		about: "You get a link to send yourself. It works once, for one person.",
		firstLead: "This partner has no lead yet. You invite its first one, who then invites the others.",
		role: "Role",
		email: "Only for this address",
		emailHint: "Leave it empty if whoever holds the link may use it.",
		days: "Days until it expires",
		daysWrong: (max: number) => `A whole number from 1 to ${max}.`,
		make: "Make the link",
		failed: "No invitation was made",
		readyTitle: "The invitation is ready",
		ready: "Copy the link now. It is shown once.",
		link: "Link",
		mailSent: (email: string) => `It was also sent to ${email}.`,
		another: "Invite another",
		done: "Done",
		noReach: "Only this computer can open the link yet. See “Who can reach this site” below.",
	},

	invitations: {
		title: (n: number) => (n === 1 ? "1 open invitation" : `${n} open invitations`),
		line: (role: string, forWhom: string, by: string, until: string) =>
			`${role}, ${forWhom}. Made by ${by}, holds until ${until}.`,
		anybody: "for whoever holds the link",
		forAddress: (email: string) => `for ${email}`,
		revoke: "Revoke",
		revoked: "The invitation is taken back",
		notRevoked: "The invitation was not taken back",
		asSignatory: (role: string) => `${role} and signatory`,
	},

	seat: {
		change: "Change role or mark",
		changeTitle: (name: string) => `The seat of ${name}`,
		changeAbout: "It works at once, also on screens that are open now.",
		changed: (name: string) => `The seat of ${name} is changed`,
		notChanged: "The seat was not changed",
		withdraw: "Withdraw the seat",
		withdrawTitle: (name: string) => `Withdraw the seat of ${name}?`,
		withdrawAbout: "Their screens of this plan close within seconds. What they wrote stays.",
		withdrawn: (name: string) => `${name} is no longer on the plan`,
		notWithdrawn: "The seat was not withdrawn",
		leave: "Leave the plan",
		leaveTitle: "Leave this plan?",
		leaveAbout: "You can come back only by a new invitation. What you wrote stays.",
		handOver: "Hand the plan over",
		handOverTitle: (name: string) => `Make ${name} the plan lead?`,
		handOverAbout:
			"You keep your seat. Only the new plan lead can add and remove partners, and hand the plan on.",
		handedOver: (name: string) => `${name} leads the plan now`,
		notHandedOver: "The plan was not handed over",
		passwordLink: "Make a password link",
		passwordTitle: (name: string) => `A password link for ${name}`,
		passwordAbout: "They set a new password with it. It works once, for a day. Give it to nobody else.",
		passwordReady: "Copy the link now. It is shown once.",
		passwordMake: "Make the link",
		passwordFailed: "No link was made",
	},

	change: {
		addTitle: "Add a partner",
		addAbout: "An equal among equals. Then invite its first lead.",
		editTitle: (name: string) => `Correct ${name}`,
		edit: "Correct name, code or kind",
		add: "Add the partner",
		added: (name: string) => `${name} is on the plan`,
		saved: (name: string) => `${name} is corrected`,
		notSaved: "Nothing was saved",
		remove: "Remove from the plan",
		removeTitle: (name: string) => `Remove ${name} from the plan?`,
		removeAbout: "Its seats and open invitations end at once. Its words stay, under its name.",
		removed: (name: string) => `${name} has left the plan`,
		notRemoved: "The partner was not removed",
		name: "Name",
		code: "Short code",
		codeHint: "2 to 5 letters or digits",
		kind: "Kind of organisation",
	},

	reach: {
		title: "Who can reach this site",
		onlyHere:
			"Only this computer can reach this site yet, so links work on this computer only. To let others in, set HOST (for example 0.0.0.0) and PUBLIC_URL (the address that people will type) and start again. How to do it safely, with TLS, is in docs/operations.md.",
		open: (url: string) => `People reach this site at ${url}.`,
	},
};
