using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;

namespace FundLedger.Server;

/// <summary>An option of a question on the command line; an argument where it stands in the question's path.</summary>
internal sealed class QuestionSymbol
{
    private readonly QuestionOption _option;
    private readonly Func<SymbolResult, string?> _value;
    private readonly Func<SymbolResult, FileInfo?>? _file;

    private QuestionSymbol(QuestionOption option, Symbol symbol, Func<SymbolResult, string?> value) => (_option, Symbol, _value) = (option, symbol, value);

    private QuestionSymbol(QuestionOption option, Symbol symbol, Func<SymbolResult, FileInfo?> file)
        : this(option, symbol, string? (_) => null) => _file = file;

    public string Name => _option.Name;

    public Symbol Symbol { get; }

    public static QuestionSymbol Of(Question question, QuestionOption option)
    {
        var text = $"{option.Text.Zh} · {option.Text.En}";
        var name = "--" + JsonNamingPolicy.KebabCaseLower.ConvertName(option.Name);
        if (option.IsFile)
            return OfContent(option, name, $"{option.Text.Zh}；- 为标准输入 · {option.Text.En}; - for standard input");
        if (question.Places.Contains(option))
        {
            var argument = new Argument<string>(option.Name) { Description = text };
            return new(option, argument, result => result.GetValue(argument));
        }

        if (option.IsFlag)
        {
            var flag = new Option<bool>(name) { Description = text };
            return new(option, flag, result => result.GetValue(flag) ? "true" : null);
        }

        var said = new Option<string?>(name) { Description = option.Usual is { } usual ? $"{option.Text.Zh}（{usual}） · {option.Text.En} ({usual})" : text, Required = option.IsRequired };
        if (option.Choices.Count > 0)
            said.AcceptOnlyFromAmong([.. option.Choices]);
        return new(option, said, result => result.GetValue(said));
    }

    /// <summary>The value that was said; of a file, nothing.</summary>
    public string? ValueIn(SymbolResult result) => _value(result);

    /// <summary>A file: an argument where it must be given.</summary>
    private static QuestionSymbol OfContent(QuestionOption option, string name, string text)
    {
        if (option.IsRequired)
        {
            var argument = new Argument<FileInfo>(option.Name) { Description = text };
            return new(option, argument, result => result.GetValue(argument));
        }

        var said = new Option<FileInfo?>(name) { Description = text };
        return new(option, said, result => result.GetValue(said));
    }

    /// <summary>The value that was given, of a file its text; null: none.</summary>
    /// <exception cref="RefusedException">As <see cref="InputFile.TextAsync"/>.</exception>
    public async Task<string?> ValueAsync(ParseResult parsed, CancellationToken cancellation) => _file is null
        ? _value(parsed.CommandResult)
        : _file(parsed.CommandResult) is { } file ? await InputFile.TextAsync(file, cancellation).ConfigureAwait(false) : null;

    /// <summary>A value of the wrong form is wrong usage.</summary>
    public void Check(CommandResult result) => Check(result, Symbol.Name, () =>
    {
        if (_value(result) is { } value)
            _option.Check(value);
    });

    /// <summary>What is refused of options is wrong usage.</summary>
    public static void Check(SymbolResult result, string what, Action check)
    {
        try
        {
            check();
        }
        catch (RefusedException refused)
        {
            result.AddError($"{what}: {refused.Refusal.In(Language.Chinese)} · {refused.Refusal.In(Language.English)}");
        }
    }
}
