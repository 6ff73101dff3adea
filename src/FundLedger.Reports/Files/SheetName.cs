namespace FundLedger.Reports;

/// <summary>Names that a workbook's sheets may have: up to 31 characters, none of <c>\ / ? * [ ] :</c>, no quote at an end, each once.</summary>
internal sealed class SheetName
{
    private const int Longest = 31;

    private readonly HashSet<string> _taken = new(StringComparer.OrdinalIgnoreCase) { "History" };

    public string Of(string name)
    {
        var legal = string.Concat(name.Select(c => c is '\\' or '/' or '?' or '*' or '[' or ']' or ':' || char.IsControl(c) ? ' ' : c)).Trim(' ', '\'');
        legal = legal.Length == 0 ? "-" : Cut(legal, Longest);
        for (var i = 2; !_taken.Add(legal); i++)
            legal = $"{Cut(legal, Longest - 4)} {i}";
        return legal;
    }

    private static string Cut(string name, int length) =>
        name.Length <= length ? name : name[..(char.IsHighSurrogate(name[length - 1]) ? length - 1 : length)];
}
