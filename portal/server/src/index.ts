export { emptyPglite } from "./data/pglite-database.ts";
export { type Portal, type PortalOptions, startPortal } from "./portal.ts";
