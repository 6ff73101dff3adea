namespace FundLedger.Storage;

/// <summary>
/// What a unit has allotted (9202) is, on every day, what the units below it got (9110) and have not returned (9602),
/// per fund and budget year.
/// </summary>
internal static class HierarchyCheck
{
    /// <summary>What is not so, each with the first day on which it is not.</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="days">Debit and credit of every account and day.</param>
    public static IEnumerable<LocalName> Findings(
        BookSetup setup, IReadOnlyDictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> days)
    {
        var lots = new Dictionary<(string Unit, string Fund, int Year, Currency Currency), SortedDictionary<DateOnly, long>>();
        foreach (var ((account, day), (debit, credit)) in days)
        {
            if (account is not { Ledger: Ledger.Control, Code: ControlAccount.Allotted or ControlAccount.AllotmentReceived or ControlAccount.ClawedBack })
                continue;
            var unit = account.Code == ControlAccount.Allotted ? account.Unit : setup.Units.GetValueOrDefault(account.Unit)?.Parent ?? "";
            var lot = (unit, account.Fund, account.Year, account.Currency);
            if (!lots.TryGetValue(lot, out var movements))
                lots.Add(lot, movements = []);
            movements[day] = movements.GetValueOrDefault(day) + debit - credit;
        }

        foreach (var ((unit, fund, year, currency), movements) in lots)
        {
            if (movements.FirstOrDefault(movement => movement.Value != 0) is { Value: not 0 } first)
            {
                var (day, difference) = (Refusal.Text(first.Key), DecimalText.Of(first.Value, currency.Decimals));
                yield return new LocalName($"{unit}/{fund}/{year}：自 {day} 起 9202 与下级 9110 减 9602 相差 {difference}",
                    $"{unit}/{fund}/{year}: on {day} 9202, and 9110 less 9602 of the units below, begin to differ by {difference}");
            }
        }
    }
}
