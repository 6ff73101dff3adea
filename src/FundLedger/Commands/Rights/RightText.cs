using FundLedger.Authority;

namespace FundLedger.Commands;

/// <summary>Rights in words, for people who give out roles.</summary>
public static class RightText
{
    /// <summary>Where a role must be held.</summary>
    public static LocalName Of(RightAt at) => at switch
    {
        RightAt.Unit => new("资金所在单位或其上级；慈善资金为其所属单位", "the unit or one above it; for a charity fund, its owner"),
        RightAt.Place => new("该单位或其上级", "the unit or one above it"),
        RightAt.PlaceAndOwner => new("每一分录的单位或其上级，慈善资金还须其所属单位", "every line's unit or one above it, and the owner of a charity fund"),
        RightAt.Budget => new("所属区、市或基金会", "its district, municipality or foundation"),
        RightAt.Above => new("上级单位；慈善资金的为其所属单位；适用全账套的为全账套", "a unit above it; for a charity fund its owner; the whole book for what holds for all"),
        RightAt.Book => new("全账套（每个最高层单位）", "the whole book (every unit at the top)"),
    };

    /// <summary>Who may, in a sentence.</summary>
    public static LocalName Of(Right right) => right switch
    {
        { Roles.Count: 0, NeedsSecondFactor: true } => new("轮到其办理的人，须第二要素。", "Whoever's turn it is, with a second factor."),
        { Roles.Count: 0 } => new("能查阅者，是否轮到由业务规则决定。", "Whoever reads it; the rules of the book say whose turn it is."),
        { NeedsSecondFactor: true } => new($"{Held(right).Zh}须第二要素。", $"{Held(right).En} With a second factor."),
        _ => Held(right),
    };

    private static LocalName Held(Right right) => new(
        $"{string.Join("、", right.Roles.Select(role => Name(role).Zh))}，任职于{Of(right.At).Zh}。",
        $"{string.Join(" or ", right.Roles)} at {Of(right.At).En}.");

    /// <summary>By what right something was done, as an entry says it: a role, or one of the words where none counted.</summary>
    public static LocalName Of(string authority) => authority switch
    {
        AuthorityCheck.Operator => new("数据库操作员", "operator"),
        AuthorityCheck.InPerson => new("本人", "in person"),
        AuthorityCheck.LetIn => new("服务器管理员", "server administrator"),
        _ => Roles.All.FirstOrDefault(role => role.Code == authority)?.Name ?? new LocalName(authority, authority),
    };

    /// <summary>The document of all roles and rights, in Markdown.</summary>
    public static string Document() => $"""
        # 职务与权限 · Roles and rights

        A role is held at a unit, and counts for it and all below it (`{AssignRole.Kind}`). Whoever holds any role at a unit reads what is its. What a change really posts and touches decides whether its author may: it is looked at inside the write. Whoever has the database itself is its operator; an entry then says `operator`, else the role that counted.

        What an approved request carries out needs, among its approvers, somebody who may do that very change directly. Nobody gives himself a role, or his own account to another person; an account is linked by its own log-in, or by a second administrator. Whoever raises a budget (a supplement, a recorded payment that no quota covers) needs the right to give one.

        A server administrator lets a book's first administrators in: he opens units at the top and people, and appoints an administrator where no unit at or above has one, not himself a payer. He reads how a book is set up, and no figures. `/commands`, `payment-runs` and imports carry out commands by the same rights, row by row; webhooks need an administrator of the whole book, verification, checkpoints and the export of the journal its auditor, finance officer or administrator. "The whole book" is every unit at the top: put a municipality above the districts, so that there is one.

        ## Roles

        | role | 职务 | English | 职责 | for |
        |---|---|---|---|---|
        {string.Join('\n', Roles.All.Select(role => $"| `{role.Code}` | {role.Name.Zh} | {role.Name.En} | {role.Duty.Zh} | {role.Duty.En} |"))}

        A route may name further offices: whoever holds one reads his unit and decides the steps that name it.

        ## Who may do what

        | change | who | 权限 |
        |---|---|---|
        {string.Join('\n', CommandJson.AllKinds.Where(kind => kind != OpenBook.Kind).Select(Right.Of).Select(right => $"| `{right.Kind}` | {Of(right).En} | {Of(right).Zh} |"))}

        """.ReplaceLineEndings("\n");

    private static LocalName Name(string role) => Roles.All.First(each => each.Code == role).Name;
}
