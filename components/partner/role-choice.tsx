"use client";
import { partnerWords } from "@/lib/i18n/en/partner";
import { ROLES, type Role } from "@/lib/seat/may";

/** The four roles, each with what it may do. */
export function RoleChoice({
	value,
	onChange,
	only,
}: {
	value: Role;
	onChange: (role: Role) => void;
	only?: readonly Role[];
}) {
	return (
		<fieldset>
			<legend className="lab">{partnerWords.page.role}</legend>
			<div className="flex flex-col gap-1.5">
				{(only ?? ROLES).map((role) => (
					<label key={role} className="choice py-2!">
						<input
							type="radio"
							name="role"
							value={role}
							checked={value === role}
							onChange={() => onChange(role)}
						/>
						<span>
							<span className="block font-semibold">{partnerWords.roles[role]}</span>
							<span className="block text-sm text-ink-2">{partnerWords.rolesAbout[role]}</span>
						</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
