using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>The command line: verbs, and what becomes of what they throw.</summary>
internal static class CommandLine
{
    /// <summary>Every verb. One for the process, as the options are: each remembers all commands that it was ever added to.</summary>
    internal static Command Root { get; } = CreateRoot();

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        var parsed = Root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                await Console.Error.WriteLineAsync(error.Message).ConfigureAwait(false);
            await Console.Error.WriteLineAsync("fundledger --help").ConfigureAwait(false);
            return ExitStatus.Usage;
        }

        try
        {
            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false };
            return await parsed.InvokeAsync(settings, cancellation).ConfigureAwait(false);
        }
        catch (RefusedException refused)
        {
            Problem.Write(refused.Refusal, CommonOptions.FormatOf(parsed), CommonOptions.LanguageOf(parsed));
            return ExitStatus.Refused;
        }
        catch (DamagedException damaged)
        {
            Problem.Write(new Refusal(Rule.BookDamaged, [("problem", damaged.Detail)]), CommonOptions.FormatOf(parsed), CommonOptions.LanguageOf(parsed));
            return ExitStatus.Damaged;
        }
        catch (Exception fault) when (fault is UnavailableException or DbException)
        {
            await Console.Error.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return ExitStatus.Unavailable;
        }
        catch (OperationCanceledException)
        {
            return ExitStatus.Failed;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(fault.Message).ConfigureAwait(false);
            return ExitStatus.Failed;
        }
#pragma warning disable CA1031 // A fault of the program: its place is told, and the exit status is one of the contract's.
        catch (Exception fault)
#pragma warning restore CA1031
        {
            await Console.Error.WriteLineAsync(fault.ToString()).ConfigureAwait(false);
            return ExitStatus.Failed;
        }
    }

    /// <summary>Not a RootCommand: that one takes its name from the assembly.</summary>
    private static Command CreateRoot()
    {
        var root = new Command("fundledger", """
            资金预算与拨付账簿 · A fund budgeting and disbursement ledger.

            fundledger demo --data ./demo
            fundledger compare --data ./demo --book DEMO --as-of 2025-12-31
            """);
        root.Options.Add(new HelpOption());
        foreach (var option in CommonOptions.Shared)
            root.Options.Add(option);
        Command[] others =
        [
            AwardVerb.Create(),
            BookVerb.Create(),
            CheckpointVerb.Create(),
            CompletionVerb.Create(),
            DemoVerb.Create(),
            EntriesVerb.Create(),
            ExportVerb.Create(),
            ImportVerb.Create(),
            NumeralVerb.Create(),
            ReportVerb.Create(),
            RequestVerb.Create(),
            RoleVerb.Create(),
            RouteVerb.Create(),
            RunVerb.Create(),
            ServeVerb.Create(),
            SimulateVerb.Create(),
            TokenVerb.Create(),
            UserVerb.Create(),
            VerifyVerb.Create(),
            VoucherVerb.Create(),
            WebhookVerb.Create(),
            CompletionVerb.CreateSuggest(),
        ];
        (string Words, Topic? Topic, Command Verb)[] verbs =
        [
            .. others.Select(verb => (verb.Name, (Topic?)null, verb)),
            .. Change.All.Select(change => (change.Verb, change.Topic, ChangeVerb.Of(change))),
            .. Question.All.Select(question => (question.Verb, question.Topic, QuestionVerb.Of(question))),
        ];
        foreach (var (words, topic, verb) in verbs.OrderBy(verb => verb.Words, StringComparer.Ordinal))
            ParentOf(root, words, topic).Subcommands.Add(verb);
        return root;
    }

    /// <summary>The group of a verb, called as the topic of its first verb is; it may be a verb itself: <c>compare drill</c> stands below <c>compare</c>.</summary>
    private static Command ParentOf(Command root, string words, Topic? topic)
    {
        var parent = root;
        foreach (var word in words.Split(' ').SkipLast(1))
        {
            var found = parent.Subcommands.FirstOrDefault(each => each.Name == word);
            if (found is null)
                parent.Subcommands.Add(found = new Command(word, $"{topic!.Title.Zh} · {topic.Title.En}"));
            parent = found;
        }

        return parent;
    }
}
