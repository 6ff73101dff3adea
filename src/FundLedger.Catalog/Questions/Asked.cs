using System.Security.Cryptography;
using System.Text;

namespace FundLedger.Catalog;

/// <summary>What a question is asked with: the book at a pair that is pinned, its set-up then, and the options that were given.</summary>
public sealed record Asked
{
    private readonly string? _content;

    private Asked(ReportSource source, BookSetup setup, IReadOnlyDictionary<string, string> given, string? content) =>
        (Source, Setup, Given, _content) = (source, setup, given, content);

    /// <summary>The book, the as-of pair and the head of the chain then.</summary>
    public ReportSource Source { get; init; }

    public AsOf AsOf => Source.AsOf;

    /// <summary>How the book was set up, as it was known at the pair's moment.</summary>
    public BookSetup Setup { get; }

    /// <summary>The options that were given, by name: what makes the same report again.</summary>
    public IReadOnlyDictionary<string, string> Given { get; init; }

    /// <summary>The same as a report names them: a file by its hash, so that who makes the report again knows whether it is the same file.</summary>
    public IReadOnlyDictionary<string, string> Named => Given.ToDictionary(
        option => option.Key, option => option.Key == _content ? $"sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(option.Value)))}" : option.Value, StringComparer.Ordinal);

    /// <summary>Whether the asker reads a unit: where all units of a level are asked for, those that he does not read are left out.</summary>
    public Func<Unit, bool> Sees { get; init; } = _ => true;

    /// <summary>The log of access as far as the asker may read it; null: none of it.</summary>
    public AccessLog? Access { get; init; }

    /// <summary>Whether the moment of the pair was said; else it is the newest entry's.</summary>
    public bool IsMomentSaid { get; private init; }

    /// <summary>Checks the whole book; null: the reader does. A server shares one check among those who ask at once.</summary>
    public Func<CancellationToken, Task<Verification>>? Verify { get; init; }

    /// <summary>The value of an option; where it was left out, its usual one.</summary>
    /// <exception cref="RefusedException">When it has not the right form, or names what does not exist.</exception>
    public T Of<T>(QuestionOption<T> option) => option.Read(Given.GetValueOrDefault(option.Name), Setup);

    /// <summary>How the last day of a closed year is read; where it is not said, before its closing.</summary>
    public ClosingView Closing => Of(Asks.Closing) ?? ClosingView.Before;

    /// <summary>The view that is read where none is asked for, or that which is; null on any day but the last of a closed year.</summary>
    public ClosingView? ClosingShown(ClosingView usual)
    {
        var year = Setup.Profile.FiscalYearOf(AsOf.Date);
        return AsOf.Date == Setup.Profile.LastDayOf(year) && Setup.Closures.Any(closure => closure.Year == year) ? Of(Asks.Closing) ?? usual : null;
    }

    /// <summary>
    /// Pins the pair: where no moment is said, it is the newest entry's, so that the same report can be made again on any
    /// later day.
    /// </summary>
    /// <param name="read">The book.</param>
    /// <param name="question">What is asked.</param>
    /// <param name="date">The effective date; null: today.</param>
    /// <param name="knownAt">The recorded moment; null: now.</param>
    /// <param name="given">The options that were given, by name.</param>
    /// <param name="cancellation">Cancels the reading.</param>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.ParameterForm"/> for an option that the question does not know, lacks, or that has not the right form.
    /// </exception>
    public static async Task<Asked> ReadAsync(
        BookReader read, Question question, DateOnly? date, DateTime? knownAt, IReadOnlyDictionary<string, string> given, CancellationToken cancellation)
    {
        Check(question, given);
        var head = knownAt is { } moment
            ? await read.HeadAsync(moment, cancellation).ConfigureAwait(false)
            : await read.HeadAsync(cancellation).ConfigureAwait(false);
        var pinned = knownAt ?? head.RecordedAt;
        var setup = await read.SetupAsync(pinned, cancellation).ConfigureAwait(false);
        var profile = setup.Profile;
        return new Asked(new ReportSource(profile.Code, profile.Name, profile.Currency, date ?? read.Today, pinned, head.Seq, head.Hash), setup, given, question.Content?.Name)
        {
            IsMomentSaid = knownAt is not null,
        };
    }

    private static void Check(Question question, IReadOnlyDictionary<string, string> given)
    {
        foreach (var (name, value) in given)
        {
            var option = question.Options.FirstOrDefault(option => option.Name == name) ?? throw new RefusedException(Rule.ParameterForm,
                ("parameter", Texts.Shown(name)), ("problem", Reason.NotAmong(name, question.Options.Select(each => each.Name))));
            option.Check(value);
        }

        if (question.Options.FirstOrDefault(option => option.IsRequired && !given.ContainsKey(option.Name)) is { } missing)
            throw new RefusedException(Rule.ParameterForm, ("parameter", missing.Name), ("problem", new Reason(Because.Required)));
        question.Check(given);
    }
}
