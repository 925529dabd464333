@echo off
rem The last result that the logon task wrote, for agents that run as the system: one ASCII line, and 0 ready, 1 ready with
rem warnings, 2 not ready, 3 could not tell, no result, or one that is older than 14 days.
setlocal
set "folder=C:\ProgramData\QHR Setup"
set "result=%folder%\qhr_setup.prom"
if not exist "%result%" (
  echo unknown no result yet
  exit /b 3
)
forfiles /p "%folder%" /m qhr_setup.prom /d -14 >nul 2>nul
if not errorlevel 1 (
  echo unknown no new result for 14 days
  exit /b 3
)
set "verdict="
set "cause=-"
for /f "tokens=2 delims={}" %%v in ('type "%result%" ^| find "qhr_setup_verdict{" ^| find "} 1"') do set "verdict=%%v"
for /f "tokens=2 delims={}" %%c in ('type "%result%" ^| find "root_cause=" ^| find "true"') do set "cause=%%c"
set "verdict=%verdict:"=%"
set "cause=%cause:"=%"
if "%verdict%"=="verdict=ready" (
  echo ready %cause%
  exit /b 0
)
if "%verdict%"=="verdict=ready_with_warnings" (
  echo ready_with_warnings %cause%
  exit /b 1
)
if "%verdict%"=="verdict=not_ready" (
  echo not_ready %cause%
  exit /b 2
)
echo unknown %cause%
exit /b 3
