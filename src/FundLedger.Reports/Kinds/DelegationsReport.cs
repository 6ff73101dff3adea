namespace FundLedger.Reports;

/// <summary>授权委托一览表: who acts for whom, and when.</summary>
public static class DelegationsReport
{
    public const string Kind = "delegations";

    public static LocalName Title { get; } = new("授权委托一览表", "Delegations");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(setup => Columns(setup, default));

    /// <param name="source">Where the set-up was read, and the day on which they hold or do not.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="delegations">The delegations.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IEnumerable<Delegation> delegations, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, [], options, Columns(setup, source.Date), delegations.OrderBy(each => each.Start).ThenBy(each => each.From, StringComparer.Ordinal));

    private static Column<Delegation>[] Columns(BookSetup setup, DateOnly date) =>
    [
        Column<Delegation>.Text("from", "委托人", "From", each => TermText.Of(setup, each.From)),
        Column<Delegation>.Text("fromName", "委托人姓名", "Name", each => setup.Person(each.From).Name).ForPrograms(),
        Column<Delegation>.Text("to", "受托人", "To", each => TermText.Of(setup, each.To)),
        Column<Delegation>.Text("toName", "受托人姓名", "Name", each => setup.Person(each.To).Name).ForPrograms(),
        Column<Delegation>.Text("role", "职务", "Role", each => each.Role.Length == 0 ? new TermText("*", new("全部", "all")) : PeopleReport.Role(each.Role)),
        Column<Delegation>.Text("start", "首日", "First day", each => each.Start),
        Column<Delegation>.Text("end", "末日", "Last day", each => each.End),
        Column<Delegation>.Text("holds", "当日有效", "Holds", each => FlagText.Of(date >= each.Start && date <= each.End)),
    ];
}
