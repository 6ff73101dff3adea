using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// Budget quota is fiscal money: giving it to a charity fund would move fiscal surplus there, which is
/// refused. A charity fund gets its quota from donations alone.
/// </summary>
internal static class FiscalMoney
{
    /// <exception cref="RefusedException"><see cref="Rule.SurplusIntoCharity"/> or <see cref="Rule.CharityNotAllotted"/>.</exception>
    public static void Check(Fund fund, BookCommand command)
    {
        if (fund.Type != FundType.Charity)
            return;
        if (command is AllotmentCommand { To: var unit })
            throw new RefusedException(Rule.CharityNotAllotted, ("fund", fund.Code), ("unit", unit));
        if (command is Appropriate or Supplement)
            throw new RefusedException(Rule.SurplusIntoCharity, ("fund", fund.Code));
    }
}
