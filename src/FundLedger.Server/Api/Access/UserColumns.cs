using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>How users are listed, by the API and on the command line.</summary>
internal static class UserColumns
{
    public static readonly IReadOnlyList<Column<User>> All =
    [
        Column<User>.Text("user", "用户", "User", user => user.Name),
        Column<User>.Text("name", "姓名", "Name", user => user.DisplayName),
        Column<User>.Text("administrator", "管理员", "Administrator", user => FlagText.Of(user.IsAdministrator)),
        Column<User>.Text("disabled", "停用", "Disabled", user => FlagText.Of(user.IsDisabled)),
        Column<User>.Text("password", "密码", "Password", user => FlagText.Of(user.PasswordHash is not null)),
        Column<User>.Text("secondFactor", "第二要素", "Second factor", user => FlagText.Of(user.TotpSecret is not null)),
        Column<User>.Text("subject", "身份标识", "Subject", user => user.Subject),
        Column<User>.Number("failures", "连续失败", "Failures", user => user.Tries.Count),
        Column<User>.Text("lockedUntil", "暂停至", "Locked until", user => user.Tries.WaitUntil),
        Column<User>.Text("createdAt", "创建", "Created", user => user.CreatedAt),
    ];
}
