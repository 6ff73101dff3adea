using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>How tokens are listed, by the API and on the command line. The tokens themselves nobody sees again.</summary>
internal static class TokenColumns
{
    public static readonly IReadOnlyList<Column<AccessToken>> All =
    [
        Column<AccessToken>.Number("id", "编号", "Id", token => token.Id),
        Column<AccessToken>.Text("user", "用户", "User", token => token.User),
        Column<AccessToken>.Text("name", "名称", "Name", token => token.Name),
        Column<AccessToken>.Text("book", "账套", "Book", token => token.Book),
        Column<AccessToken>.Text("readOnly", "只读", "Read only", token => FlagText.Of(token.IsReadOnly)),
        Column<AccessToken>.Text("secondFactor", "第二要素", "Second factor", token => FlagText.Of(token.HasSecondFactor)),
        Column<AccessToken>.Text("createdAt", "创建", "Created", token => token.CreatedAt),
        Column<AccessToken>.Text("expiresAt", "到期", "Expires", token => token.ExpiresAt),
        Column<AccessToken>.Text("lastUsedAt", "最近使用", "Last used", token => token.LastUsedAt),
        Column<AccessToken>.Text("revokedAt", "撤销", "Revoked", token => token.RevokedAt),
    ];
}
