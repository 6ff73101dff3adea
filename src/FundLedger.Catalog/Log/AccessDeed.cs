
namespace FundLedger.Catalog;

/// <summary>What a record of the log of access says that somebody did: one row a sort of doing.</summary>
/// <param name="What">The sort, as <see cref="AccessRecord.What"/> names it.</param>
/// <param name="Title">What such a doing is called.</param>
/// <param name="Done">What was done, after the name of who did it; <c>{0}</c> stands for whom or what it is about.</param>
/// <param name="Tried">What was tried, in English after "failed to".</param>
internal sealed record AccessDeed(string What, LocalName Title, LocalName Done, string Tried)
{
    /// <summary>The sort of a call that was refused.</summary>
    public const string Refused = "refused-call";

    private const string LeftOut = "left out";

    private static readonly AccessDeed[] Known =
    [
        new("log-in", new("登录", "Log-in"), new("登录", "logged in"), "log in"),
        new("log-out", new("退出登录", "Log-out"), new("退出登录", "logged out"), "log out"),
        new("set-up", new("首次设置", "First set-up"), new("建立首个用户 {0}", "made the first user {0}"), "make the first user"),
        new("password", new("修改密码", "Password changed"), new("修改本人密码", "changed his own password"), "change his own password"),
        new("totp-begin", new("登记验证器", "Authenticator begun"), new("开始登记本人的验证器", "began to enrol an authenticator"), "enrol an authenticator"),
        new("totp-confirm", new("启用验证器", "Authenticator enabled"), new("启用本人的验证器", "enabled an authenticator"), "enable an authenticator"),
        new("recovery-codes", new("更换恢复码", "Recovery codes"), new("更换本人的恢复码", "made new recovery codes"), "make new recovery codes"),
        new("token-create", new("发放令牌", "Token made"), new("发放令牌 {0}", "made token {0}"), "make a token"),
        new("token-revoke", new("作废令牌", "Token revoked"), new("作废令牌 {0}", "revoked token {0}"), "revoke a token"),
        new("user-add", new("新增用户", "User added"), new("新增用户 {0}", "added user {0}"), "add a user"),
        new("user-change", new("修改用户", "User changed"), new("修改用户 {0}", "changed user {0}"), "change a user"),
        new("user-disable", new("停用或启用用户", "User disabled or enabled"), new("停用或启用用户 {0}", "disabled or enabled user {0}"), "disable a user"),
        new("user-administrator", new("管理员身份", "Administrator"), new("变更用户 {0} 的管理员身份", "changed whether user {0} is an administrator"), "change an administrator"),
        new("user-password", new("重设密码", "Password reset"), new("重设用户 {0} 的密码", "reset the password of user {0}"), "reset a password"),
        new("user-totp", new("移除验证器", "Authenticator removed"), new("移除用户 {0} 的验证器", "removed the authenticator of user {0}"), "remove an authenticator"),
        new("user-unlock", new("解除锁定", "User unlocked"), new("解除用户 {0} 的登录锁定", "let user {0} be tried again"), "unlock a user"),
        new(LeftOut, new("未逐条记录", "Left out"), new("被拒绝的调用过多，未逐条记录", "called too often to be recorded one by one"), "call"),
        new(Refused, new("调用被拒绝", "Call refused"), new("调用 {0}", "called {0}"), "call {0}"),
    ];

    /// <summary>The sorts that there are: kinds of rows beside those of commands.</summary>
    public static IEnumerable<string> Kinds => Known.Select(deed => deed.What);

    /// <summary>The sort of a record: all calls that were refused are one.</summary>
    public static AccessDeed Of(AccessRecord record) => Known.FirstOrDefault(deed => deed.What == record.What) ?? Known[^1];

    /// <summary>The sentence, who did it left out.</summary>
    public LocalName Sentence(AccessRecord record)
    {
        var about = What == Refused ? record.What : record.Result == AccessResult.Done ? record.Detail : "";
        var (zh, en) = record.Result == AccessResult.Done || What == LeftOut
            ? (Filled(Done.Zh, about), Filled(Done.En, about))
            : ($"{Filled(Done.Zh, about)}{(What == Refused ? "被拒绝" : "失败")}{Why(record)}", $"failed to {Filled(Tried, about)}{WhyInEnglish(record)}");
        return record.Times > 1 ? new($"{zh}，共 {record.Times} 次", $"{en}, {record.Times} times") : new(zh, en);
    }

    private static string Filled(string text, string about) => text.Replace("{0}", about, StringComparison.Ordinal).Replace("  ", " ", StringComparison.Ordinal).Trim();

    private static string Why(AccessRecord record) => ReasonOf(record) is { } reason ? $"（{reason.Zh}）" : "";

    private static string WhyInEnglish(AccessRecord record) => ReasonOf(record) is { } reason ? $" ({reason.En})" : "";

    private static LocalName? ReasonOf(AccessRecord record) => record.Detail switch
    {
        nameof(Rule.LogInRefused) => new("密码或验证码错误，或账号停用", "wrong password or code, or disabled"),
        nameof(Rule.CodeRequired) => new("未输入一次性验证码", "no one-time code"),
        nameof(Rule.SecondFactorRefused) => new("验证码错误", "wrong code"),
        nameof(Rule.TooManyCalls) => new("失败次数过多，暂停登录", "too many failures, to be tried later"),
        "401" => new("未登录", "not logged in"),
        "403" => new("无权", "without the right"),
        _ => null,
    };
}
