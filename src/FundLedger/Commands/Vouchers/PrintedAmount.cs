namespace FundLedger.Commands;

/// <summary>An amount as a form prints it: 大写 and 小写.</summary>
/// <param name="Amount">小写: the amount in figures.</param>
/// <param name="Capital">大写: in capital numerals; null for a currency other than CNY, which has none.</param>
public sealed record PrintedAmount(Money Amount, string? Capital)
{
    public static PrintedAmount Of(Money amount) => new(amount, amount.Currency == CapitalNumeral.Yuan ? CapitalNumeral.Of(amount) : null);

    /// <summary>Refuses to print two amounts that differ, by reading the one back.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.CapitalAmountDiffers"/>, or <see cref="Rule.NumeralForm"/> where it is no amount.</exception>
    public PrintedAmount Checked()
    {
        if (Capital is not null && CapitalNumeral.Parse(Capital) != Amount)
            throw new RefusedException(Rule.CapitalAmountDiffers, ("capital", Capital), ("amount", Amount));
        return this;
    }
}
