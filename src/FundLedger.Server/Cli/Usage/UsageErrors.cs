using System.CommandLine;
using System.CommandLine.Completions;
using System.CommandLine.Parsing;

namespace FundLedger.Server;

/// <summary>What is wrong with words on the command line, as the reader is told; read off what was parsed, not off its messages.</summary>
internal static class UsageErrors
{
    /// <summary>Each problem in a sentence, without repeating one.</summary>
    public static IReadOnlyList<LocalName> Of(ParseResult parsed)
    {
        var told = new List<LocalName>();
        told.AddRange(parsed.UnmatchedTokens.Take(1).Select(word => Unknown(parsed.CommandResult.Command, word)));
        for (var result = parsed.CommandResult; result is not null; result = result.Parent as CommandResult)
        {
            foreach (var option in result.Command.Options.Where(option => option.Required && result.GetResult(option) is null or { Implicit: true }))
            {
                if (option.Required)
                    told.Add(new($"缺少选项 {option.Name}", $"The option {option.Name} is missing"));
            }

            foreach (var argument in result.Command.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0 && result.GetResult(argument) is null or { Tokens.Count: 0 }))
            {
                if (argument.Arity.MinimumNumberOfValues > 0)
                    told.Add(new($"缺少 <{argument.Name}>", $"<{argument.Name}> is missing"));
            }
        }

        foreach (var error in parsed.Errors)
        {
            if (error.SymbolResult is OptionResult { Implicit: false } or ArgumentResult { Tokens.Count: > 0 })
                told.Add(OfValue(error));
            else if (Speech.IsBoth(error.Message))
                told.Add(Speech.Of(error.Message));
        }

        if (told.Count == 0)
            told.Add(NeedsMore(parsed.CommandResult.Command));
        return [.. told.Distinct()];
    }

    private static LocalName Unknown(Command command, string word)
    {
        var isOption = word.StartsWith('-');
        var near = Similar.To(word, isOption
            ? Above(command).SelectMany(each => each.Options.Where(option => each == command || option.Recursive)).Select(option => option.Name)
            : command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name));
        var (zh, en) = isOption ? ($"没有选项 {word}", $"There is no option {word}") : ($"没有命令 {word}", $"There is no verb {word}");
        if (!isOption && command.Subcommands.Count == 0)
            (zh, en) = ($"多余的 {word}", $"{word} is one word too many");
        return near is null ? new(zh, en) : new($"{zh}；是否指 {near}？", $"{en}; did you mean {near}?");
    }

    private static LocalName OfValue(ParseError error)
    {
        if (Speech.IsBoth(error.Message))
            return Speech.Of(error.Message);
        var (name, tokens, choices) = error.SymbolResult switch
        {
            OptionResult option => (option.Option.Name, option.Tokens, option.Option.GetCompletions(CompletionContext.Empty)),
            ArgumentResult argument => (argument.Argument.Name, argument.Tokens, argument.Argument.GetCompletions(CompletionContext.Empty)),
            _ => ("?", [], []),
        };
        if (tokens.Count == 0)
            return new($"{name} 缺少值", $"{name} lacks a value");
        var (said, among) = (tokens[^1].Value, choices.Select(choice => choice.Label).ToList());
        return among.Count > 0
            ? new($"{name} 没有值 {said}：应为 {string.Join("、", among)} 之一", $"{name} has no value {said}: one of {string.Join(", ", among)}")
            : new($"{name} 的值 {said} 形式不对", $"{name}: {said} has not the right form");
    }

    private static LocalName NeedsMore(Command command) => new(
        $"{command.Name} 之后还需要：{string.Join("、", command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name))}",
        $"After {command.Name} one of these is needed: {string.Join(", ", command.Subcommands.Where(verb => !verb.Hidden).Select(verb => verb.Name))}");

    private static IEnumerable<Command> Above(Command command)
    {
        for (var each = command; each is not null; each = each.Parents.OfType<Command>().FirstOrDefault())
            yield return each;
    }
}
