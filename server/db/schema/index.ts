export * from "./agreements";
export * from "./attention";
export * from "./comments";
export * from "./ledger";
export * from "./people";
export * from "./plan-docs";
export * from "./plans";
