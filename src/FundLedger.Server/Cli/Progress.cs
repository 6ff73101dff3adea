using Spectre.Console;

namespace FundLedger.Server;

/// <summary>Progress on a terminal; nothing anywhere else.</summary>
internal static class Progress
{
    /// <summary>Does something that reports how many it has done.</summary>
    public static Task<T> WithAsync<T>(string title, Func<IProgress<long>?, Task<T>> action)
    {
        if (Console.IsOutputRedirected || Console.IsErrorRedirected)
            return action(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Status().StartAsync(Markup.Escape(title), context => action(
            new Progress<long>(done => context.Status(Markup.Escape($"{title}  {done:N0}")))));
    }
}
