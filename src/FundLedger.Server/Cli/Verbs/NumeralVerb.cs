using System.CommandLine;
using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary><c>numeral</c>: 大写金额 both ways.</summary>
internal static class NumeralVerb
{
    private static readonly Argument<string?> Amount = new("amount")
    {
        Description = "金额 · Amount, 1409.50",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Parse = new("--parse") { Description = "大写金额 · An amount in capital numerals" };

    public static Command Create() => Verb.Of("numeral", """
        大写金额互换 · Amounts in capital Chinese numerals, both ways.
        fundledger numeral 1409.50
        fundledger numeral --parse 人民币壹仟肆佰零玖元伍角整
        """, RunAsync, Amount, Parse);

    private static Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var money = (parsed.GetValue(Amount), parsed.GetValue(Parse)) switch
        {
            ({ } amount, null) => Money.Parse(amount, Currency.FromCode("CNY")),
            (null, { } text) => CapitalNumeral.Parse(text),
            _ => throw new RefusedException(Rule.MemberRequired, ("kind", "numeral"), ("member", "AMOUNT | --parse TEXT")),
        };
        var output = Output.Of(parsed);
        var result = new JsonObject { ["amount"] = money.ToDecimalString(), ["text"] = CapitalNumeral.Of(money) };
        var shown = parsed.GetValue(Parse) is null ? CapitalNumeral.Of(money) : money.ToDecimalString();
        output.Object(result, () => output.Line(shown, shown));
        return Task.FromResult(ExitStatus.Done);
    }
}
