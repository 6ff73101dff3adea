using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Invocation;

namespace FundLedger.Server;

/// <summary>Help in the reader's language, no wider than his terminal; that of the program on one screen, verbs by subject.</summary>
internal sealed class HelpText : SynchronousCommandLineAction
{
    private const int Widest = 100;

    private const int Usual = 80;

    /// <summary>
    /// The subjects of verbs, in the order in which an office meets them: those of questions and changes by their topic, the
    /// others by name.
    /// </summary>
    private static readonly (LocalName Title, Topic[] Topics, string[] Others)[] Subjects =
    [
        (new("开始", "Begin"), [], ["demo", "book"]),
        (new("设置", "Set-up"), [Topic.Units, Topic.Funds, Topic.Chart, Topic.People, Topic.Policies, Topic.Calendar, Topic.Periods], ["role"]),
        (new("资金", "Money"), [Topic.Budgets, Topic.Documents, Topic.Payments, Topic.Awards, Topic.Donations, Topic.YearEnd], []),
        (new("凭证", "Journal"), [Topic.Journal], []),
        (new("申请", "Requests"), [Topic.Requests, Topic.Routes], []),
        (new("查询", "Questions"), [Topic.Figures], ["report"]),
        (new("文件", "Files"), [], ["run", "import", "export"]),
        (new("核对", "Checks"), [Topic.Audit], ["verify", "checkpoint", "numeral"]),
        (new("服务", "Server"), [], ["serve", "user", "token", "webhook", "completion"]),
    ];

    public override int Invoke(ParseResult parseResult)
    {
        var (command, language) = (parseResult.CommandResult.Command, CommonOptions.LanguageOf(parseResult));
        var page = new Page(Console.Out, language, Console.IsOutputRedirected ? Usual : Math.Clamp(Console.WindowWidth, 40, Widest));
        var (title, examples) = Parts(command.Description ?? "");
        page.Line(title.In(language));
        if (!command.Parents.Any())
            WriteRoot(page, command);
        else
            WriteVerb(page, command, examples);
        return ExitStatus.Done;
    }

    /// <summary>The verbs of each subject.</summary>
    internal static IReadOnlyList<(LocalName Title, IReadOnlyList<string> Verbs)> VerbsBySubject(Command root)
    {
        var topics = Change.All.Select(change => (change.Verb, change.Topic)).Concat(Question.All.Select(question => (question.Verb, question.Topic)))
            .GroupBy(each => each.Verb.Split(' ')[0]).ToDictionary(verb => verb.Key, verb => verb.First().Topic, StringComparer.Ordinal);
        return
        [
            .. Subjects.Select(subject => (subject.Title, (IReadOnlyList<string>)[.. root.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name)
                .Where(verb => subject.Others.Contains(verb) || (topics.TryGetValue(verb, out var topic) && subject.Topics.Contains(topic) && !Subjects.Any(other => other.Others.Contains(verb))))])),
        ];
    }

    private static void WriteRoot(Page page, Command root)
    {
        page.Line("");
        page.Pairs([.. VerbsBySubject(root).Select(subject => (page.In(subject.Title), string.Join("  ", subject.Verbs)))]);
        page.Line("");
        page.Line(page.In(new("每个命令的用法：fundledger 命令 --help；语言：--lang zh 或 en。", "How each is used: fundledger VERB --help. Language: --lang zh or en.")));
        page.Line(page.In(new("先试 fundledger demo。", "Try fundledger demo first.")));
    }

    private static void WriteVerb(Page page, Command command, IReadOnlyList<string> examples)
    {
        var words = string.Join(' ', Path(command));
        var usage = string.Concat(command.Arguments.Where(argument => !argument.Hidden).Select(argument => argument.Arity.MinimumNumberOfValues > 0 ? $" <{argument.Name}>" : $" [<{argument.Name}>]"));
        page.Line("");
        page.Line($"  {words}{usage}{(command.Subcommands.Count > 0 ? " …" : command.Options.Count > 0 ? page.In(new(" [选项]", " [options]")) : "")}");
        if (examples.Count > 0)
        {
            page.Line("");
            page.Line(page.In(new("例：", "Examples:")));
            foreach (var example in examples)
            {
                if (Speech.IsBoth(example))
                    page.Line("  " + page.In(Speech.Of(example)));
                else
                    page.Whole("  " + example);
            }
        }

        var verbs = command.Subcommands.Where(verb => !verb.Hidden).Select(verb => (verb.Name, page.In(Parts(verb.Description ?? "").Title))).ToList();
        page.Section(new("命令", "Verbs"), verbs);
        page.Section(new("参数", "Arguments"), [.. command.Arguments.Where(argument => !argument.Hidden).Select(argument => ($"<{argument.Name}>", page.In(Speech.Of(argument.Description ?? ""))))]);
        page.Section(new("选项", "Options"), [.. command.Options.Where(option => !option.Hidden && option.Name is not "--help").Select(option => (NameOf(option), TextOf(page, option)))]);
        var common = Parents(command).SelectMany(parent => parent.Options.Where(option => option.Recursive)).Where(option => command.Options.All(own => own.Name != option.Name)).ToList();
        page.Section(new("共同选项", "Common options"), [.. common.Where(option => !option.Hidden && option.Name is not "--help" and not "--version").Select(option => (NameOf(option), TextOf(page, option)))]);
    }

    private static string NameOf(Option option) => option.ValueType == typeof(bool) ? option.Name : $"{option.Name} <{option.Name.TrimStart('-')}>";

    private static string TextOf(Page page, Option option)
    {
        var text = page.In(Speech.Of(option.Description ?? ""));
        var choices = option.ValueType == typeof(bool) ? [] : option.GetCompletions(CompletionContext.Empty).Select(choice => choice.Label).ToList();
        if (choices.Count > 0 && choices.Any(choice => !text.Contains(choice, StringComparison.Ordinal)))
            text += page.In(new($"：{string.Join("、", choices)}", $": {string.Join(", ", choices)}"));
        return option.Required ? page.In(new($"{text}（必填）", $"{text} (required)")) : text;
    }

    /// <summary>The first line of a description, and its examples.</summary>
    private static (LocalName Title, IReadOnlyList<string> Examples) Parts(string description)
    {
        var lines = description.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return (Speech.Of(lines.FirstOrDefault() ?? ""), [.. lines.Skip(1)]);
    }

    private static IEnumerable<Command> Parents(Command command) =>
        command.Parents.OfType<Command>().SelectMany(parent => Parents(parent).Prepend(parent));

    /// <summary>The words that call a verb.</summary>
    internal static IEnumerable<string> Path(Command command) => Parents(command).Reverse().Append(command).Select(each => each.Name);

    /// <summary>Lines in a language, broken at a width.</summary>
    private sealed class Page(TextWriter writer, Language language, int width)
    {
        private const int Indent = 2;

        private const int NamesShare = 3;

        public string In(LocalName name) => name.In(language);

        public void Line(string text)
        {
            foreach (var line in text.Length == 0 ? [""] : TerminalText.LinesOf(text, width))
                writer.WriteLine(line);
        }

        public void Whole(string text) => writer.WriteLine(text);

        public void Section(LocalName title, IReadOnlyList<(string Name, string Text)> pairs)
        {
            if (pairs.Count == 0)
                return;
            Line("");
            Line(In(title) + In(new("：", ":")));
            Pairs(pairs);
        }

        /// <summary>Names at the left, what they mean beside them; below a name that is too long for its column.</summary>
        public void Pairs(IReadOnlyList<(string Name, string Text)> pairs)
        {
            var column = Math.Min(pairs.Max(pair => TerminalText.WidthOf(pair.Name)), width / NamesShare);
            var (left, right) = (new string(' ', Indent), new string(' ', Indent + column + Indent));
            foreach (var (name, text) in pairs)
            {
                var free = column - TerminalText.WidthOf(name);
                if (free < 0)
                    writer.WriteLine(left + name);
                foreach (var (at, line) in TerminalText.LinesOf(text, width - right.Length).Index())
                    writer.WriteLine(at == 0 && free >= 0 ? $"{left}{name}{new string(' ', free + Indent)}{line}" : right + line);
            }
        }
    }
}
