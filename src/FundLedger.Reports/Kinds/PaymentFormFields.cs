namespace FundLedger.Reports;

/// <summary>
/// What stands at the head of a payment form: who asks, for what, from which fund, and who is to be paid. What the book does
/// not hold stays empty, to be filled in by hand.
/// </summary>
internal sealed record PaymentFormFields
{
    public required string Unit { get; init; }

    public required string Fund { get; init; }

    /// <summary>The day on which it was asked for; null: not yet.</summary>
    public required DateOnly? AskedOn { get; init; }

    /// <summary>申请类别; null: a reservation has none.</summary>
    public LocalName? Kind { get; init; }

    public required string Title { get; init; }

    public required RequestStatus Status { get; init; }

    /// <summary>收款人全称; null: not known, or several.</summary>
    public string? Payee { get; init; }

    /// <summary>How many files are attached; null: none can be.</summary>
    public int? Attachments { get; init; }

    /// <summary>The last day on which it may be used; null: none.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Their names for programs, in order.</summary>
    public static IReadOnlyList<string> Names { get; } =
        ["unit", "submittedOn", "fund", "fundType", "title", "kind", "payee", "method", "bank", "bankAccount", "attachments", "until", "status", "currency"];

    /// <summary>Title and value, in the order of <see cref="Names"/>.</summary>
    public IReadOnlyList<(LocalName Title, LocalName? Value)> Of(BookSetup setup) =>
    [
        (new("申请单位", "Unit"), CodeName.Of(setup.Unit(Unit))),
        (new("申请日期", "Asked on"), Plain(AskedOn)),
        (new("资金", "Fund"), CodeName.Of(Fund, setup.Fund(Fund).Name)),
        (new("资金性质", "Kind of fund"), TermText.Of(setup.Fund(Fund).Type).ForPeople),
        (new("事由", "For"), Plain(Title)),
        (new("申请类别", "Kind"), Kind),
        (new("收款人全称", "Payee in full"), Plain(Payee)),
        (new("支付方式", "Paid by"), null),
        (new("开户银行", "Bank"), null),
        (new("收款人账号", "Account"), null),
        (new("附件", "Attachments"), Attachments is { } count ? new($"{count} 件", $"{count}") : null),
        (new("最后使用日", "To be used by"), Plain(Until)),
        (new("状态", "Status"), TermText.Of(Status).ForPeople),
        (new("币种", "Currency"), Plain(setup.Fund(Fund).Currency.Code)),
    ];

    /// <summary>The payee of payments where all have the same.</summary>
    public static string? OnlyOne(IEnumerable<string> payees) => payees.Where(payee => payee.Length > 0).Distinct().ToList() is [var only] ? only : null;

    private static LocalName? Plain(object? value) => value is null or "" ? null : new LocalName(Refusal.Text(value), Refusal.Text(value));
}
