# Sends a generated password, and opens a link, in PowerShell 7. PowerShell 5 writes UTF-16 into pipes and files: use 7.
$ErrorActionPreference = 'Stop'
$env:INIGMA_SERVER = 'https://inigma.example.com'
$OutputEncoding = [System.Text.UTF8Encoding]::new($false)

# A program that fails throws nothing in PowerShell, so look at its exit code.
function Assert-Done {
    if ($LASTEXITCODE -ne 0) { throw "inigma ended with exit code $LASTEXITCODE." }
}

# PowerShell ends what it pipes with a line break, which the reader sees after the password.
$bytes = [System.Security.Cryptography.RandomNumberGenerator]::GetBytes(18)
$password = [Convert]::ToBase64String($bytes)
$link = $password | inigma send --readers 1 --expires 1d
Assert-Done
Write-Output $link

# A link that somebody has sent, from a file; never as an argument, which other users can see.
$secret = Get-Content link.txt | inigma open -
Assert-Done
