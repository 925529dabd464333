@echo off
rem The last result that the logon task wrote, for agents that run as the system: one word, and 0 ready, 1 ready with warnings,
rem 2 not ready, 3 could not tell, no result, or one that is older than 14 days.
rem Whoever signs in can write that file: nothing of it is shown or run here, it is only searched for these words.
setlocal
set "folder=C:\ProgramData\QHR Setup"
set "result=%folder%\qhr_setup.prom"
if not exist "%result%" (
  echo unknown: no result yet
  exit /b 3
)
forfiles /p "%folder%" /m qhr_setup.prom /d -14 >nul 2>nul
if not errorlevel 1 (
  echo unknown: no new result for 14 days
  exit /b 3
)
type "%result%" | find "qhr_setup_verdict{" | find "} 1" | find "not_ready" >nul
if not errorlevel 1 (
  echo not_ready
  exit /b 2
)
type "%result%" | find "qhr_setup_verdict{" | find "} 1" | find "unknown" >nul
if not errorlevel 1 (
  echo unknown
  exit /b 3
)
type "%result%" | find "qhr_setup_verdict{" | find "} 1" | find "with_warnings" >nul
if not errorlevel 1 (
  echo ready_with_warnings
  exit /b 1
)
type "%result%" | find "qhr_setup_verdict{" | find "} 1" | find "ready" >nul
if not errorlevel 1 (
  echo ready
  exit /b 0
)
echo unknown: the result cannot be read
exit /b 3
