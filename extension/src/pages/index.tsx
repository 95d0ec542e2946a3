import { openOptions } from "../platform/runtime.ts";
import { start } from "../ui/start.tsx";
import { App } from "./app.tsx";
import "./pages.css";

await start(
  <App
    onSettings={() => {
      void openOptions();
    }}
  />,
);
