using System.Globalization;

namespace FundLedger.Server;

/// <summary>Options of reports by what they name: what does not exist is refused, not answered with nothing.</summary>
internal static class ReportOptions
{
    /// <summary>The unit that is asked about; null: all.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.UnitMustExist"/>.</exception>
    public static string? UnitIn(this ReportRequest request, BookSetup setup) => request["unit"] is { } unit ? setup.Unit(unit).Code : null;

    /// <exception cref="RefusedException"><see cref="Rule.FundMustExist"/>.</exception>
    public static string? FundIn(this ReportRequest request, BookSetup setup) => request["fund"] is { } fund ? setup.Fund(fund).Code : null;

    /// <exception cref="RefusedException"><see cref="Rule.PurposeMustExist"/>.</exception>
    public static string? PurposeIn(this ReportRequest request, BookSetup setup) => request["purpose"] is { } purpose ? setup.Purpose(purpose).Code : null;

    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static Ledger? LedgerIn(this ReportRequest request) => request["ledger"] is not { } name
        ? null
        : LedgerNames.Find(name) ?? throw new RefusedException(Rule.MemberForm, ("member", "ledger"), ("problem", Texts.Shown(name)));

    /// <exception cref="RefusedException"><see cref="Rule.DateForm"/>.</exception>
    public static Period? PeriodIn(this ReportRequest request) => request["period"] is { } period ? Period.Parse(period) : null;

    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static long? EntryIn(this ReportRequest request) => request["entry"] is not { } text
        ? null
        : long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seq)
            ? seq
            : throw new RefusedException(Rule.MemberForm, ("member", "entry"), ("problem", Texts.Shown(text)));

    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static VoucherSet? SetIn(this ReportRequest request) => request["set"] is not { } name
        ? null
        : VoucherSets.Find(name) ?? throw new RefusedException(Rule.MemberForm, ("member", "set"), ("problem", Texts.Shown(name)));

    /// <summary>Whether a draft is wanted: the option is <c>true</c>.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/>.</exception>
    public static bool DraftIn(this ReportRequest request) => request["draft"] switch
    {
        null or "false" => false,
        "true" => true,
        var other => throw new RefusedException(Rule.MemberForm, ("member", "draft"), ("problem", Texts.Shown(other))),
    };

    /// <summary>An option that the kind cannot do without.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.MemberRequired"/>.</exception>
    public static string Required(this ReportRequest request, string kind, string option) => request[option]
        ?? throw new RefusedException(Rule.MemberRequired, ("kind", kind), ("member", option));

    /// <summary>The accounts that ledger, account, unit, fund and purpose pick together.</summary>
    public static Func<Account, bool> AccountsIn(this ReportRequest request, BookSetup setup)
    {
        var (ledger, code) = (request.LedgerIn(), request["account"]);
        var (unit, fund, purpose) = (request.UnitIn(setup), request.FundIn(setup), request.PurposeIn(setup));
        return account => (ledger is null || account.Ledger == ledger)
            && (code is null || account.Code == code)
            && (unit is null || account.Unit == unit)
            && (fund is null || account.Fund == fund)
            && (purpose is null || account.Purpose == purpose);
    }
}
