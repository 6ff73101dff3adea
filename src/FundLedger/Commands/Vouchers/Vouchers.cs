using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>The vouchers of a unit's month.</summary>
public static class Vouchers
{
    /// <summary>In order of set and number.</summary>
    /// <param name="setup">The set-up: whose an account is.</param>
    /// <param name="unit">The accounting entity.</param>
    /// <param name="period">The month.</param>
    /// <param name="entries">All entries of the month that touch the unit, in any order: what is left out would leave a gap.</param>
    /// <param name="signings">The entries of <see cref="VoucherDocument.Of"/>.</param>
    public static IReadOnlyList<Voucher> Of(
        BookSetup setup, string unit, Period period, IReadOnlyCollection<Entry> entries, IEnumerable<Entry> signings)
    {
        var signed = Signed(signings);
        var corrections = entries.Where(entry => entry.Kind == Correct.Kind).Select(entry => (entry.Actor, entry.Key)).ToHashSet();
        return
        [
            .. entries.Where(entry => Period.Of(entry.Date) == period).OrderBy(entry => entry.Seq)
                .SelectMany(entry => entry.Lines.Where(line => line.Account.Unit == unit).GroupBy(line => VoucherSets.Of(line.Account.Ledger)), (entry, lines) => (Entry: entry, Lines: lines))
                .GroupBy(each => each.Lines.Key).OrderBy(set => set.Key)
                .SelectMany(set => set.Select((each, i) =>
                    new Voucher(unit, set.Key, period, i + 1, each.Entry, [.. each.Lines], SignaturesOf(setup, unit, each.Entry, signed))
                {
                    IsCorrection = each.Entry.ReversalOf is not null || corrections.Contains((each.Entry.Actor, each.Entry.Key)),
                })),
        ];
    }

    /// <summary>The first signature of each entry and office.</summary>
    private static Dictionary<(long Seq, VoucherOffice Office), VoucherSignature> Signed(IEnumerable<Entry> signings)
    {
        var signed = new Dictionary<(long, VoucherOffice), VoucherSignature>();
        foreach (var signing in signings.Where(entry => entry.Kind == SignVoucher.Kind).OrderBy(entry => entry.Seq))
        {
            var command = (SignVoucher)CommandJson.Of(signing.Kind, signing.Data, signing.Actor, signing.Key);
            foreach (var seq in command.SignedEntries)
                signed.TryAdd((seq, command.Office), new VoucherSignature(command.Office, command.Person!, signing.Date));
        }

        return signed;
    }

    private static IReadOnlyList<VoucherSignature> SignaturesOf(
        BookSetup setup, string unit, Entry entry, Dictionary<(long Seq, VoucherOffice Office), VoucherSignature> signed) =>
    [
        .. Enum.GetValues<VoucherOffice>()
            .Select(office => signed.GetValueOrDefault((entry.Seq, office)) ?? (office == VoucherOffice.Preparer ? ByRecording(setup, unit, entry) : null))
            .OfType<VoucherSignature>(),
    ];

    /// <summary>
    /// Who recorded an entry made its voucher, if it is a person who is known. A year may be closed for many units at once:
    /// whoever does it made the vouchers of the units where he holds a role, and of the others somebody there signs for it.
    /// </summary>
    private static VoucherSignature? ByRecording(BookSetup setup, string unit, Entry entry) => setup.Accounts.TryGetValue(entry.Actor, out var person)
        && (!CommandKind.Of(entry.Kind).EndsYear || setup.Roles.Exists(held => held.Person == person && held.Unit == unit && held.IsHeldOn(entry.Date)))
        ? new VoucherSignature(VoucherOffice.Preparer, person, entry.Date)
        : null;
}
