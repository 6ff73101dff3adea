namespace FundLedger.Figures;

/// <summary>An amount overdue, by days late. Minor units.</summary>
/// <param name="UpTo30">1 to 30 days late: what is due on the day itself is not overdue.</param>
/// <param name="UpTo60">31 to 60.</param>
/// <param name="UpTo90">61 to 90.</param>
/// <param name="Over90">91 and more.</param>
public readonly record struct Ageing(Int128 UpTo30, Int128 UpTo60, Int128 UpTo90, Int128 Over90)
{
    public Int128 Total => UpTo30 + UpTo60 + UpTo90 + Over90;

    public static Ageing operator +(Ageing left, Ageing right) => new(
        left.UpTo30 + right.UpTo30, left.UpTo60 + right.UpTo60, left.UpTo90 + right.UpTo90, left.Over90 + right.Over90);

    /// <summary>An amount that is so many days late.</summary>
    public static Ageing Of(Int128 amount, int daysLate) => daysLate switch
    {
        <= 30 => new Ageing(amount, 0, 0, 0),
        <= 60 => new Ageing(0, amount, 0, 0),
        <= 90 => new Ageing(0, 0, amount, 0),
        _ => new Ageing(0, 0, 0, amount),
    };
}
