namespace FundLedger.Server.Api;

/// <summary>人员: who acts, in which roles, and who stands in for whom.</summary>
internal static class PeopleCalls
{
    public static Resource Resource { get; } = new("people", new LocalName("人员与任职", "People and roles"))
    {
        Changes =
        [
            new(OpenPerson.Kind, "people", "登记人员", "Make a person known, or give him more user names"),
            new(LinkAccount.Kind, "people/{person}/accounts", "接受或确认账号邀请", "Accept an account that was offered to oneself, or confirm one as a second administrator"),
            new(AssignRole.Kind, "roles", "任职或卸任", "Give a person a role at a unit, or end it"),
            new(DelegateAuthority.Kind, "delegations", "授权委托", "Let another act for oneself for some days"),
        ],
    };
}
