using System.CommandLine;

namespace FundLedger.Server;

/// <summary><c>reverse SEQ --reason R</c>.</summary>
internal static class ReverseVerb
{
    private static readonly Argument<long> Seq = new("seq") { Description = "凭证序号 · Entry" };

    private static readonly Option<string> Reason = new("--reason") { Description = "原因 · Why", Required = true };

    private static readonly Option<bool> AtOriginal = new("--at-original")
    {
        Description = "按原日期冲销 · Effective on the original date, not today",
    };

    private static readonly Option<string?> On = new("--date") { Description = "生效日期，缺省今日 · Effective date" };

    public static Command Create() => Verb.ChangeBook("reverse", """
        冲销凭证 · Take an entry back, once.
        fundledger reverse 118 --reason 金额录入错误 --book D1
        """, RunAsync, Seq, Reason, AtOriginal, On, CommonOptions.Key, CommonOptions.DryRun, CommonOptions.Actor);

    private static Task<int> RunAsync(ParseResult parsed, Session session, CancellationToken cancellation) =>
        session.ExecuteAsync(parsed, new ReverseEntry
        {
            Entry = parsed.GetValue(Seq),
            Reason = parsed.GetValue(Reason)!,
            At = parsed.GetValue(AtOriginal) ? ReversalDate.Original : ReversalDate.Today,
            Date = CommonOptions.DateIn(parsed.GetValue(On)),
        }, cancellation);
}
