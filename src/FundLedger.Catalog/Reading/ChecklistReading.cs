namespace FundLedger.Catalog;

/// <summary>Reads what stands in the way of locking a month or closing a year, as it is known now.</summary>
internal static class ChecklistReading
{
    /// <summary>A month: earlier ones that are open, then what is to be noted of it.</summary>
    public static async Task<IReadOnlyList<ChecklistLine>> OfMonthAsync(BookReader read, Asked asked, Period month, CancellationToken cancellation)
    {
        var first = await read.FirstPostedAsync(cancellation).ConfigureAwait(false);
        return
        [
            .. asked.Setup.OpenBefore(month, first).Select(open => MonthOpen(open, isObstacle: true)),
            .. await UnsignedAsync(read, asked, month, cancellation).ConfigureAwait(false),
            .. await WaitingAsync(read, asked, month.LastDay, cancellation).ConfigureAwait(false),
            .. await AdvancesAsync(read, asked, month.FirstDay, cancellation).ConfigureAwait(false),
        ];
    }

    /// <summary>A year: the year before, requests that hold quota which lapses, then what is to be noted.</summary>
    public static async Task<IReadOnlyList<ChecklistLine>> OfYearAsync(BookReader read, Asked asked, int year, CancellationToken cancellation)
    {
        var (profile, lines) = (asked.Setup.Profile, new List<ChecklistLine>());
        lines.AddRange(await QuotaAsync(read, asked, year, cancellation).ConfigureAwait(false));
        for (var month = Period.Of(profile.FirstDayOf(year)); month.FirstDay <= profile.LastDayOf(year); month = month.Next)
        {
            if (!asked.Setup.IsShut(month))
                lines.Add(MonthOpen(month, isObstacle: false));
        }

        for (var month = Period.Of(profile.FirstDayOf(year)); month.FirstDay <= profile.LastDayOf(year); month = month.Next)
            lines.AddRange(await UnsignedAsync(read, asked, month, cancellation).ConfigureAwait(false));
        lines.AddRange(await WaitingAsync(read, asked, profile.LastDayOf(year), cancellation).ConfigureAwait(false));
        lines.AddRange(await AdvancesAsync(read, asked, profile.LastDayOf(year), cancellation).ConfigureAwait(false));
        return lines;
    }

    private static ChecklistLine MonthOpen(Period month, bool isObstacle) =>
        new(ChecklistItem.MonthOpen, isObstacle, null, month.ToString(), 1, null, $"fundledger period lock {month}");

    private static async Task<IEnumerable<ChecklistLine>> QuotaAsync(BookReader read, Asked asked, int year, CancellationToken cancellation)
    {
        try
        {
            var (plan, obstacles) = await YearEndReading.PreviewAsync(
                read, asked.Setup, asked.AsOf.KnownAt, new CloseYear { Year = year, Unit = asked.Of(Asks.Unit) }, cancellation).ConfigureAwait(false);
            return
            [
                .. obstacles.SelectMany(obstacle => obstacle.Holders.Select(holder => new ChecklistLine(
                    ChecklistItem.QuotaHeld, true, obstacle.At.Account.Unit, holder.Document, 1, Money.FromMinorUnits(holder.Amount, obstacle.At.Amount.Currency),
                    $"fundledger budget release --document {holder.Document} --date {Refusal.Text(asked.Setup.Profile.LastDayOf(year))}"))),
                .. plan.Lots.Where(lot => lot.Rule == CarryOver.TwoYear && lot.At.Year == year && lot.Held > lot.CarriedBefore).Select(NotConfirmed),
            ];
        }
        catch (RefusedException refused) when (refused.Refusal.Rule == Rule.YearMustBeClosedFirst)
        {
            return [new ChecklistLine(ChecklistItem.YearOpen, true, null, Refusal.Text(year - 1), 1, null, $"fundledger year-end close --year {Refusal.Text(year - 1)}")];
        }
    }

    private static ChecklistLine NotConfirmed(YearEndLot lot)
    {
        var left = Money.FromMinorUnits(lot.Held - lot.CarriedBefore, lot.Currency);
        var purpose = lot.At.Purpose.Length == 0 ? "" : $" --purpose {lot.At.Purpose}";
        return new ChecklistLine(ChecklistItem.LotNotConfirmed, false, lot.At.Unit, $"{lot.At.Fund} {lot.At.Purpose} {lot.At.Year}", 1, left,
            $"fundledger year-end carry-over --unit {lot.At.Unit} --fund {lot.At.Fund}{purpose} --year {lot.At.Year} --amount {left.ToDecimalString()}");
    }

    /// <summary>A line a unit whose vouchers of the month lack signatures.</summary>
    private static async Task<IEnumerable<ChecklistLine>> UnsignedAsync(BookReader read, Asked asked, Period month, CancellationToken cancellation)
    {
        var lines = new List<ChecklistLine>();
        foreach (var unit in Units(asked))
        {
            var vouchers = await read.VouchersAsync(asked.Setup, unit, month, asked.AsOf with { Date = month.LastDay }, cancellation).ConfigureAwait(false);
            var unsigned = vouchers.Count(voucher => VoucherRules.Required(voucher).Any(office => voucher.SignatureIn(office) is null));
            if (unsigned > 0)
                lines.Add(new ChecklistLine(ChecklistItem.VoucherUnsigned, false, unit, month.ToString(), unsigned, null, $"fundledger voucher show --unit {unit} --period {month}"));
        }

        return lines;
    }

    private static async Task<IEnumerable<ChecklistLine>> WaitingAsync(BookReader read, Asked asked, DateOnly end, CancellationToken cancellation)
    {
        var units = Units(asked).ToHashSet(StringComparer.Ordinal);
        return (await read.RequestsAsync(asked.AsOf with { Date = end }, cancellation).ConfigureAwait(false))
            .Where(history => history.Request.Step is not null && units.Contains(history.Request.Unit))
            .Select(history => new ChecklistLine(ChecklistItem.RequestWaiting, false, history.Request.Unit, history.Request.Code, 1, history.Amount,
                $"fundledger request show {history.Request.Code}"));
    }

    /// <summary>Advances that were paid before a day and are not verified or returned in full.</summary>
    private static async Task<IEnumerable<ChecklistLine>> AdvancesAsync(BookReader read, Asked asked, DateOnly before, CancellationToken cancellation)
    {
        var units = Units(asked).ToHashSet(StringComparer.Ordinal);
        var entries = await read.AllEntriesAsync(new EntryFilter { Ledger = Ledger.Charity, Account = CharityAccount.Advances, KnownAt = asked.AsOf.KnownAt }, cancellation).ConfigureAwait(false);
        return entries.Where(entry => entry.Document is not null).SelectMany(entry => entry.Lines.Where(line =>
                line.Account is { Ledger: Ledger.Charity, Code: CharityAccount.Advances } && units.Contains(line.Account.Unit)), (entry, line) => (entry, line))
            .GroupBy(each => (each.entry.Document, each.line.Account.Unit, each.line.Account.Currency))
            .Select(advance => (advance.Key, Paid: advance.Min(each => each.entry.Date), Left: advance.Sum(each => each.line.Net)))
            .Where(advance => advance.Left > 0 && advance.Paid < before)
            .Select(advance => new ChecklistLine(ChecklistItem.AdvanceUnverified, false, advance.Key.Unit, advance.Key.Document!, 1,
                Money.FromMinorUnits(advance.Left, advance.Key.Currency), $"fundledger donation verify-advance --document {advance.Key.Document}"));
    }

    private static IEnumerable<string> Units(Asked asked) => asked.Setup.Units.Values.Where(unit => unit.Entity && asked.Sees(unit)
        && (asked.Of(Asks.Unit) is not { } top || asked.Setup.WithAbove(unit.Code).Contains(top))).Select(unit => unit.Code).Order(StringComparer.Ordinal);
}
