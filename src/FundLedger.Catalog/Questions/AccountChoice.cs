namespace FundLedger.Catalog;

/// <summary>The accounts that ledger, account with its details, unit, fund and purpose pick together.</summary>
internal static class AccountChoice
{
    /// <summary>A unit alone, without those below it.</summary>
    public static QuestionOption<string?> Unit { get; } = Asks.UnitAs("unit", "单位", "A unit");

    /// <param name="asked">What is asked.</param>
    /// <param name="withBelow">Whether the unit stands for all below it too.</param>
    public static Func<Account, bool> Of(Asked asked, bool withBelow = false)
    {
        var (ledger, code) = (asked.Of(Asks.Ledger), asked.Of(Asks.Account));
        var (unit, fund, purpose) = (asked.Of(Unit), asked.Of(Asks.Fund), asked.Of(Asks.Purpose));
        var units = withBelow ? asked.UnitsWithBelow() : null;
        return account => (ledger is null || account.Ledger == ledger)
            && (code is null || asked.Setup.Chart.IsWithin(account.Ledger, account.Code, code))
            && (unit is null || (units?.Contains(account.Unit) ?? account.Unit == unit))
            && (fund is null || account.Fund == fund)
            && (purpose is null || account.Purpose == purpose);
    }

    /// <summary>The first day of the fiscal year that the as-of date is in.</summary>
    public static DateOnly FirstDay(this Asked asked) => asked.Setup.Profile.FirstDayOf(asked.Setup.Profile.FiscalYearOf(asked.AsOf.Date));

    /// <summary>The fiscal year that is asked about; left out: that of the as-of date.</summary>
    public static int YearAsked(this Asked asked) => (int)(asked.Of(Asks.Year) ?? asked.Setup.Profile.FiscalYearOf(asked.AsOf.Date));

    /// <summary>The codes of the unit that is asked about and of all below it; null where none is.</summary>
    public static IReadOnlySet<string>? UnitsWithBelow(this Asked asked) =>
        asked.Of(Asks.Unit) is { } unit ? asked.Setup.WithBelow(unit).Select(each => each.Code).ToHashSet(StringComparer.Ordinal) : null;
}
