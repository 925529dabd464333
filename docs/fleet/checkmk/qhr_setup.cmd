@echo off
rem Local check of the Checkmk agent: put it into C:\ProgramData\checkmk\agent\local.
setlocal
set "state=3"
set "verdict=unknown"
set "rest=last-result.cmd did not answer"
for /f "tokens=1,*" %%a in ('call "C:\Program Files\QHR Setup\last-result.cmd"') do (
  set "verdict=%%a"
  set "rest=%%b"
)
if "%verdict%"=="ready" set "state=0"
if "%verdict%"=="ready_with_warnings" set "state=1"
if "%verdict%"=="not_ready" set "state=2"
echo %state% "QHR Setup" - %verdict% %rest%
exit /b 0
