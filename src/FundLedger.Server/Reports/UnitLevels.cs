namespace FundLedger.Server;

/// <summary>Levels of units, as options write them.</summary>
internal static class UnitLevels
{
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static UnitLevel Parse(string text) =>
        Enum.GetValues<UnitLevel>().Cast<UnitLevel?>().FirstOrDefault(level => string.Equals(level!.Value.ToString(), text, StringComparison.OrdinalIgnoreCase))
        ?? throw new RefusedException(Rule.MemberForm, ("member", "level"), ("problem", Texts.Shown(text)));
}
