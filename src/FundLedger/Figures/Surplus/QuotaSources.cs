namespace FundLedger.Figures;

/// <summary>Where authority of a fiscal year came from. Amounts in minor units.</summary>
/// <param name="Appropriated">年初预算: 9101.</param>
/// <param name="BroughtForward">上年结转: 9102.</param>
/// <param name="Supplemented">追加追减: 9103.</param>
/// <param name="Moved">调剂: 9104.</param>
/// <param name="FromAbove">上级下达: 9110 of units whose unit above is outside the row.</param>
/// <param name="Donated">捐赠: 9120.</param>
public readonly record struct QuotaSources(
    Int128 Appropriated, Int128 BroughtForward, Int128 Supplemented, Int128 Moved, Int128 FromAbove, Int128 Donated)
{
    public Int128 Total => Appropriated + BroughtForward + Supplemented + Moved + FromAbove + Donated;

    public static QuotaSources operator +(QuotaSources left, QuotaSources right) => new(
        left.Appropriated + right.Appropriated, left.BroughtForward + right.BroughtForward, left.Supplemented + right.Supplemented,
        left.Moved + right.Moved, left.FromAbove + right.FromAbove, left.Donated + right.Donated);

    /// <summary>A movement of an account that authority comes from, debit; nothing for any other.</summary>
    internal static QuotaSources Of(string code, Int128 debit) => code switch
    {
        Journal.ControlAccount.Appropriated => new(debit, 0, 0, 0, 0, 0),
        Journal.ControlAccount.BroughtForward => new(0, debit, 0, 0, 0, 0),
        Journal.ControlAccount.Supplemented => new(0, 0, debit, 0, 0, 0),
        Journal.ControlAccount.Virement => new(0, 0, 0, debit, 0, 0),
        Journal.ControlAccount.AllotmentReceived => new(0, 0, 0, 0, debit, 0),
        Journal.ControlAccount.Donated => new(0, 0, 0, 0, 0, debit),
        _ => default,
    };
}
