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

    /// <summary>A word that begins with <c>@</c> is a word, not a file of words.</summary>
    private static readonly ParserConfiguration Words = new() { ResponseFileTokenReplacer = null };

    /// <summary>How long what is being written may take to end after Ctrl-C.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<int> RunAsync(string[] args, CancellationToken cancellation)
    {
        var parsed = Root.Parse(args, Words);
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

    /// <summary>Not a RootCommand: that one takes its name from the assembly.</summary>
    private static Command CreateRoot()
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
        Command[] others =
        [
            BookVerb.Create(),
            CheckpointVerb.Create(),
            CompletionVerb.Create(),
            DemoVerb.Create(),
            ExportVerb.Create(),
            ImportVerb.Create(),
            NumeralVerb.Create(),
            ReportVerb.Create(),
            RoleVerb.Create(),
            RunVerb.Create(),
            ServeVerb.Create(),
            TokenVerb.Create(),
            UserVerb.Create(),
            VerifyVerb.Create(),
            WebhookVerb.Create(),
            CompletionVerb.CreateSuggest(),
        ];
        (string Words, Topic? Topic, Command Verb)[] verbs =
        [
            .. others.Select(verb => (verb.Name, (Topic?)null, verb)),
            ("award run", Topic.Awards, AwardRunVerb.Create()),
            .. Change.All.Select(change => (change.Verb, change.Topic, ChangeVerb.Of(change))),
            .. Question.All.Select(question => (question.Verb, question.Topic, QuestionVerb.Of(question))),
        ];
        foreach (var (words, topic, verb) in verbs.OrderBy(verb => verb.Words, StringComparer.Ordinal))
            ParentOf(root, words, topic).Subcommands.Add(verb);
        return root;
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
