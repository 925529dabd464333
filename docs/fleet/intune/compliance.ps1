# Discovery script of a custom compliance policy: what compliance.json judges. Run it with the signed-in person's
# credentials, in 64-bit PowerShell.
$root = if ($env:ProgramW6432) { $env:ProgramW6432 } else { $env:ProgramFiles }
$exe = Join-Path $root 'QHR Setup\qhr-setup.exe'
$state = 'not_installed'
if (Test-Path $exe) {
    $state = 'did_not_start'
    $line = & $exe check --without-key --exit-style intune --lang fr | Select-Object -Last 1
    if ($line -match '^(ready|ready_with_warnings|not_ready|unknown) ') { $state = $Matches[1] }
}
$runs = $state -ne 'not_installed' -and $state -ne 'did_not_start'
return @{ QHRSetupRuns = $runs; QHRSetupVerdict = $state } | ConvertTo-Json -Compress
