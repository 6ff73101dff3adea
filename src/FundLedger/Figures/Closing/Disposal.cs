namespace FundLedger.Figures;

/// <summary>What a year's end made of unused quota. Minor units.</summary>
/// <param name="CarriedOver">结转下年.</param>
/// <param name="Lapsed">注销: lapsed in its own budget year.</param>
/// <param name="ClawedBack">收回: clawed back in a later one.</param>
public readonly record struct Disposal(Int128 CarriedOver, Int128 Lapsed, Int128 ClawedBack)
{
    public Int128 Total => CarriedOver + Lapsed + ClawedBack;

    public static Disposal operator +(Disposal left, Disposal right) =>
        new(left.CarriedOver + right.CarriedOver, left.Lapsed + right.Lapsed, left.ClawedBack + right.ClawedBack);
}
