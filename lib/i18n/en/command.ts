/** What the person who runs the site reads: at the start, at a wrong setting, and from the commands. */
export const commandWords = {
	setting: {
		port: (value: string) => `PORT is "${value}", but it must be a number from 1 to 65535.`,
		host: (value: string) =>
			`HOST is "${value}", but it must be a name or an address to listen on, for example 0.0.0.0.`,
		publicUrl: (value: string) =>
			`PUBLIC_URL is "${value}", but it must be a whole address, for example https://plan.example.org.`,
		publicUrlPath: (value: string) =>
			`PUBLIC_URL is "${value}", but it must end after the host: no path, question mark or user name.`,
		scheme: (name: string, schemes: string) => `${name} must be an address that begins with ${schemes}.`,
		metricsToken:
			"METRICS_TOKEN is shorter than 16 characters; leave it out and only this computer reads /metrics.",
		secret: "SESSION_SECRET is shorter than 32 characters; leave it out and one is made for you.",
		nodesNeed: (name: string) =>
			`REDIS_URL is set, so several nodes serve this site: ${name} must be set too, the same for all of them.`,
		yesNo: (name: string, value: string) => `${name} is "${value}", but it must be 1 or 0.`,
		logLevel: (value: string, levels: string) => `LOG_LEVEL is "${value}", but it must be one of ${levels}.`,
	},
	start: {
		firstDatabase: "Preparing the database (first time, about ten seconds)…",
		database: "Opening the database…",
		ready: (address: string) => `Concordat is at ${address}`,
		onlyHere: "Only this computer can reach it; docs/operations.md shows how to let others in.",
		hostWithoutPublicUrl: (host: string, address: string) =>
			`HOST is ${host}, but PUBLIC_URL is not set: until it is, only ${address} is answered. Set PUBLIC_URL to the address that people use.`,
		alone: "This node serves the site by itself; docs/operations.md shows how to run several.",
		nodes: "This node shares the site with every other that has the same database, Redis and secret.",
		firstAccountCode: (code: string) => `The first account asks for this code: ${code}`,
		notYet: "Concordat is starting; try again in a few seconds.",
		pageFailed: "Something went wrong here; nothing was changed.",
		noSocketHere: "There is nothing to connect to at this address.",
		stopping: "Finishing what people typed, then stopping…",
	},
	watch: {
		alive: "alive",
		ready: "ready",
		starting: "This node is starting.",
		stopping: "This node is stopping; it tells its people and takes in nobody new.",
		databaseAway: "The database does not answer; nothing is being saved.",
		nothing: "There is nothing at this address.",
	},
	stopped: {
		folderInUse: (folder: string, pid: number) =>
			`The data folder ${folder} is in use by process ${pid}; stop that one first, or set CONCORDAT_DATA to another folder.`,
		portInUse: (port: number, holder: string) =>
			`Port ${port} is already used by ${holder}; stop it, or set PORT to another number.`,
		process: (pid: number) => `process ${pid}`,
		anotherProgram: "another program",
		addressUnknown: (host: string) => `HOST is "${host}", but this computer has no such address.`,
		portForbidden: (port: number) => `Port ${port} needs more rights than this user has; use one above 1023.`,
		databaseAway: (reason: string) =>
			`The database at DATABASE_URL does not answer (${reason}); start it, or correct the address.`,
		noDatabase: (folder: string) =>
			`There is no database in ${folder}, and nothing was written; set CONCORDAT_DATA to the site's folder, or DATABASE_URL if the site is on PostgreSQL.`,
		noTables:
			"There is no site in the database at DATABASE_URL, and nothing was written; set DATABASE_URL to the site's database.",
		databaseNewer:
			"The database was made by a newer Concordat than this one; update this one, or restore a backup made with it.",
		folderUnwritable: (folder: string) =>
			`The data folder ${folder} cannot be written to; change its owner, or set CONCORDAT_DATA to another folder.`,
		user: (id: number) => `user ${id}`,
		namedUser: (name: string, id: number) => `${name} (user ${id})`,
		othersFolder: (folder: string, owner: string, me: string, sudo: string) =>
			`The data folder ${folder} belongs to ${owner}, but this runs as ${me}, so nothing was opened; run it as the owner: sudo -u ${sudo} and the same command.`,
		othersFile: (file: string, owner: string, me: string, folder: string, id: number) =>
			`${file} belongs to ${owner} and is closed to ${me}, so the database was not opened; give the folder back to one user: sudo chown -R ${id} ${folder}`,
		closedFile: (file: string, folder: string) =>
			`${file} may not be read and written, so the database was not opened; allow it: chmod -R u+rwX ${folder}`,
		placeClosed: (place: string) =>
			`${place} cannot be read or written by the user that runs this; name another place, or let that user in.`,
		diskFull: (folder: string) => `The disk that holds ${folder} is full; make room, then start again.`,
		broken: (reference: string) => `Concordat could not start (reference ${reference}); the reason is above.`,
	},
	unknown: (name: string, names: string) => `There is no command "${name}"; there are ${names}.`,
	backup: {
		noFolder: (folder: string) => `There is no folder ${folder}; nothing was written.`,
		exists: (file: string) => `${file} is there already; nothing was written. Name another file.`,
		postgresql: "the PostgreSQL at DATABASE_URL",
		made: (where: string, plans: number, people: number, edits: number) =>
			`Backed up from ${where}: ${plans} plans, ${people} people, ${edits} edits. Keep the file as safe as the site: it holds everything.`,
	},
	restore: {
		noFile: "Name the backup to restore: npm run restore -- FILE",
		missing: (file: string) => `There is no file ${file}; nothing was restored.`,
		done: (plans: number, people: number, edits: number) =>
			`Restored: ${plans} plans, ${people} people, ${edits} edits. Everybody signs in again where the session secret is another one.`,
		refused: {
			"not-a-backup": (file: string) => `${file} is not a backup of Concordat; nothing was restored.`,
			damaged: (file: string) => `${file} is cut off or was changed since it was made; nothing was restored.`,
			newer: (file: string) =>
				`${file} was made by a newer Concordat than this one; nothing was restored. Update this one first.`,
			"site-not-empty": (_file: string) =>
				"This site has people or plans already; nothing was restored. Restore on an empty site: set CONCORDAT_DATA to a new folder, or DATABASE_URL to an empty database.",
		},
	},
	import: {
		noFile: "Name the plan file: npm run -s import -- FILE",
		missing: (file: string) => `There is no file ${file}; nothing was created.`,
	},
	export: {
		noPlan: "Name the plan by its id, the last part of its address: npm run -s export -- PLAN",
		missing: (plan: string) => `There is no plan "${plan}" here.`,
	},
	verifyLedger: {
		broken: (plans: number) =>
			`The ledger does not hold in ${plans === 1 ? "one plan" : `${plans} plans`}: something was changed behind the site's back. Compare with a backup.`,
	},
	resetPassword: {
		noAddress: "Name the person's address: npm run -s reset-password -- ADDRESS",
		unknown: (email: string) => `Nobody here has the address ${email}; no link was made.`,
	},
} as const;
