namespace FundLedger.Reports;

/// <summary>A form on a sheet of its own.</summary>
/// <param name="Sheet">The form.</param>
/// <param name="Tables">What it says, as rows.</param>
internal sealed record FormPart(FormSheet Sheet, IReadOnlyList<ReportTable> Tables) : DrawnPart(Tables);

/// <summary>支付申请单.</summary>
/// <param name="Title">What kind of form it is.</param>
/// <param name="Number">Its number.</param>
/// <param name="IsDraft">True where it is not approved: it is marked as a draft.</param>
/// <param name="Unit">The unit that asks.</param>
/// <param name="Fields">Who asks, for what, from which fund: title and value, in order; null: left empty.</param>
/// <param name="Lines">What is asked for.</param>
/// <param name="Total">小写: the sum of the lines.</param>
/// <param name="Capital">大写: the same in capital numerals; null where the currency has none.</param>
/// <param name="Applicant">Who asked.</param>
/// <param name="Approvals">The steps of its route, with who decided.</param>
/// <param name="Payments">What was paid of it.</param>
internal sealed record FormSheet(
    LocalName Title, string Number, bool IsDraft, LocalName Unit, IReadOnlyList<(LocalName Title, LocalName? Value)> Fields,
    IReadOnlyList<FormLine> Lines, AmountText Total, string? Capital, Signature Applicant,
    IReadOnlyList<FormApproval> Approvals, IReadOnlyList<FormPayment> Payments)
{
    /// <summary>What was paid, less what came back.</summary>
    public AmountText Paid => new(Payments.Aggregate(Int128.Zero, (sum, payment) => sum + payment.Amount.MinorUnits), Total.Decimals);
}

/// <summary>A line of what is asked for.</summary>
/// <param name="Purpose">The purpose.</param>
/// <param name="Year">The budget year; null: the fund has none.</param>
/// <param name="Amount">What is asked for.</param>
/// <param name="Available">What was available there when it was asked for; of a draft, at the as-of pair.</param>
internal sealed record FormLine(LocalName Purpose, int? Year, AmountText Amount, AmountText Available)
{
    /// <summary>部门预算支出经济分类; null: not known.</summary>
    public LocalName? Economic { get; init; }

    /// <summary>基本支出 or the project; null: not known.</summary>
    public LocalName? Project { get; init; }
}

/// <summary>A step of the route.</summary>
/// <param name="Step">Its name.</param>
/// <param name="Unit">Where it is decided.</param>
/// <param name="Votes">What was said, by whom and when; none: nothing yet.</param>
internal sealed record FormApproval(LocalName Step, LocalName Unit, IReadOnlyList<Signature> Votes);

/// <summary>A payment; below zero where money came back.</summary>
/// <param name="Date">The day.</param>
/// <param name="Seq">The sequence number of its entry.</param>
/// <param name="Payee">Who was paid; empty where that is not known.</param>
/// <param name="Amount">How much.</param>
internal sealed record FormPayment(DateOnly Date, long Seq, string Payee, AmountText Amount);
