using System.CommandLine;
using FundLedger.Server.Api;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>user …</c>: who may log in to the server, and the log of access.</summary>
internal static class UserVerb
{
    private static readonly Argument<string> UserName = new("user") { Description = "用户名 · User name" };

    private static readonly Option<string?> DisplayName = new("--name") { Description = "姓名，缺省同用户名 · Name for people" };

    private static readonly Option<bool> Administrator = new("--administrator") { Description = "服务器管理员 · Administers the server" };

    private static readonly Option<string?> Subject = new("--subject") { Description = "OpenID 身份标识 · What the OpenID provider calls the user" };

    private static readonly Option<bool> NoPassword = new("--no-password") { Description = "不设密码，只经 OpenID 登录 · No password: logs in through OpenID alone" };

    private static readonly Option<bool> Revoke = new("--revoke") { Description = "改为撤销 · Take it away instead" };

    private static readonly Option<long> After = new("--after") { Description = "此序号之后 · Records after this number" };

    private static readonly Option<int> Limit = new("--limit") { Description = "条数上限 · How many at most", DefaultValueFactory = _ => 100 };

    public static Command Create() => new("user", """
        用户：谁可以登录服务器 · Users: who may log in to the server.
        fundledger user add wang.fang --name 王芳
        fundledger user log
        """)
    {
        AccessVerb.Begin("add", """
            新建用户；密码由提示或标准输入读取 · Add a user; the password is asked for, or read from standard input.
            fundledger user add wang.fang --name 王芳 --password-stdin < password.txt
            """, AddAsync, UserName, DisplayName, Administrator, Subject, NoPassword, PasswordInput.FromInput),
        AccessVerb.Of("list", """
            用户一览 · List the users.
            fundledger user list
            """, ListAsync),
        Change("disable", """
            停用用户，--revoke 恢复；其会话与令牌随即失效，恢复后亦然 · Keep a user out, --revoke lets him in again; his sessions and tokens are over.
            fundledger user disable wang.fang
            """, "user-disable", (user, revoke) => user.IsDisabled = !revoke, Revoke),
        Change("administrator", """
            设为管理员，--revoke 卸任 · Make a user an administrator; --revoke ends it.
            fundledger user administrator wang.fang
            """, "user-administrator", (user, revoke) => user.IsAdministrator = !revoke, Revoke),
        AccessVerb.Change("unlock", """
            解除因多次失败的暂停 · Let a user try again who failed too often.
            fundledger user unlock wang.fang
            """, UnlockAsync, UserName),
        Change("totp-reset", """
            取消遗失的验证器及恢复码 · Take away a lost authenticator and its recovery codes.
            fundledger user totp-reset wang.fang
            """, "user-totp", (user, _) => user.RemoveAuthenticator()),
        AccessVerb.Change("password", """
            重设密码 · Give a user another password.
            fundledger user password wang.fang --password-stdin < password.txt
            """, SetPasswordAsync, UserName, PasswordInput.FromInput),
        AccessVerb.Of("log", """
            访问日志：登录、拒绝、用户变更 · The log of access: log-ins, refusals, changes of users.
            fundledger user log --after 100 --limit 50 --format json
            """, LogAsync, After, Limit),
    };

    private static async Task AddAsync(ParseResult parsed, AccessStore store, CancellationToken cancellation)
    {
        var name = parsed.GetValue(UserName)!;
        var user = new User
        {
            Name = name,
            DisplayName = parsed.GetValue(DisplayName) ?? name,
            IsAdministrator = parsed.GetValue(Administrator),
            Subject = parsed.GetValue(Subject),
        };
        var password = parsed.GetValue(NoPassword) ? null : await PasswordInput.ReadAsync(parsed, cancellation).ConfigureAwait(false);
        Write(parsed, await AccessVerb.UsersIn(store).AddAsync(user, password, Origin.Console).ConfigureAwait(false));
    }

    private static async Task ListAsync(ParseResult parsed, AccessStore store, CancellationToken cancellation) =>
        Output.Of(parsed).Rows(await store.UsersAsync(cancellation).ConfigureAwait(false), UserColumns.All);

    private static async Task SetPasswordAsync(ParseResult parsed, AccessStore store, CancellationToken cancellation)
    {
        var password = await PasswordInput.ReadAsync(parsed, cancellation).ConfigureAwait(false);
        Write(parsed, await AccessVerb.UsersIn(store).SetPasswordAsync(parsed.GetValue(UserName)!, password, Origin.Console).ConfigureAwait(false));
    }

    private static async Task UnlockAsync(ParseResult parsed, AccessStore store, CancellationToken cancellation) =>
        Write(parsed, await AccessVerb.UsersIn(store).UnlockAsync(parsed.GetValue(UserName)!, Origin.Console).ConfigureAwait(false));

    private static async Task LogAsync(ParseResult parsed, AccessStore store, CancellationToken cancellation) =>
        Output.Of(parsed).Rows(
            await store.LogAsync(parsed.GetValue(After), parsed.GetValue(Limit), cancellation).ConfigureAwait(false), AccessRecordColumns.All);

    private static Command Change(string name, string description, string what, Action<User, bool> to, params Symbol[] more) =>
        AccessVerb.Change(name, description, async (parsed, store, cancellation) =>
        {
            var revoke = more.Contains(Revoke) && parsed.GetValue(Revoke);
            Write(parsed, await AccessVerb.UsersIn(store).ChangeAsync(
                parsed.GetValue(UserName)!, user => to(user, revoke), Origin.Console, what).ConfigureAwait(false));
        }, [UserName, .. more]);

    private static void Write(ParseResult parsed, User user) => Output.Of(parsed).Rows([user], UserColumns.All);
}
