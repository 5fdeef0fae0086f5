/** What the person who runs the site reads: at the start, at a wrong setting, and from the commands. */
export const command = {
	setting: {
		port: (value: string) => `PORT is "${value}", but it must be a number from 1 to 65535.`,
		host: (value: string) =>
			`HOST is "${value}", but it must be a name or an address to listen on, for example 0.0.0.0.`,
		publicUrl: (value: string) =>
			`PUBLIC_URL is "${value}", but it must be a whole address, for example https://plan.example.org.`,
		publicUrlPath: (value: string) =>
			`PUBLIC_URL is "${value}", but it must end after the host: no path, question mark or user name.`,
		scheme: (name: string, schemes: string) => `${name} must be an address that begins with ${schemes}.`,
		secret: "SESSION_SECRET is shorter than 32 characters; leave it out and one is made for you.",
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
		firstAccountCode: (code: string) => `The first account asks for this code: ${code}`,
		notYet: "Concordat is starting; try again in a few seconds.",
		pageFailed: "Something went wrong here; nothing was changed.",
		noSocketHere: "There is nothing to connect to at this address.",
		stopping: "Finishing what people typed, then stopping…",
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
		databaseNewer:
			"The database was made by a newer Concordat than this one; update this one, or restore a backup made with it.",
		folderUnwritable: (folder: string) =>
			`The data folder ${folder} cannot be written to; change its owner, or set CONCORDAT_DATA to another folder.`,
		diskFull: (folder: string) => `The disk that holds ${folder} is full; make room, then start again.`,
		broken: (reference: string) => `Concordat could not start (reference ${reference}); the reason is above.`,
	},
} as const;
