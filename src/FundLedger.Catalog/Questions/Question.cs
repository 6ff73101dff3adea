namespace FundLedger.Catalog;

/// <summary>
/// Something that may be asked of a book. Its answer is a <see cref="Report"/>: a table in the terminal, CSV, JSON, a
/// spreadsheet, a page and a PDF are forms of that one answer. Command line, API and pages are loops over <see cref="All"/>.
/// A question reads; it cannot reach a writer.
/// </summary>
public abstract class Question
{
    private static readonly Lazy<IReadOnlyList<Question>> Found = new(() =>
    [
        .. typeof(Question).Assembly.GetTypes().Where(type => !type.IsAbstract && type.IsSubclassOf(typeof(Question)))
            .Select(type => (Question)Activator.CreateInstance(type)!).OrderBy(question => question.Code, StringComparer.Ordinal),
    ]);

    /// <summary>Every question that there is, by code.</summary>
    public static IReadOnlyList<Question> All => Found.Value;

    /// <summary>The question of a code; null: there is none.</summary>
    public static Question? Find(string code) => All.FirstOrDefault(question => question.Code == code);

    /// <summary>Its name for programs, and that of the report: <c>trial-balance</c>.</summary>
    public abstract string Code { get; }

    public abstract LocalName Title { get; }

    /// <summary>What it answers, in a sentence; left out: its title.</summary>
    public virtual LocalName Summary => Title;

    public abstract Topic Topic { get; }

    /// <summary>The words that ask it on the command line: <c>award ageing</c>.</summary>
    public abstract string Verb { get; }

    /// <summary>Its address below the book: <c>awards/ageing</c>. A name in braces is an option that stands there.</summary>
    public abstract string Path { get; }

    /// <summary>What may be said besides the as-of pair, which every question takes.</summary>
    public virtual IReadOnlyList<QuestionOption> Options => [];

    /// <summary>Options on the command line that show how it is asked.</summary>
    public virtual IReadOnlyList<string> Examples => [];

    /// <summary>The columns that programs read of each row, where the answer is a plain list; null: it is a whole report.</summary>
    public virtual IReadOnlyList<ReportColumn>? Rows => null;

    public virtual Audience Audience => Audience.Units;

    /// <summary>Roles of which one must be held for the whole book, where the <see cref="Audience"/> is <see cref="Audience.Book"/>.</summary>
    public virtual IReadOnlyList<string> Roles => [];

    public virtual Load Load => Load.Light;

    /// <summary>The options that stand in the path, in its order.</summary>
    public IEnumerable<QuestionOption> Places => Path.Split('/').Where(part => part[0] == '{')
        .Select(part => Options.First(option => option.Name == part[1..^1]));

    /// <summary>Refuses options that do not go together, each of which has the right form.</summary>
    /// <param name="given">The options that were given, by name.</param>
    /// <exception cref="RefusedException"><see cref="Rule.ParameterForm"/>.</exception>
    public virtual void Check(IReadOnlyDictionary<string, string> given)
    {
    }

    /// <summary>The option that is the text of a file; null: none is.</summary>
    public QuestionOption? Content => Options.FirstOrDefault(option => option.IsFile);

    /// <summary>The answer.</summary>
    /// <param name="read">The book as far as the asker may read it.</param>
    /// <param name="asked">What is asked.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="RefusedException">When something is named that does not exist, or the question has no answer.</exception>
    public abstract Task<Report> AskAsync(BookReader read, Asked asked, CancellationToken cancellation);

    /// <summary>The answer for whoever has the database, who may read all of it.</summary>
    /// <param name="read">The book.</param>
    /// <param name="asOf">The as-of pair.</param>
    /// <param name="given">The options that were given, by name.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <param name="access">The log of access in the same database; null: none is read.</param>
    /// <exception cref="RefusedException">As above, and for an option that the question does not know, lacks, or that has not the right form.</exception>
    public async Task<Report> AskAsync(
        BookReader read, AsOf asOf, IReadOnlyDictionary<string, string> given, CancellationToken cancellation, AccessLog? access = null) => await AskAsync(
            read, await Asked.ReadAsync(read, this, asOf.Date, asOf.KnownAt, given, cancellation).ConfigureAwait(false) with { Access = access }, cancellation).ConfigureAwait(false);
}
