using System.CommandLine;
using System.CommandLine.Help;
using System.Data.Common;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary>The command line: verbs, and what becomes of what they throw.</summary>
internal static class CommandLine
{
    /// <summary>Every verb. One for the process, as the options are: each remembers all commands that it was ever added to.</summary>
    internal static Command Root => Whole.Value;

    private static readonly Lazy<Command> Whole = new(() => CreateRoot(null));

    /// <summary>A word that begins with <c>@</c> is a word, not a file of words.</summary>
    private static readonly ParserConfiguration Words = new() { ResponseFileTokenReplacer = null };

    /// <summary>How long what is being written may take to end after Ctrl-C.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    /// <summary>Runs a command line with the verbs that its first word calls alone: there are many, and each costs time to make.</summary>
    public static Task<int> RunFirstAsync(string[] args, CancellationToken cancellation) =>
        RunAsync(args.Length > 0 && Verbs().Any(verb => verb.First == args[0]) ? CreateRoot(args[0]) : Root, args, cancellation);

    public static Task<int> RunAsync(string[] args, CancellationToken cancellation) => RunAsync(Root, args, cancellation);

    private static async Task<int> RunAsync(Command root, string[] args, CancellationToken cancellation)
    {
        var parsed = root.Parse(args, Words);
        if (parsed.Errors.Count > 0 && !IsHelp(parsed))
            return await WriteUsageAsync(parsed).ConfigureAwait(false);
        try
        {
            var settings = new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = Patience };
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
            await Console.Error.WriteLineAsync(Stopped(parsed).In(CommonOptions.LanguageOf(parsed))).ConfigureAwait(false);
            return ExitStatus.Interrupted;
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

    private static bool IsHelp(ParseResult parsed) => parsed.Action is HelpText or VersionText;

    private static async Task<int> WriteUsageAsync(ParseResult parsed)
    {
        var language = CommonOptions.LanguageOf(parsed);
        foreach (var error in UsageErrors.Of(parsed))
            await Console.Error.WriteLineAsync(error.In(language)).ConfigureAwait(false);
        var words = string.Join(' ', HelpText.Path(parsed.CommandResult.Command));
        await Console.Error.WriteLineAsync(language == Language.Chinese ? $"用法见 {words} --help" : $"See {words} --help").ConfigureAwait(false);
        return ExitStatus.Usage;
    }

    private static LocalName Stopped(ParseResult parsed) => Verb.IsChange(parsed)
        ? new("已停止。已应答的均已入账，其余未入账；用同样的内容和幂等键重来，不会重复入账。", "Stopped. What was answered is posted, nothing else is; sent again with the same content and key, nothing is posted twice.")
        : new("已停止，没有改动任何内容。", "Stopped; nothing was changed.");

    /// <summary>All verbs, or those of a first word. Not a RootCommand: that one takes its name from the assembly.</summary>
    private static Command CreateRoot(string? first)
    {
        var root = new Command("fundledger", """
            资金预算与拨付账簿 · A fund budgeting and disbursement ledger.

            fundledger demo --data ./demo
            fundledger compare --data ./demo --book DEMO --as-of 2025-12-31
            """);
        root.Options.Add(new HelpOption { Action = new HelpText() });
        root.Options.Add(new VersionOption { Action = new VersionText() });
        foreach (var option in CommonOptions.Shared)
            root.Options.Add(option);
        foreach (var (words, topic, make) in Verbs().Where(verb => first is null || verb.First == first).Select(verb => (verb.Words, verb.Topic, verb.Make))
            .OrderBy(verb => verb.Words, StringComparer.Ordinal))
        {
            ParentOf(root, words, topic).Subcommands.Add(make());
        }

        return root;
    }

    /// <summary>All verbs: those of changes and questions, and the others.</summary>
    private static IEnumerable<(string First, string Words, Topic? Topic, Func<Command> Make)> Verbs()
    {
        (string Words, Topic? Topic, Func<Command> Make)[] verbs =
        [
            ("award run", Topic.Awards, AwardRunVerb.Create),
            ("book", null, BookVerb.Create),
            ("checkpoint", null, CheckpointVerb.Create),
            ("completion", null, CompletionVerb.Create),
            ("demo", null, DemoVerb.Create),
            ("export", null, ExportVerb.Create),
            ("import", null, ImportVerb.Create),
            ("numeral", null, NumeralVerb.Create),
            ("report", null, ReportVerb.Create),
            ("role", null, RoleVerb.Create),
            ("run", null, RunVerb.Create),
            ("serve", null, ServeVerb.Create),
            ("suggest", null, CompletionVerb.CreateSuggest),
            ("token", null, TokenVerb.Create),
            ("user", null, UserVerb.Create),
            ("verify", null, VerifyVerb.Create),
            ("webhook", null, WebhookVerb.Create),
            .. Change.All.Select(change => (change.Verb, (Topic?)change.Topic, (Func<Command>)(() => ChangeVerb.Of(change)))),
            .. Question.All.Select(question => (question.Verb, (Topic?)question.Topic, (Func<Command>)(() => QuestionVerb.Of(question)))),
        ];
        return verbs.Select(verb => (verb.Words.Split(' ')[0], verb.Words, verb.Topic, verb.Make));
    }

    /// <summary>The group of a verb, called as the topic of its first; it may be a verb itself: <c>compare drill</c> stands below <c>compare</c>.</summary>
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
