using System.CommandLine;

namespace FundLedger.Server.Api;

/// <summary>
/// A reading call. A verb of the command line says what can be asked and how it is answered, so that both answer alike:
/// its options are the query parameters (<c>--as-of</c> is <c>asOf</c>), its arguments parts of the path.
/// </summary>
/// <param name="Path">The path below the book.</param>
/// <param name="Verb">The verb.</param>
/// <param name="Audience">Who may ask.</param>
internal sealed record VerbQuestion(string Path, Command Verb, Audience Audience)
{
    /// <summary>Options of the verb that are not for callers: files of the server, and what a change needs.</summary>
    private static readonly Option[] Kept = [CommonOptions.Key, CommonOptions.DryRun, CommonOptions.Actor];

    /// <summary>Options that the call itself answers.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>What is always meant.</summary>
    public Func<BookCall, IEnumerable<string>> Always { get; init; } = _ => [];

    /// <summary>Where it is answered in another way than the verb does; null: as the verb does.</summary>
    public Func<BookCall, ParseResult, Output, CancellationToken, Task>? Answer { get; init; }

    /// <summary>Roles that must be held for the whole book; none: any role anywhere.</summary>
    public string[] Roles { get; init; } = [];

    /// <summary>How much of the machine its answer takes.</summary>
    public Load Load { get; init; }

    /// <summary>True where the answer is about the caller alone, wherever that is.</summary>
    public bool IsOfCaller { get; init; }

    public IReadOnlyList<QueryParameter> Parameters => field ??=
    [
        .. Verb.Options.Where(option => !Kept.Contains(option) && !Hidden.Contains(option.Name) && !typeof(FileSystemInfo).IsAssignableFrom(option.ValueType))
            .Select(QueryParameter.Of),
        QueryParameter.Format,
    ];

    /// <summary>What is asked, as the verb reads it.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.ParameterForm"/>.</exception>
    public ParseResult Parse(BookCall call)
    {
        var asked = Parameters.Where(parameter => parameter.Option is not null)
            .SelectMany(parameter => call.Context.Request.Query[parameter.Name].Select(value => $"{parameter.Option}={value}"));
        var places = Verb.Arguments.Select(argument => call.Place(argument.Name));
        var parsed = Verb.Parse([.. asked, .. Always(call), "--", .. places], new ParserConfiguration { ResponseFileTokenReplacer = null });
        foreach (var missing in Parameters.Where(parameter => parameter.IsRequired && !call.Context.Request.Query.ContainsKey(parameter.Name)))
            throw new RefusedException(Rule.ParameterForm, ("parameter", missing.Name), ("problem", new Reason(Because.Required)));
        return parsed.Errors.Count == 0
            ? parsed
            : throw new RefusedException(Rule.ParameterForm, ("parameter", NameOf(parsed)), ("problem", new Reason(Because.NotUsable, ("given", Texts.Shown(parsed.Errors[0].Message)))));
    }

    private static string NameOf(ParseResult parsed) => parsed.Errors[0].SymbolResult is System.CommandLine.Parsing.OptionResult option
        ? QueryParameter.NameOf(option.Option.Name)
        : "?";
}
