using System.CommandLine;
using Spectre.Console;
using Rule = FundLedger.Values.Rule;

namespace FundLedger.Server;

/// <summary>Asks for a password: unseen at a terminal, else the first line of standard input. It is never an argument, which others could read.</summary>
internal static class PasswordInput
{
    public static readonly Option<bool> FromInput = new("--password-stdin")
    {
        Description = "从标准输入读取密码 · Read the password from standard input",
    };

    /// <exception cref="RefusedException"><see cref="Rule.MemberRequired"/> when none is given.</exception>
    public static async Task<string> ReadAsync(ParseResult parsed, CancellationToken cancellation) =>
        parsed.GetValue(FromInput) || Console.IsInputRedirected
            ? await Console.In.ReadLineAsync(cancellation).ConfigureAwait(false) is { Length: > 0 } line
                ? line
                : throw new RefusedException(Rule.MemberRequired, ("kind", "user"), ("member", "password"))
            : await AskAsync(cancellation).ConfigureAwait(false);

    private static Task<string> AskAsync(CancellationToken cancellation) =>
        AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .PromptAsync(new TextPrompt<string>("密码 · Password:").Secret(mask: null), cancellation);
}
