using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>The ledgers whose lines stand on one voucher, and are numbered together.</summary>
public enum VoucherSet
{
    /// <summary>记: 财务会计 and 预算会计 of one event, side by side (平行记账).</summary>
    Accounting,

    /// <summary>慈: the charity fund's own books.</summary>
    Charity,

    /// <summary>指: quota control.</summary>
    Control,
}

/// <summary>Voucher sets by what they hold and how they are called.</summary>
public static class VoucherSets
{
    public static VoucherSet Of(Ledger ledger) => ledger switch
    {
        Ledger.Financial or Ledger.Budgetary => VoucherSet.Accounting,
        Ledger.Charity => VoucherSet.Charity,
        Ledger.Control => VoucherSet.Control,
    };

    /// <summary>凭证字: the word before the number.</summary>
    internal static string Word(VoucherSet set) => set switch
    {
        VoucherSet.Accounting => "记",
        VoucherSet.Charity => "慈",
        VoucherSet.Control => "指",
    };

    /// <summary>A voucher's word and number: <c>记-0001</c>.</summary>
    internal static string Code(VoucherSet set, int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Word(set)}-{number:0000}");

    /// <summary>A set by its name for programs; null for anything else.</summary>
    internal static VoucherSet? Find(string name) => name switch
    {
        "accounting" => VoucherSet.Accounting,
        "charity" => VoucherSet.Charity,
        "control" => VoucherSet.Control,
        _ => null,
    };
}
