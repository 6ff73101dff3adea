using System.CommandLine;
using FundLedger.Storage;

namespace FundLedger.Server;

/// <summary><c>book create</c>, <c>book list</c>.</summary>
internal static class BookVerb
{
    private static readonly Option<string> Name = new("--name") { Description = "名称 · Name", Required = true };

    private static readonly Option<string> CurrencyCode = new("--currency")
    {
        Description = "币种 · Currency (ISO 4217)",
        DefaultValueFactory = _ => "CNY",
    };

    private static readonly Option<int> YearStart = new("--fiscal-year-start")
    {
        Description = "财政年度首月 · Month in which the fiscal year begins",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> FutureDays = new("--future-days")
    {
        Description = "可预记天数 · Days ahead of today that an entry may be dated",
        DefaultValueFactory = _ => BookProfile.DefaultFutureDays,
    };

    private static readonly Option<string?> Zone = new("--time-zone")
    {
        Description = "时区，人民币账套默认 Asia/Shanghai · Time zone (IANA); Asia/Shanghai for yuan, else UTC",
    };

    public static Command Create() => new("book", "账套 · Books")
    {
        Verb.Begin("create", """
            建账套 · Create a book.
            fundledger book create --book D1 --name 城东区 --currency CNY
            """, CreateAsync, Name, CurrencyCode, YearStart, FutureDays, Zone, CommonOptions.Actor),
        Verb.Of("list", """
            列出账套 · List the books.
            fundledger book list --data ./demo
            """, ListAsync),
    };

    private static async Task<int> CreateAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var code = parsed.GetValue(CommonOptions.BookCode)
            ?? throw new RefusedException(Rule.MemberRequired, ("kind", "book create"), ("member", "--book"));
        var name = parsed.GetValue(Name)!;
        var profile = new BookProfile(code, new LocalName(name, name), Currency.FromCode(parsed.GetValue(CurrencyCode)!),
            parsed.GetValue(YearStart), parsed.GetValue(FutureDays), parsed.GetValue(Zone));
        var store = await BookAtHand.OpenStoreAsync(parsed, TimeProvider.System, cancellation).ConfigureAwait(false);
        var command = new OpenBook
        {
            Profile = profile,
            Chart = [.. Chart.Standard.Definitions],
            Actor = parsed.GetValue(CommonOptions.Actor),
        };
        var book = await store.CreateAsync(command, cancellation).ConfigureAwait(false);
        await using var closing = book.ConfigureAwait(false);
        await WriteAsync(parsed, [book], cancellation).ConfigureAwait(false);
        return ExitStatus.Done;
    }

    private static async Task<int> ListAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var store = await BookAtHand.OpenStoreAsync(parsed, TimeProvider.System, cancellation).ConfigureAwait(false);
        var books = new List<Book>();
        foreach (var code in await store.CodesAsync(cancellation).ConfigureAwait(false))
            books.Add(await store.OpenBookAsync(code, cancellation).ConfigureAwait(false));
        await WriteAsync(parsed, books, cancellation).ConfigureAwait(false);
        foreach (var book in books)
            await book.DisposeAsync().ConfigureAwait(false);
        return ExitStatus.Done;
    }

    private static async Task WriteAsync(ParseResult parsed, IReadOnlyList<Book> books, CancellationToken cancellation)
    {
        var rows = new List<(BookProfile Profile, ChainHead Head)>();
        foreach (var book in books)
            rows.Add((await book.Read.ProfileAsync(cancellation).ConfigureAwait(false), await book.Read.HeadAsync(cancellation).ConfigureAwait(false)));

        var output = Output.Of(parsed);
        output.Rows(rows, Columns(output.Language));
    }

    public static Column<(BookProfile Profile, ChainHead Head)>[] Columns(Language language) =>
    [
        Column<(BookProfile Profile, ChainHead Head)>.Text("code", "代码", "Code", row => row.Profile.Code),
        Column<(BookProfile Profile, ChainHead Head)>.Text("name", "名称", "Name", row => row.Profile.Name.In(language)),
        Column<(BookProfile Profile, ChainHead Head)>.Text("currency", "币种", "Currency", row => row.Profile.Currency.Code),
        Column<(BookProfile Profile, ChainHead Head)>.Number("entries", "凭证数", "Entries", row => row.Head.Seq),
        Column<(BookProfile Profile, ChainHead Head)>.Text("head", "链首哈希", "Head", row => Convert.ToHexStringLower(row.Head.Hash)),
    ];
}
