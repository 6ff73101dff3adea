using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>
/// What a document holds (set aside, committed, owed, paid and not refunded), it holds on every day: nothing is taken from it
/// before it came, though another document at the same place may hold as much.
/// </summary>
public static class DocumentRules
{
    /// <summary>The side on which a document holds something until a later entry of it takes it away; null: it does not.</summary>
    public static Side? HeldSide(Account account) => (account.Ledger, account.Code) switch
    {
        (Ledger.Control, ControlAccount.Reserved or ControlAccount.Committed or ControlAccount.AccruedUnpaid) => Side.Credit,
        (Ledger.Control, ControlAccount.Unfunded) => Side.Debit,
        (Ledger.Financial, FinancialAccount.PerformancePayPayable) => Side.Credit,
        (Ledger.Charity, CharityAccount.Advances) => Side.Debit,
        _ => null,
    };

    /// <summary>Checks drafts that are posted together.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.DocumentBelowZero"/>, naming the first failing day.</exception>
    internal static void Check(IReadOnlyList<Draft> drafts, IBookView book)
    {
        foreach (var document in drafts.Where(draft => draft.Lines.Count > 0 && IsKept(draft.Document)).GroupBy(draft => draft.Document!))
            Check(document.Key, book.FindDocument(document.Key)?.Movements ?? [], [.. document]);
    }

    /// <summary>Documents of the ledger itself are checked where they are made.</summary>
    private static bool IsKept(string? document) =>
        document is not null && !YearEndDocument.Is(document) && !VoucherDocument.Is(document) && !PaymentEntry.IsOfRefunds(document);

    private static void Check(string document, IReadOnlyList<(DateOnly Date, Account Account, long Net)> before, IReadOnlyList<Draft> drafts)
    {
        var lines = drafts.SelectMany(draft => draft.Lines, (draft, line) => (draft.Date, line.Account, line.Net))
            .Where(line => StockOf(line.Account) is not null).ToLookup(line => StockOf(line.Account)!);
        foreach (var stock in lines)
        {
            var side = stock.Key.Code == ControlAccount.Paid ? Side.Credit : HeldSide(stock.Key)!.Value;
            var sign = side == Side.Debit ? 1 : -1;
            if (stock.All(line => sign * line.Net >= 0))
                continue;
            var timeline = new Timeline();
            foreach (var (date, _, net) in before.Where(line => StockOf(line.Account) == stock.Key))
                timeline.Add(date, net);
            if (timeline.FirstBelowZero([.. stock.Select(line => (line.Date, line.Net))], side) is not { } failing)
                continue;
            var needed = -sign * stock.Where(line => line.Date <= failing.Day).Sum(line => line.Net);
            throw new RefusedException(Rule.DocumentBelowZero,
                ("document", document),
                ("account", Setup.Chart.Standard.Named(stock.Key.Ledger, stock.Key.Code)),
                ("date", failing.Day),
                ("limit", Money.FromMinorUnits(failing.Balance + needed, stock.Key.Currency)),
                ("amount", Money.FromMinorUnits(needed, stock.Key.Currency)));
        }
    }

    /// <summary>The account that stands for what a document holds: what was refunded in a later year was paid.</summary>
    public static Account? StockOf(Account account) => account switch
    {
        { Ledger: Ledger.Control, Code: ControlAccount.Paid } => account,
        { Ledger: Ledger.Control, Code: ControlAccount.BroughtForward } => account with { Code = ControlAccount.Paid },
        _ => HeldSide(account) is null ? null : account,
    };
}
