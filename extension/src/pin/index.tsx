import { PORT } from "@tegata/protocol/extension-ports";
import { useEffect, useSyncExternalStore } from "react";
import { connect } from "../platform/runtime.ts";
import { loadWatchword } from "../settings/watchword.ts";
import { Signer } from "../sign/signer.ts";
import { settingsStore, start } from "../ui/start.tsx";
import { FrameGuard, type Guard, WINDOW_GUARD } from "./guard/frame-guard.ts";
import { GuardProvider } from "./guard/guard-context.tsx";
import { watchFrame } from "./guard/watch-frame.ts";
import { PinScreen } from "./pin-screen.tsx";
import { PromptLink } from "./prompt-link.ts";
import "./pin.css";

const isFrame = window.top !== window;

/** In a frame, leaving our page tells the frame's holder to take the frame away. */
function leave(): void {
  if (isFrame) location.replace("about:blank");
  else window.close();
}

const ticket = location.hash.slice(1);
// The ticket is spent with its first use; it need not stand in the address any longer.
history.replaceState(null, "", location.pathname);
document.documentElement.dataset["style"] = isFrame ? "frame" : "window";

const signer = new Signer();
const link = new PromptLink({ connect: () => connect(PORT.prompt), ticket, leave, signer });

function makeGuard(): Guard {
  if (!isFrame) return WINDOW_GUARD;
  const guard = new FrameGuard({ now: () => performance.now(), onFailed: link.giveUp });
  watchFrame(guard, ticket);
  return guard;
}

const guard = makeGuard();
const watchword = await loadWatchword(settingsStore);

function App() {
  const state = useSyncExternalStore(link.subscribe, link.state);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key === "Escape" && !event.isComposing) link.cancel();
    };
    addEventListener("keydown", onKey);
    return () => {
      removeEventListener("keydown", onKey);
    };
  }, []);
  return (
    <GuardProvider value={guard}>
      <PinScreen
        state={state}
        onGoOn={link.goOn}
        onSubmit={link.submit}
        onAnyReader={link.takeAnyReader}
        onCancel={link.cancel}
        onBlock={link.block}
        watchword={watchword}
      />
    </GuardProvider>
  );
}

await start(<App />);
