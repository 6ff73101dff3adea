namespace FundLedger.Commands;

/// <summary>What a voucher must have before it is printed, and who may not sign what.</summary>
public static class VoucherRules
{
    /// <summary>
    /// Offices that one person may not hold on one voucher: 出纳不得兼任稽核, nor keep the ledgers of revenue and expense
    /// (《会计法》2017年修正, 第三十七条); and who made a voucher does not check it.
    /// </summary>
    private static readonly (VoucherOffice One, VoucherOffice Other)[] Apart =
    [
        (VoucherOffice.Cashier, VoucherOffice.Checker),
        (VoucherOffice.Cashier, VoucherOffice.Bookkeeper),
        (VoucherOffice.Preparer, VoucherOffice.Checker),
    ];

    /// <summary>The offices without whose signature it is not printed.</summary>
    public static IEnumerable<VoucherOffice> Required(Voucher voucher) =>
        voucher.NeedsCashier
            ? [VoucherOffice.Preparer, VoucherOffice.Checker, VoucherOffice.Bookkeeper, VoucherOffice.Cashier]
            : [VoucherOffice.Preparer, VoucherOffice.Checker, VoucherOffice.Bookkeeper];

    /// <summary>The office that keeps a person from signing in another; null when none does.</summary>
    public static VoucherOffice? ConflictOf(Voucher voucher, VoucherOffice office, string person) => Apart
        .Where(pair => pair.One == office || pair.Other == office)
        .Select(pair => (VoucherOffice?)(pair.One == office ? pair.Other : pair.One))
        .FirstOrDefault(other => voucher.SignatureIn(other!.Value)?.Person == person);

    /// <summary>Refuses to print what lacks a signature, or has two of one person that must be apart.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.VoucherNotSigned"/> or <see cref="Rule.VoucherDuties"/>.</exception>
    public static void CheckPrintable(Voucher voucher)
    {
        var missing = Required(voucher).Where(office => voucher.SignatureIn(office) is null).ToList();
        if (missing.Count > 0)
        {
            throw new RefusedException(Rule.VoucherNotSigned, ("unit", voucher.Unit), ("period", voucher.Period), ("voucher", voucher.Number),
                ("entry", voucher.Entry.Seq), ("offices", missing.Cast<Enum>().ToList()));
        }

        foreach (var signature in voucher.Signatures)
            CheckDuties(voucher, signature.Office, signature.Person);
    }

    /// <exception cref="RefusedException"><see cref="Rule.VoucherDuties"/>.</exception>
    public static void CheckDuties(Voucher voucher, VoucherOffice office, string person)
    {
        if (ConflictOf(voucher, office, person) is { } other)
            throw new RefusedException(Rule.VoucherDuties, ("entry", voucher.Entry.Seq), ("person", person), ("office", office), ("other", other));
    }
}
