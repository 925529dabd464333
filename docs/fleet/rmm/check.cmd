@echo off
rem One ASCII line, and 0 when the computer is ready, else 1. Run it as the signed-in person: as the system it is never 0.
setlocal
set "root=%ProgramFiles%"
if defined ProgramW6432 set "root=%ProgramW6432%"
if not exist "%root%\QHR Setup\qhr-setup.exe" (
  echo QHR Setup is not installed
  exit /b 1
)
"%root%\QHR Setup\qhr-setup.exe" check --without-key --exit-style intune --lang fr
if errorlevel 1 exit /b 1
exit /b 0
