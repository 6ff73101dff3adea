using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Budget quota is fiscal money: giving it to a charity fund would move fiscal surplus there, which is
/// refused. A charity fund gets its quota from donations alone.
/// </summary>
internal static class FiscalMoney
{
    /// <exception cref="RefusedException"><see cref="Rule.SurplusIntoCharity"/>.</exception>
    public static void Check(Fund fund, BookCommand command)
    {
        if (fund.Type == FundType.Charity && command is Appropriate or Supplement or Allot or Recall)
            throw new RefusedException(Rule.SurplusIntoCharity, ("fund", fund.Code));
    }
}
