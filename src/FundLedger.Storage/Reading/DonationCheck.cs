namespace FundLedger.Storage;

/// <summary>
/// The donations of every charity fund against its accounts: what is left of them is what 9203, 9204, 9301 and 9302 hold, place by
/// place; what came in and was not repaid is 9120; what is left of restricted ones is 3102 with the open year's restricted
/// revenue, less what is spent of them and not released yet; the money is on 1002 and 1141. Bank fees without quota are listed.
/// </summary>
internal sealed class DonationCheck
{
    private static readonly string[] Held =
        [ControlAccount.Unallotted, ControlAccount.Available, ControlAccount.Frozen, ControlAccount.Reserved, ControlAccount.Committed];

    private readonly Dictionary<string, DonationBook> _books = new(StringComparer.Ordinal);
    private readonly List<Entry> _fees = [];

    /// <summary>Takes note of an entry; one that cannot be read as what it says is found elsewhere.</summary>
    public void Note(Entry entry, BookSetup? setup)
    {
        if (entry.Kind == PayBankFee.Kind && entry.ReversalOf is null)
            _fees.Add(entry);
        foreach (var fund in entry.Lines.Select(line => line.Account.Fund).Distinct())
        {
            if (setup?.Funds.GetValueOrDefault(fund) is { Type: FundType.Charity })
                Apply(fund, entry);
        }
    }

    /// <summary>What is not so, each with its fund and difference.</summary>
    /// <param name="setup">The set-up.</param>
    /// <param name="days">Debit and credit of every account and day.</param>
    public IEnumerable<LocalName> Findings(
        BookSetup setup, IReadOnlyDictionary<(Account Account, DateOnly Day), (long Debit, long Credit)> days)
    {
        foreach (var book in _books.Values.OrderBy(book => book.Fund, StringComparer.Ordinal))
        {
            var fund = setup.Fund(book.Fund);
            var nets = days.Where(day => day.Key.Account.Fund == fund.Code).GroupBy(day => day.Key.Account, day => day.Value.Debit - day.Value.Credit)
                .ToDictionary(account => account.Key, account => account.Sum());
            foreach (var (zh, en, difference) in OfPlaces(book, nets).Concat(OfFund(setup, fund, book, nets)).Where(each => each.Difference != 0))
            {
                var amount = DecimalText.Of(difference, fund.Currency.Decimals);
                yield return new LocalName($"{fund.Code}：{zh}相差 {amount}", $"{fund.Code}: {en} differ by {amount}");
            }
        }

        foreach (var fee in _fees)
        {
            var (fees, borne) = (Sum(fee, Ledger.Charity, CharityAccount.FundRaisingExpenses), -Sum(fee, Ledger.Control, ControlAccount.Donated));
            if (fees > borne && !_books[fee.Lines[0].Account.Fund].IsReversed(fee.Seq))
            {
                var amount = DecimalText.Of(fees - borne, fee.Lines[0].Account.Currency.Decimals);
                yield return new LocalName($"{fee.Lines[0].Account.Fund}：第 {fee.Seq} 号凭证的银行手续费有 {amount} 没有指标",
                    $"{fee.Lines[0].Account.Fund}: {amount} of the bank fee of entry {fee.Seq} has no quota");
            }
        }
    }

    private void Apply(string fund, Entry entry)
    {
        if (!_books.TryGetValue(fund, out var book))
            _books.Add(fund, book = new DonationBook(fund));
        try
        {
            book.Apply(entry);
        }
        catch (Exception fault) when (fault is RefusedException or System.Text.Json.JsonException or KeyNotFoundException)
        {
            // What it says cannot be read: the entry itself is a finding, and so are the sums that miss it.
        }
    }

    private static IEnumerable<(string Zh, string En, long Difference)> OfPlaces(DonationBook book, Dictionary<Account, long> nets)
    {
        var held = nets.Where(each => each.Key.Ledger == Ledger.Control && Held.Contains(each.Key.Code)).ToLookup(each => PlaceOf(each.Key), each => -each.Value);
        foreach (var at in held.Select(place => place.Key).Union(book.Places).OrderBy(at => (at.Unit, at.Purpose)))
        {
            var where = string.Join('/', new[] { at.Unit, at.Purpose }.Where(part => part.Length > 0));
            yield return ($"{where} 未用的捐赠与 9203、9204、9301、9302 ", $"what is left of donations at {where} and 9203, 9204, 9301, 9302", book.LeftAt(at) - held[at].Sum());
        }
    }

    private IEnumerable<(string Zh, string En, long Difference)> OfFund(BookSetup setup, Fund fund, DonationBook book, Dictionary<Account, long> nets)
    {
        var donations = book.All;
        yield return ("捐赠收入减退还与 9120 ", "donations less what was repaid and 9120", book.Brought - Net(Ledger.Control, ControlAccount.Donated));
        var restricted = donations.Where(donation => donation.IsRestricted).Sum(book.HeldOf);
        var unreleased = book.Costs.Where(cost => !setup.IsClosed(setup.Profile.FiscalYearOf(cost.Date), fund.Owner, fund.Code))
            .Where(cost => cost.Donation.IsRestricted).Sum(cost => cost.Amount);
        yield return ("未用的限定性捐赠与 3102 ", "what is left of restricted donations and 3102", restricted
            - (-nets.Where(each => each.Key.Ledger == Ledger.Charity && (each.Key.Code == CharityAccount.RestrictedNetAssets || IsRestrictedRevenue(each.Key.Code))).Sum(each => each.Value) - unreleased));
        yield return ("未用的捐赠与 1002、1141 ", "what is left of donations and 1002, 1141", donations.Sum(book.HeldOf)
            - Net(Ledger.Charity, CharityAccount.CharityDeposits) - Net(Ledger.Charity, CharityAccount.Advances) - FeesWithoutQuota(fund.Code));

        long Net(Ledger ledger, string code) => nets.Where(each => each.Key.Ledger == ledger && each.Key.Code == code).Sum(each => each.Value);
    }

    /// <summary>Their money is gone, and no donation bore it.</summary>
    private long FeesWithoutQuota(string fund) => _fees.Where(fee => fee.Lines[0].Account.Fund == fund && !_books[fund].IsReversed(fee.Seq))
        .Sum(fee => Sum(fee, Ledger.Charity, CharityAccount.FundRaisingExpenses) + Sum(fee, Ledger.Control, ControlAccount.Donated));

    private static bool IsRestrictedRevenue(string code) => code[0] == '4' && code.Length == 6 && code.EndsWith("02", StringComparison.Ordinal);

    private static Place PlaceOf(Account account) => new(account.Unit, account.Fund, account.Purpose, account.Year);

    private static long Sum(Entry entry, Ledger ledger, string code) =>
        entry.Lines.Where(line => line.Account.Ledger == ledger && line.Account.Code == code).Sum(line => line.Net);
}
