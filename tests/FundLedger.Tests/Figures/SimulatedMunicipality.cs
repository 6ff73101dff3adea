using FundLedger.Tests.Storage;

namespace FundLedger.Tests.Figures;

/// <summary>The small municipality of the generated histories, in memory.</summary>
internal static class SimulatedMunicipality
{
    public static DateOnly Today { get; } = new(2025, 12, 31);

    public static SimulatedBook Open()
    {
        var setup = new BookSetup { Profile = Municipality.Open("T").Profile, Chart = Chart.Standard };
        var book = new SimulatedBook(setup, Today, [], []);
        foreach (var command in Municipality.Setup)
            Assert.IsNull(book.Do(command)?.English);
        return book;
    }

    /// <summary>The book after a history; how many of its commands were accepted.</summary>
    public static (SimulatedBook Book, int Accepted) After(IEnumerable<BookCommand> history)
    {
        var book = Open();
        return (book, history.Count(command => book.Do(command) is null));
    }
}
