namespace FundLedger.Reports;

/// <summary>A code with its name, as people read it.</summary>
internal static class CodeName
{
    public static LocalName Of(string code, LocalName name) =>
        new($"{code} {name.In(Language.Chinese)}", $"{code} {name.In(Language.English)}");

    public static LocalName Of(Unit unit) => Of(unit.Code, unit.Name);
}
