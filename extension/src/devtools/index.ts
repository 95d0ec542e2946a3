import { addPanel } from "../platform/devtools.ts";

// The developer tools run this page for each tab that they inspect; the panel starts when chosen.
addPanel({ title: "Tegata", icon: "icons/32.png", page: "devtools/panel.html" });
