namespace FundLedger.Reports;

/// <summary>Why figures of charity differ, or agree, between the comparison, the charity report and the charity fund's own books.</summary>
internal static class CharityApartNotes
{
    /// <summary>Footnotes of the comparison.</summary>
    public static IEnumerable<ReportPart> OfComparison(Currency currency, CharityApart apart)
    {
        yield return new Heading(new("口径", "What is left out"));
        yield return new Note(new(
            "预算、已支付、占用、结余和缺口都不含慈善资金，慈善资金另列一表；预算执行情况表也这样分列。",
            "Budget, payments, reserved, surplus and shortage leave charity out: it has a table of its own. Budget execution tells it apart likewise."));
        yield return new Note(new(
            "绩效逾期自应付日次日起算，今日到期的另列。",
            "Performance pay is overdue from the day after its due date, and what is due today is apart."));
        var (raised, used) = (Phrase.Money(apart.Raised, currency), Phrase.Money(apart.Used, currency));
        var (ownRaised, ownUsed) = (Phrase.Money(apart.RaisedElsewhere, currency), Phrase.Money(apart.UsedElsewhere, currency));
        yield return new Note(new(
            $"慈善募集和使用只列所比较单位可用的善款；慈善组织自行掌握的募集 {ownRaised.Zh}、自行拨付的 {ownUsed.Zh} 不在其内。全部募集 {raised.Zh}、全部使用 {used.Zh}，与慈善资金报告一致。",
            $"Charity is what the units compared may use; {ownRaised.En} raised and {ownUsed.En} paid by the foundation itself are apart. In all {raised.En} was raised and {used.En} used, as the charity report says."));
        yield return OfBooks(currency, apart);
    }

    /// <summary>What the charity fund's own books call the year's use.</summary>
    public static Note OfBooks(Currency currency, CharityApart apart)
    {
        var (used, costs, advances) = (Phrase.Money(apart.Used, currency), Phrase.Money(apart.Costs, currency), Phrase.Money(apart.Advances, currency));
        var returned = Phrase.Money(apart.Returned, currency);
        return new Note(new(
            $"全部使用 {used.Zh} = 慈善账业务活动成本（5101）{costs.Zh} + 尚未核销的预付（1141 本年净增）{advances.Zh}。以前年度拨付本年退回的 {returned.Zh} 计入上年结转，不冲减本年使用。",
            $"{used.En} used = {costs.En} programme costs (5101) + {advances.En} advances not yet verified (1141, net of the year). "
            + $"{returned.En} of grants of earlier years came back: it is carried over, and takes nothing off the year's use."));
    }
}
