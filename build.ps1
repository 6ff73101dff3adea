# Restore, build, check the form, test: what .ci/run does, for machines with PowerShell.
$ErrorActionPreference = 'Stop'
$PSNativeCommandUseErrorActionPreference = $true
Set-Location $PSScriptRoot
dotnet restore
dotnet build --no-restore
dotnet format --no-restore --verify-no-changes
dotnet test --no-build
