; Installs Tegata for one user, without administrator rights.
; Given by scripts/package/windows/setup.ts: VERSION, FILES (a folder), OUT, PAGE (of the extension),
; HOMEPAGE, LANGUAGES and SIDE_PICTURE (files), INSTALLED_KIB; SIGN where there is a certificate; FAST to
; try things out.
Target amd64-unicode
Unicode true
!ifdef FAST
  SetCompressor zlib
!else
  SetCompressor /SOLID lzma
!endif
!include "MUI2.nsh"
!include "LogicLib.nsh"

!define UNINSTALL_KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\Tegata"
!define BROWSERS "--browser chrome --browser chromium --browser edge --browser firefox"

Name "Tegata"
OutFile "${OUT}"
RequestExecutionLevel user
InstallDir "$LOCALAPPDATA\Programs\Tegata"
BrandingText "Tegata ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Tegata"
VIAddVersionKey "FileDescription" "Tegata Setup"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "LegalCopyright" "The Tegata authors. MIT licence."
!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${FILES}\tegata.ico"
!define MUI_UNICON "${FILES}\tegata.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE_PICTURE}"
; Languages with wider letters have wider pages: the picture keeps its shape.
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH AspectFitHeight
!define MUI_ABORTWARNING
; Not NSIS's own words: they ask to close all programs, and name no next step.
!define MUI_WELCOMEPAGE_TEXT "$(Welcome)$\r$\n$\r$\n$_CLICK"
!define MUI_FINISHPAGE_TEXT_LARGE
!define MUI_FINISHPAGE_TEXT "$(Installed)$\r$\n$\r$\n1. $(AddExtension)$\r$\n2. $(RestartBrowser)"
!define MUI_FINISHPAGE_RUN
!define MUI_FINISHPAGE_RUN_TEXT "$(OpenExtensionPage)"
!define MUI_FINISHPAGE_RUN_FUNCTION OpenExtensionPage
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(Removes) $_CLICK"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(Folder)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!include "${LANGUAGES}"

Function .onInit
  ; The folder is ours alone, whatever /D= or an older entry says.
  StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Tegata"
FunctionEnd

Function OpenExtensionPage
  ExecShell "open" "${PAGE}"
FunctionEnd

; Fails: "$(NotInstalled)" on the screen, status 2 for whoever runs it silently.
!macro GiveUp
  SetErrorLevel 2
  MessageBox MB_OK|MB_ICONSTOP "$(NotInstalled)" /SD IDOK
  Abort "$(NotInstalled)"
!macroend

Section
  SetOutPath "$INSTDIR\${VERSION}"
  ; The same version again repairs it. A file that runs can be renamed, not overwritten.
  ClearErrors
  Delete "$INSTDIR\${VERSION}\*.old"
  ClearErrors
  ${If} ${FileExists} "$INSTDIR\${VERSION}\tegata.exe"
    Rename "$INSTDIR\${VERSION}\tegata.exe" "$INSTDIR\${VERSION}\tegata.exe.old"
    Rename "$INSTDIR\${VERSION}\koffi.node" "$INSTDIR\${VERSION}\koffi.node.old"
  ${EndIf}
  ClearErrors
  File "${FILES}\tegata.exe"
  File "${FILES}\koffi.node"
  File "${FILES}\tegata.ico"
  File "${FILES}\LICENSE.txt"
  File "${FILES}\THIRD-PARTY-NOTICES.txt"
  ${If} ${Errors}
    !insertmacro GiveUp
  ${EndIf}
  Delete "$INSTDIR\${VERSION}\*.old"

  SetOutPath "$INSTDIR"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayName" "Tegata"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "DisplayIcon" "$INSTDIR\${VERSION}\tegata.ico"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "Publisher" "The Tegata authors"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "URLInfoAbout" "${HOMEPAGE}"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL_KEY}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL_KEY}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "EstimatedSize" ${INSTALLED_KIB}
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL_KEY}" "NoRepair" 1

  ; Last of what counts: from here on browsers start the new version.
  nsExec::Exec '"$INSTDIR\${VERSION}\tegata.exe" install ${BROWSERS}'
  Pop $0
  ${If} $0 != 0
    !insertmacro GiveUp
  ${EndIf}

  Delete "$SMPROGRAMS\Tegata\*.lnk"
  CreateDirectory "$SMPROGRAMS\Tegata"
  SetOutPath "$INSTDIR\${VERSION}"
  CreateShortCut "$SMPROGRAMS\Tegata\$(SelfCheck).lnk" "$SYSDIR\cmd.exe" \
    '/k ""$INSTDIR\${VERSION}\tegata.exe" doctor"' "$INSTDIR\${VERSION}\tegata.ico"
  SetOutPath "$INSTDIR"
  Call RemoveOtherVersions
SectionEnd

; One that a browser still runs stays whole, for the next set-up or the removal to take away.
Function RemoveOtherVersions
  FindFirst $0 $1 "$INSTDIR\*.*"
  ${DoWhile} $1 != ""
    ${If} ${FileExists} "$INSTDIR\$1\tegata.exe"
    ${AndIf} $1 != "${VERSION}"
      ClearErrors
      Delete "$INSTDIR\$1\tegata.exe"
      ${IfNot} ${Errors}
        RMDir /r "$INSTDIR\$1"
      ${EndIf}
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd

Section Uninstall
  nsExec::Exec '"$INSTDIR\${VERSION}\tegata.exe" uninstall'
  Pop $0
  ; A browser that is open may still run the host: no page uses it any more, so it may be ended.
  nsExec::Exec '"$SYSDIR\taskkill.exe" /F /IM tegata.exe'
  Pop $0
  Call un.RemoveVersions
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Tegata\*.lnk"
  RMDir "$SMPROGRAMS\Tegata"
  DeleteRegKey HKCU "${UNINSTALL_KEY}"
SectionEnd

; An ended process holds its file a moment longer.
Function un.RemoveVersions
  FindFirst $0 $1 "$INSTDIR\*.*"
  ${DoWhile} $1 != ""
    ${If} ${FileExists} "$INSTDIR\$1\tegata.exe"
      ${For} $2 1 20
        ClearErrors
        Delete "$INSTDIR\$1\tegata.exe"
        ${IfNot} ${Errors}
          ${ExitFor}
        ${EndIf}
        Sleep 250
      ${Next}
      RMDir /r "$INSTDIR\$1"
    ${EndIf}
    FindNext $0 $1
  ${Loop}
  FindClose $0
FunctionEnd
