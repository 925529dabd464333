# Detection script: one ASCII line, and 0 when the computer is ready, else 1. Run it with the signed-in person's credentials,
# in 64-bit PowerShell. For English, write en in the place of fr.
$root = if ($env:ProgramW6432) { $env:ProgramW6432 } else { $env:ProgramFiles }
$exe = Join-Path $root 'QHR Setup\qhr-setup.exe'
if (-not (Test-Path $exe)) { 'QHR Setup is not installed'; exit 1 }
$line = & $exe check --without-key --exit-style intune --lang fr | Select-Object -Last 1
$code = $LASTEXITCODE
if ($null -eq $line -or $null -eq $code) { 'QHR Setup did not start'; exit 1 }
$line
exit $code
