namespace FundLedger.Reports;

/// <summary>A person, and a role that he holds.</summary>
/// <param name="Person">The person.</param>
/// <param name="Role">The role; null: he holds none.</param>
public readonly record struct PersonRole(Person Person, RoleAssignment? Role)
{
    /// <summary>People by code, a row a role that is held on a day; one without a role for whoever holds none.</summary>
    public static IEnumerable<PersonRole> Of(BookSetup setup, DateOnly date)
    {
        var held = setup.Roles.Where(role => role.IsHeldOn(date)).ToLookup(role => role.Person, StringComparer.Ordinal);
        return setup.People.Values.OrderBy(person => person.Code, StringComparer.Ordinal)
            .SelectMany(person => held[person.Code].Select(role => (RoleAssignment?)role).DefaultIfEmpty().Select(role => new PersonRole(person, role)));
    }
}

/// <summary>人员与任职一览表: people, and the roles that they hold on a day.</summary>
public static class PeopleReport
{
    public const string Kind = "people";

    public static LocalName Title { get; } = new("人员与任职一览表", "People and roles");

    /// <summary>The columns of a row, for programs.</summary>
    public static IReadOnlyList<ReportColumn> Rows { get; } = RowModel.Of(Columns);

    /// <param name="source">Where the set-up was read, and the day.</param>
    /// <param name="setup">The set-up.</param>
    /// <param name="rows">People with their roles.</param>
    /// <param name="options">What it was asked for with.</param>
    public static Report Of(ReportSource source, BookSetup setup, IEnumerable<PersonRole> rows, IReadOnlyDictionary<string, string> options) =>
        ListReport.Of(Kind, Title, source, ReportScope.Of(setup, source.Date, options), options, Columns(setup), rows);

    /// <summary>A role's code, with its name for people; an office that a route names has its code alone.</summary>
    internal static TermText Role(string code) => new(code, Roles.All.FirstOrDefault(role => role.Code == code)?.Name ?? FigureScope.Same(code));

    private static Column<PersonRole>[] Columns(BookSetup setup) =>
    [
        Column<PersonRole>.Text("person", "人员", "Person", row => row.Person.Code),
        Column<PersonRole>.Text("name", "姓名", "Name", row => row.Person.Name),
        Column<PersonRole>.Text("accounts", "账号", "Accounts", row => string.Join(' ', row.Person.Accounts)),
        Column<PersonRole>.Text<TermText?>("role", "职务", "Role", row => row.Role is { } role ? Role(role.Role) : null),
        Column<PersonRole>.Text<TermText?>("unit", "单位", "Unit", row => row.Role is { } role ? TermText.Of(role.Unit, setup.Unit(role.Unit).Name) : null),
        Column<PersonRole>.Text<LocalName?>("unitName", "单位名称", "Name of the unit", row => row.Role is { } role ? setup.Unit(role.Unit).Name : null).ForPrograms(),
        Column<PersonRole>.Text("from", "首日", "From", row => row.Role?.From),
        Column<PersonRole>.Text("until", "末日", "Until", row => row.Role?.Until),
    ];
}
