using System.Collections.Immutable;
using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>The first command of every book: its profile and its chart.</summary>
[Command(OpenBook.Kind)]
[Right(RightAt.Book, Roles.Administrator)]
public sealed record OpenBook : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "open-book";

    public required BookProfile Profile { get; init; }

    /// <summary>The chart that the book begins with.</summary>
    public required ImmutableArray<AccountDefinition> Chart { get; init; }

    /// <summary>The profile in what a book's first entry keeps, its chart left unread.</summary>
    public static BookProfile ProfileIn(string data)
    {
        using var document = CommandJson.Document(data);
        return CommandJson.Part<BookProfile>(document.RootElement.GetProperty("profile"));
    }

    /// <summary>The set-up of the new book.</summary>
    /// <exception cref="RefusedException">A code, a text, a month or a number of days that cannot be.</exception>
    public BookSetup Begin()
    {
        Texts.Code(Profile.Code, "book");
        Texts.Name(Profile.Name);
        if (Profile.FiscalYearStart is < 1 or > 12)
            throw new RefusedException(Rule.MemberForm, ("member", "fiscalYearStart"), ("problem", new Reason(Because.NotBetween, ("least", 1), ("most", 12), ("given", Profile.FiscalYearStart))));
        if (Profile.FutureDays is < 0 or > 3660)
            throw new RefusedException(Rule.MemberForm, ("member", "futureDays"), ("problem", new Reason(Because.NotBetween, ("least", 0), ("most", 3660), ("given", Profile.FutureDays))));
        if (BookZone.Find(Profile.Zone()) is null)
            throw new RefusedException(Rule.MemberForm, ("member", "timeZone"), ("problem", new Reason(Because.NotATimeZone, ("given", Texts.Shown(Profile.Zone())))));
        return new BookSetup { Profile = Profile, Chart = WithControl(Setup.Chart.Of(Chart)) };
    }

    /// <summary>The control accounts are this product's own: a chart that lacks some of them gets them.</summary>
    private static Chart WithControl(Chart chart) => Setup.Chart.Standard.Definitions
        .Where(definition => definition.Ledger == Ledger.Control && chart.Find(Ledger.Control, definition.Code, definition.From) is null)
        .Aggregate(chart, (all, definition) => all.With(definition));

    /// <summary>The entry that the book begins with.</summary>
    public Draft FirstDraft(DateOnly today) => new()
    {
        Date = Date ?? today,
        Kind = CommandJson.KindOf(this),
        Text = Text ?? "",
        Data = CommandJson.Data(this),
    };

    public override BookSetup Apply(BookSetup setup, DateOnly date) =>
        throw new RefusedException(Rule.BookMustBeNew, ("book", setup.Profile.Code));
}
