export * from "./agreements";
export * from "./ledger";
export * from "./people";
export * from "./plan-docs";
export * from "./plans";
