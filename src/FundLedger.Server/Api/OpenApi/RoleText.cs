using Microsoft.AspNetCore.Authorization;

namespace FundLedger.Server.Api;

/// <summary>Who may make a call, in a sentence.</summary>
internal static class RoleText
{
    private static LocalName AnyRole { get; } = new("在本账套有任何职务者。", "Whoever holds any role in the book.");

    private static LocalName Nobody { get; } = new("无须登录。", "Needs no log-in.");

    public static LocalName Of(Operation known) => known switch
    {
        { IsPublic: true } => Nobody,
        { Change: { } change } => RightText.Of(Right.Of(change.Kind)),
        { Right: { } right } => RightText.Of(right),
        { Question: { } question } => Of(question),
        { Roles.Count: > 0 } => Whole(known.Roles),
        _ => known.Who ?? AnyRole,
    };

    /// <summary>Of a call of access.</summary>
    public static LocalName Of(IList<object> known)
    {
        var needs = known.OfType<AuthorizationPolicy>().SelectMany(policy => policy.Requirements).ToList();
        return (needs.Contains(CallerRequirement.Administrator), needs.Contains(CallerRequirement.Session)) switch
        {
            _ when known.OfType<IAllowAnonymous>().Any() => Nobody,
            (true, true) => new("服务器管理员，须登录会话（不可用令牌）。", "A server administrator, in a session: no token will do."),
            (true, false) => new("服务器管理员。", "A server administrator."),
            (false, true) => new("登录者本人，须登录会话（不可用令牌）。", "Whoever is logged in, in a session: no token will do."),
            _ => new("已登录者。", "Whoever is logged in."),
        };
    }

    private static LocalName Of(Question question) => question.Audience switch
    {
        Audience.Public => Nobody,
        Audience.Setup => new("在本账套有任何职务者，及服务器管理员。", "Whoever holds any role in the book, and server administrators."),
        Audience.Units => new("在本账套有任何职务者，限其可查阅的单位。", "Whoever holds any role in the book: figures of the units that he reads."),
        Audience.Log => new(
            "在本账套有任何职务者，限其可查阅的单位；访问记录限服务器管理员，及全账套管理员查阅本账套人员的。",
            "Whoever holds any role in the book: of the units that he reads; of access, server administrators, and administrators of the whole book of its people."),
        Audience.Document => new("能查阅该单据者。", "Whoever reads the document."),
        Audience.Book => Whole(question.Roles),
        Audience.Caller => new("在本账套有任何职务者，限本人事项。", "Whoever holds any role in the book: what is his own."),
    };

    private static LocalName Whole(IReadOnlyList<string> roles) => RightText.Of(new Right("", RightAt.Book, roles, NeedsSecondFactor: false));
}
