/** Signs the file that the command line names: for makensis, which makes an uninstaller of its own. */
import { signInPlace } from "./sign.ts";

await signInPlace(process.argv[2] ?? "");
