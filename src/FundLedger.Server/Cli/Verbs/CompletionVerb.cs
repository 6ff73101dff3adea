using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>completion bash</c>, <c>completion powershell</c>: scripts that ask the program itself what may follow.</summary>
internal static class CompletionVerb
{
    private static readonly Argument<string> Shell =
        new Argument<string>("shell") { Description = "bash | powershell" }.AcceptOnlyFromAmong("bash", "powershell");

    private const string Bash = """
        _fundledger() {
            local IFS=$'\n'
            COMPREPLY=($(compgen -W "$(fundledger suggest "${COMP_POINT}" "${COMP_LINE}")" -- "${COMP_WORDS[COMP_CWORD]}"))
        }
        complete -F _fundledger fundledger
        """;

    private const string PowerShell = """
        Register-ArgumentCompleter -Native -CommandName fundledger -ScriptBlock {
            param($word, $line, $position)
            fundledger suggest $position "$line" | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }
        """;

    public static Command Create() => Verb.Of("completion", """
        命令补全脚本 · Print the completion script of a shell.
        eval "$(fundledger completion bash)"
        """, async (parsed, _) =>
        {
            await Console.Out.WriteLineAsync(parsed.GetValue(Shell) == "bash" ? Bash : PowerShell).ConfigureAwait(false);
            return ExitStatus.Done;
        }, Shell);

    private static readonly Argument<int> Position = new("position");

    private static readonly Argument<string> Line = new("line");

    /// <summary>What the scripts call: the words that may stand at a position of a command line.</summary>
    public static Command CreateSuggest()
    {
        var suggest = Verb.Of("suggest", "…", async (parsed, _) =>
        {
            var line = parsed.GetValue(Line)!;
            var words = line.StartsWith("fundledger", StringComparison.Ordinal) ? line["fundledger".Length..] : line;
            var position = Math.Clamp(parsed.GetValue(Position) - (line.Length - words.Length), 0, words.Length);
            foreach (var completion in CommandLine.Root.Parse(words).GetCompletions(position))
                await Console.Out.WriteLineAsync(completion.Label).ConfigureAwait(false);
            return ExitStatus.Done;
        }, Position, Line);
        suggest.Hidden = true;
        return suggest;
    }
}
