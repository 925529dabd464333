; The installer that a person double-clicks: for that person alone, without administrator rights.
; `cargo xtask package` passes VERSION, STAGE, OUT, ICON, PICTURE and, where there is a certificate, SIGN.
; Exit codes: 0 done, 1 stopped by the person, 2 failed, 3 refused because a newer version is there, 4 one of the programs runs.

Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma

!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WordFunc.nsh

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\QHR Setup"
!define WINDOW "qhr-setup-window.exe"
!define CONSOLE "qhr-setup.exe"
!define NEWER_IS_THERE 3
!define PROGRAM_RUNS 4

Name "$(product)"
Caption "$(caption)"
UninstallCaption "$(uninstall_caption)"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\QHR Setup"
InstallDirRegKey HKCU "${UNINSTALL}" InstallLocation
RequestExecutionLevel user
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS all
BrandingText "QHR Setup ${VERSION}"
ShowInstDetails nevershow
ShowUninstDetails nevershow
AllowSkipFiles off

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${PICTURE}"
!define MUI_WELCOMEFINISHPAGE_BITMAP_STRETCH FitControl
!define MUI_WELCOMEPAGE_TITLE "$(welcome_title)"
!define MUI_WELCOMEPAGE_TEXT "$(welcome_text)"
!define MUI_FINISHPAGE_TITLE "$(finish_title)"
!define MUI_FINISHPAGE_TEXT "$(finish_text)"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_RUN_TEXT "$(finish_run)"
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(uninstall_text)"
!define MUI_UNCONFIRMPAGE_TEXT_LOCATION "$(uninstall_folder)"
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first is taken where Windows speaks neither.
!insertmacro MUI_LANGUAGE French
!insertmacro MUI_LANGUAGE English
; The letters of Windows itself since Vista.
SetFont /LANG=${LANG_FRENCH} "Segoe UI" 9
SetFont /LANG=${LANG_ENGLISH} "Segoe UI" 9
!include "words.nsh"

VIProductVersion "${VERSION}.0"
!macro version_in language product description
  VIAddVersionKey /LANG=${language} ProductName "${product}"
  VIAddVersionKey /LANG=${language} FileDescription "${description}"
  VIAddVersionKey /LANG=${language} FileVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} ProductVersion "${VERSION}"
  VIAddVersionKey /LANG=${language} LegalCopyright "MIT OR Apache-2.0"
!macroend
!insertmacro version_in ${LANG_FRENCH} "Configuration DSQ" "Installation de Configuration DSQ"
!insertmacro version_in ${LANG_ENGLISH} "QHR Setup" "QHR Setup installer"

!ifdef SIGN
  !uninstfinalize '${SIGN} "%1"' = 0
!endif

; A program that runs, and a library that it uses, cannot be opened for writing. All are looked at before the first is touched.
!macro close_the_programs
  retry:
  !insertmacro is_free "${WINDOW}"
  !insertmacro is_free "${CONSOLE}"
  !insertmacro is_free "WebView2Loader.dll"
  Goto free
  runs:
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(program_runs)" /SD IDCANCEL IDRETRY retry
    SetErrorLevel ${PROGRAM_RUNS}
    Quit
  free:
!macroend

!macro is_free file
  ${If} ${FileExists} "$INSTDIR\${file}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${file}" a
    ${If} ${Errors}
      Goto runs
    ${EndIf}
    FileClose $0
  ${EndIf}
!macroend

!macro delete_shortcuts
  Delete "$SMPROGRAMS\Configuration DSQ.lnk"
  Delete "$SMPROGRAMS\QHR Setup.lnk"
!macroend

Function .onInit
  ReadRegStr $0 HKCU "${UNINSTALL}" DisplayVersion
  ${If} $0 != ""
    ${VersionCompare} "$0" "${VERSION}" $1
    ${If} $1 = 1
      MessageBox MB_OK|MB_ICONEXCLAMATION "$(newer_is_there)" /SD IDOK
      SetErrorLevel ${NEWER_IS_THERE}
      Quit
    ${EndIf}
  ${EndIf}
  ; The .msi keeps its folder there. Its copy serves everybody; a second one would only grow old beside it.
  SetRegView 64
  ReadRegStr $0 HKLM "Software\QHR Setup" Folder
  SetRegView lastused
  ${If} $0 != ""
  ${AndIf} ${FileExists} "$0\${WINDOW}"
    MessageBox MB_OKCANCEL|MB_ICONINFORMATION|MB_DEFBUTTON2 "$(there_for_everybody)" /SD IDOK IDOK also
    SetErrorLevel 1
    Quit
    also:
  ${EndIf}
FunctionEnd

Section
  !insertmacro close_the_programs
  SetOutPath "$INSTDIR"
  ; First what removes it all, for an installation that fails in the middle.
  WriteUninstaller "$INSTDIR\uninstall.exe"
  WriteRegStr HKCU "${UNINSTALL}" DisplayName "$(product)"
  WriteRegStr HKCU "${UNINSTALL}" InstallLocation "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" UninstallString '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" QuietUninstallString '"$INSTDIR\uninstall.exe" /S'
  File "${STAGE}\*"
  !insertmacro delete_shortcuts
  CreateShortcut "$SMPROGRAMS\$(product).lnk" "$INSTDIR\${WINDOW}" "" "$INSTDIR\${WINDOW}" 0 SW_SHOWNORMAL "" "$(shortcut_tip)"

  WriteRegStr HKCU "${UNINSTALL}" DisplayVersion "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" DisplayIcon "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL}" Publisher "QHR Setup"
  WriteRegDWORD HKCU "${UNINSTALL}" NoModify 1
  WriteRegDWORD HKCU "${UNINSTALL}" NoRepair 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  WriteRegDWORD HKCU "${UNINSTALL}" EstimatedSize $0
SectionEnd

Section Uninstall
  !insertmacro close_the_programs
  ; Only what was installed, by name: the folder may hold somebody's own files.
  !include "${STAGE_LIST}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  RMDir "$LOCALAPPDATA\Programs"
  !insertmacro delete_shortcuts
  DeleteRegKey HKCU "${UNINSTALL}"
  ; Technical files of the browser engine that drew the window.
  RMDir /r "$LOCALAPPDATA\ca.qhr-setup.window"

  ; NSIS runs a copy from a temporary folder. Windows deletes the copy when it starts again, if it may; the folder after it.
  ${If} $EXEDIR != $INSTDIR
    RMDir /REBOOTOK "$EXEDIR"
  ${EndIf}

  ${GetParameters} $0
  ClearErrors
  ${GetOptions} "$0" "/ERASE" $1
  ${If} ${Errors}
    ${IfNot} ${FileExists} "$LOCALAPPDATA\QHR Setup\*.*"
      Return
    ${EndIf}
    MessageBox MB_YESNO|MB_ICONQUESTION|MB_DEFBUTTON2 "$(erase_answers)" /SD IDNO IDYES erase
    Return
  ${EndIf}
  erase:
  Delete "$LOCALAPPDATA\QHR Setup\answers*.json"
  Delete "$LOCALAPPDATA\QHR Setup\.answers-*.tmp"
  Delete "$LOCALAPPDATA\QHR Setup\logs\trace.jsonl"
  Delete "$LOCALAPPDATA\QHR Setup\logs\trace.new"
  RMDir "$LOCALAPPDATA\QHR Setup\logs"
  Delete "$LOCALAPPDATA\QHR Setup\lock"
  RMDir "$LOCALAPPDATA\QHR Setup"
SectionEnd
