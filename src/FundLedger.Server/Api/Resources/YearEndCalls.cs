namespace FundLedger.Server.Api;

/// <summary>年终: closing a fiscal year, and what it carries, lets lapse and claws back.</summary>
internal static class YearEndCalls
{
    public static Resource Resource { get; } = new("year-end", new LocalName("年终", "Year end"))
    {
        Questions =
        [
            new("year-end/preview", YearEndPreviewVerb.Create(), Audience.Units),
            new("year-end/reconciliation", YearEndReconcileVerb.Create(), Audience.Units),
        ],
        Changes =
        [
            Change.Of<CloseYear>("close-year", "years/{year}/closing", "年终结账", "Close a fiscal year, or a part of it", Roles.Officers,
                (command, _) => command.Unit is { } unit ? Touch.OfUnits(unit) : Touch.Book),
            Change.Of<ReopenYear>("reopen-year", "years/{year}/reopening", "反结账", "Reopen a closed fiscal year", Roles.Officers, (_, _) => Touch.Book),
            Change.Of<ClawBack>("claw-back", "claw-backs", "收回结转指标", "Claw unused carried-over quota back", Roles.Officers,
                (command, setup) => Touch.OfUnits(setup.Unit(command.Unit).Parent is { Length: > 0 } above ? above : command.Unit)),
        ],
    };
}
