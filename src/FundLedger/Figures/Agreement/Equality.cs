namespace FundLedger.Figures;

/// <summary>Figures of several reports of one unit and date that are equal to the cent.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Title">What they all mean.</param>
/// <param name="Terms">The figures, two or more.</param>
public sealed record Equality(string Code, LocalName Title, IReadOnlyList<EqualTerm> Terms)
{
    /// <summary>What the figures are told apart by: accounts, funds. One empty key where each term is one figure.</summary>
    public Func<AgreementSource, IEnumerable<string>> Keys { get; init; } = _ => [""];

    /// <summary>Whether it holds for the book as a whole alone: the charity fund's own books are kept at its owner.</summary>
    public bool OfTheBook { get; init; }

    /// <summary>Whether it holds once the year is closed, too: figures of what the year brought are judged before.</summary>
    public bool AfterClosing { get; init; }

    /// <summary>Whether a source is one that it is about.</summary>
    public bool IsAbout(AgreementSource source) => (!OfTheBook || source.Unit is null) && (AfterClosing || !source.IsAfterClosing);

    /// <summary>The figures that are not equal to the first, each with its key.</summary>
    public IEnumerable<Disagreement> Check(AgreementSource source)
    {
        if (!IsAbout(source))
            yield break;
        var terms = Terms.Where(term => term.IsIn(source)).ToList();
        foreach (var key in Keys(source))
        {
            var first = terms[0].Amount(source, key);
            foreach (var other in terms.Skip(1))
            {
                var amount = other.Amount(source, key);
                if (amount != first)
                    yield return new Disagreement(this, key, terms[0], first, other, amount);
            }
        }
    }
}

/// <summary>Two figures that should be equal.</summary>
/// <param name="Of">The equality.</param>
/// <param name="Key">The account or fund; empty: none.</param>
/// <param name="One">One figure.</param>
/// <param name="Amount">Its amount, differences added.</param>
/// <param name="Other">The other figure.</param>
/// <param name="OtherAmount">Its amount, differences added.</param>
public sealed record Disagreement(Equality Of, string Key, EqualTerm One, Int128 Amount, EqualTerm Other, Int128 OtherAmount)
{
    /// <summary>Both figures, for people.</summary>
    public LocalName Text(AgreementSource source)
    {
        var decimals = source.Currency.Decimals;
        var (unit, key) = (source.Unit ?? "*", Key.Length == 0 ? "" : " " + Key);
        var (one, other) = (DecimalText.Of(Amount, decimals), DecimalText.Of(OtherAmount, decimals));
        var date = Refusal.Text(source.Date);
        return new LocalName(
            $"{unit} {date} {Of.Title.Zh}{key}：{One.Report}（{One.Figure.Zh}）为 {one}，{Other.Report}（{Other.Figure.Zh}）为 {other}",
            $"{unit} on {date}, {Of.Title.En}{key}: {one} in {One.Report} ({One.Figure.En}), {other} in {Other.Report} ({Other.Figure.En})");
    }
}
