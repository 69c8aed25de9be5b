# Completion of csaudit in PowerShell: `csaudit completion powershell | Out-String | Invoke-Expression` in $PROFILE

Register-ArgumentCompleter -Native -CommandName csaudit -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    # The words as far as the cursor; a space before it begins a new one.
    $words = @($commandAst.CommandElements |
        Where-Object { $_.Extent.StartOffset -lt $cursorPosition } |
        Select-Object -Skip 1 |
        ForEach-Object { if ($_ -is [System.Management.Automation.Language.StringConstantExpressionAst]) { $_.Value } else { $_.Extent.Text } })
    if ($wordToComplete -eq '') { $words += '' } elseif ($words.Count -gt 0) { $words[-1] = $wordToComplete }

    # PowerShell before 7.3 leaves empty arguments out; two quotes stand for nothing to csaudit too.
    if ($words[-1] -eq '') { $words[-1] = '""' }
    $program = $commandAst.CommandElements[0].Extent.Text
    $lines = @(& $program complete -- @words 2>$null)

    # Nothing at all makes PowerShell complete files.
    foreach ($line in $lines) {
        if ($line.StartsWith(':')) { continue }
        $value, $about = $line -split "`t", 2
        if (-not $about) { $about = $value }
        [System.Management.Automation.CompletionResult]::new($value, $value, 'ParameterValue', $about)
    }
}
