using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>
/// 签章: someone signs vouchers of a unit's month in an office, each once an office. The journal keeps what was signed by
/// the sequence numbers of the entries, so that a signature is never on something that came later.
/// </summary>
[Command(SignVoucher.Kind, OnlyRecords = true)]
[Right(RightAt.Place, Roles.FinanceOfficer, Roles.Cashier, Roles.Approver, Roles.Secretary, Roles.AccountsClerk, Roles.DeputyDirector, Roles.Director)]
public sealed record SignVoucher : BookCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "sign-voucher";

    public required string Unit { get; init; }

    /// <summary>The month of the vouchers, written 2025-03.</summary>
    public required string Period { get; init; }

    public required VoucherOffice Office { get; init; }

    /// <summary>
    /// The sequence numbers of the entries. Left out: all of the month that are not signed in this office and that the
    /// person may sign in it.
    /// </summary>
    public IReadOnlyList<long>? Entries { get; init; }

    /// <summary>The person who did it.</summary>
    [Resolved]
    public string? Person { get; init; }

    /// <summary>What was signed.</summary>
    [Resolved]
    public IReadOnlyList<long> SignedEntries { get; init; } = [];

    public override IEnumerable<Touch> Places(BookSetup setup) => [new(Unit)];

    public override Needs Needs(IBookView view) => WhereTold(() =>
    {
        var (unit, period) = (view.Setup.Unit(Unit).Code, Setup.Period.Parse(Period));
        return new() { Months = [(unit, period)], Histories = [VoucherDocument.Of(unit, period)] };
    });

    public override Decision Decide(IBookView view)
    {
        var (unit, period) = (view.Setup.Unit(Unit).Code, Setup.Period.Parse(Period));
        var document = VoucherDocument.Of(unit, period);
        RequestDate.Check(document, null, DateIn(view), view.Today);
        var person = view.Setup.PersonOf(Actor).Code;
        var vouchers = Vouchers.Of(view.Setup, unit, period, view.EntriesIn(unit, period), view.EntriesOf(document).Select(found => found.Entry));
        var signed = this with { Person = person, SignedEntries = Entries is null ? Unsigned(vouchers, person) : Asked(vouchers, Entries, person) };
        if (signed.SignedEntries.Count == 0)
            throw new RefusedException(Rule.VoucherMustExist, ("unit", unit), ("period", period), ("entry", null));
        return new Decision([NewDraft(view) with { Data = CommandJson.Data(signed), Document = document }], null);
    }

    private IReadOnlyList<long> Unsigned(IEnumerable<Voucher> vouchers, string person) =>
    [
        .. vouchers.Where(voucher => voucher.SignatureIn(Office) is null && VoucherRules.ConflictOf(voucher, Office, person) is null)
            .Select(voucher => voucher.Entry.Seq).Distinct().Order(),
    ];

    private List<long> Asked(IReadOnlyList<Voucher> vouchers, IReadOnlyList<long> entries, string person)
    {
        var asked = entries.Distinct().Order().ToList();
        foreach (var seq in asked)
        {
            var voucher = vouchers.FirstOrDefault(voucher => voucher.Entry.Seq == seq)
                ?? throw new RefusedException(Rule.VoucherMustExist, ("unit", Unit), ("period", Period), ("entry", seq));
            if (voucher.SignatureIn(Office) is { } before)
                throw new RefusedException(Rule.VoucherSignedAlready, ("entry", seq), ("office", Office), ("person", before.Person), ("date", before.Date));
            VoucherRules.CheckDuties(voucher, Office, person);
        }

        return asked;
    }
}
