using System.CommandLine;
using FundLedger.Server.Api;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>token …</c>: bearer tokens for programs.</summary>
internal static class TokenVerb
{
    private static readonly Option<string> Owner = new("--user") { Description = "用户名 · User in whose name it acts", Required = true };

    private static readonly Option<string?> OnlyUser = new("--user") { Description = "只列此用户的 · Only those of this user" };

    private static readonly Option<string> TokenName = new("--name") { Description = "名称 · What it is for", Required = true };

    private static readonly Option<int> Days = new("--days") { Description = "有效天数，1 至 366 · Days that it is good, 1 to 366", Required = true };

    private static readonly Option<bool> ReadOnly = new("--read-only") { Description = "只读 · Nothing can be changed with it" };

    private static readonly Argument<int> Id = new("token") { Description = "编号 · Id" };

    public static Command Create() => new("token", """
        令牌：供程序调用接口 · Bearer tokens, with which programs call the API.
        fundledger token create --user wang.fang --name 月报 --days 90 --read-only
        fundledger token list
        """)
    {
        AccessVerb.Change("create", """
            创建令牌，只显示一次；--book 限于一个账套 · Make a token, shown this once; --book limits it to a book.
            fundledger token create --user wang.fang --name 月报 --days 90 --book DEMO --read-only
            """, CreateAsync, Owner, TokenName, Days, ReadOnly),
        AccessVerb.Of("list", """
            令牌一览 · List the tokens, without the tokens themselves.
            fundledger token list --user wang.fang
            """, ListAsync, OnlyUser),
        AccessVerb.Change("revoke", """
            撤销令牌 · Revoke a token.
            fundledger token revoke 3
            """, RevokeAsync, Id),
    };

    private static async Task CreateAsync(ParseResult parsed, AccessStore store, CancellationToken cancellation)
    {
        var limits = new AccessToken
        {
            User = parsed.GetValue(Owner)!,
            Name = parsed.GetValue(TokenName)!,
            Book = parsed.GetValue(CommonOptions.BookCode),
            IsReadOnly = parsed.GetValue(ReadOnly),
        };
        var (text, token) = await TokensIn(store).CreateAsync(limits.User, parsed.GetValue(Days), limits, session: null, Origin.Console, cancellation).ConfigureAwait(false);
        Output.Of(parsed).Rows([token], [Column<AccessToken>.Text("token", "令牌", "Token", _ => text), .. TokenColumns.All]);
    }

    private static async Task ListAsync(ParseResult parsed, AccessStore store, CancellationToken cancellation) =>
        Output.Of(parsed).Rows(await TokensIn(store).ListAsync(parsed.GetValue(OnlyUser), cancellation).ConfigureAwait(false), TokenColumns.All);

    private static async Task RevokeAsync(ParseResult parsed, AccessStore store, CancellationToken cancellation)
    {
        await TokensIn(store).RevokeAsync(parsed.GetValue(Id), owner: null, Origin.Console, cancellation).ConfigureAwait(false);
        await ListAsync(parsed, store, cancellation).ConfigureAwait(false);
    }

    private static Tokens TokensIn(AccessStore store) => new(store);
}
