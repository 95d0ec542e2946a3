/** The script of every page: each part looks for what it serves and is silent where it is not. */
import { askForCertificates } from "./card-buttons.ts";
import { setUpCardLogin, setUpSigning } from "./card-login.ts";
import { setUpDrops } from "./drop-files.ts";
import { focusFirstProblem } from "./focus-problem.ts";
import { setUpPasswordPage, showPageIsOpen } from "./open-pages.ts";
import { setUpPlaceDialog } from "./place-dialog.ts";

if (document.body.dataset["page"] === "open") showPageIsOpen();
setUpPasswordPage();
askForCertificates();
setUpCardLogin();
setUpSigning();
setUpDrops();
setUpPlaceDialog();
focusFirstProblem();
