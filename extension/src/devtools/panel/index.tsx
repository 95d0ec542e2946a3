import { PANEL_PORT } from "@tegata/protocol/panel";
import { inspectedTab } from "../../platform/devtools.ts";
import { connect } from "../../platform/runtime.ts";
import { start } from "../../ui/start.tsx";
import { Panel } from "./panel.tsx";
import { linkPanel } from "./panel-link.ts";
import { Records } from "./records.ts";
import "./panel.css";

const records = new Records();

linkPanel({
  connect: () => connect(PANEL_PORT),
  tabId: inspectedTab(),
  onCommand: (command) => {
    records.take(command);
  },
  onStopped: () => {
    records.stop();
  },
});

await start(<Panel records={records} />);
