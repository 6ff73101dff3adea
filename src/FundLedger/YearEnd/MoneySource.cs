using FundLedger.Journal;
using FundLedger.Posting;
using static FundLedger.Journal.BudgetaryAccount;

namespace FundLedger.YearEnd;

/// <summary>
/// Where budgetary revenue and expenditure are closed to, by the source of the money (政府会计制度, 8101, 8201 and 8501):
/// 财政拨款, 非财政专项资金 or 其他资金. The details of expenditure say it; revenue is special where it is tied to a project.
/// </summary>
internal static class MoneySource
{
    /// <summary>The ends of the details of 行政支出, 事业支出 and 其他支出: 财政拨款支出, 非财政专项资金支出, 其他资金支出, 待处理.</summary>
    private const string FiscalDetail = "01", SpecialDetail = "02", PendingDetail = "04";

    /// <summary>Revenue that is income of no project unless money of one was spent at its place: investments, interest, rent and the rest.</summary>
    private static readonly string[] General =
        [InvestmentBudgetIncome, InterestBudgetRevenue, RentalBudgetRevenue, OtherBudgetRevenue];

    /// <summary>The account that takes an account of classes 6 and 7 at the end of the year.</summary>
    /// <param name="account">The account.</param>
    /// <param name="special">Places where special money was spent.</param>
    public static string CarriedInto(Account account, IReadOnlySet<Place> special)
    {
        if (IsFiscal(account.Code))
            return CarryForwardOfTheYear;
        return account.Code[0] == '7' ? IsSpecialExpenditure(account.Code) ? NonFiscalCarryForwardOfTheYear : OtherSurplus
            : IsTiedToProject(account, special) ? NonFiscalCarryForwardOfTheYear : OtherSurplus;
    }

    /// <summary>非财政专项资金支出: 710102 and its like.</summary>
    public static bool IsSpecialExpenditure(string code) => code[0] == '7' && DetailOf(code) == SpecialDetail;

    private static bool IsFiscal(string code) => FiscalExpenditure.Is(code)
        || code.StartsWith(AppropriationBudgetRevenue, StringComparison.Ordinal)
        || (code[0] == '7' && DetailOf(code) is FiscalDetail or PendingDetail);

    private static bool IsTiedToProject(Account account, IReadOnlySet<Place> special) => account.Purpose.Length > 0
        && (special.Contains(account.Place()) || !Array.Exists(General, code => account.Code.StartsWith(code, StringComparison.Ordinal)));

    private static string DetailOf(string code) => code.Length > 4 ? code[4..6] : "";
}
