export { type Portal, type PortalOptions, startPortal } from "./portal.ts";
