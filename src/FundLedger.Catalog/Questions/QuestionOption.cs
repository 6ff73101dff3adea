namespace FundLedger.Catalog;

/// <summary>
/// Something that a question can be asked with. Its name is the parameter of the API (<c>dueBy</c>); on the command line it is
/// an option (<c>--due-by</c>), or an argument where it stands in the question's path.
/// </summary>
public abstract class QuestionOption(string name, LocalName text)
{
    /// <summary>Its name for programs, in camel case.</summary>
    public string Name => name;

    /// <summary>What it means.</summary>
    public LocalName Text => text;

    public bool IsRequired { get; init; }

    /// <summary>Whether it names a unit: one that the asker does not read is as good as none.</summary>
    public bool IsUnit { get; init; }

    /// <summary>Whether it is the account of whoever asks: over the API the caller's, whatever he says.</summary>
    public bool IsCaller { get; init; }

    /// <summary>
    /// The kind of command whose member of this name has its form, where it is the text of a file: the command line reads the
    /// file, the API takes it as the body of a POST. Null: it is a plain value.
    /// </summary>
    public string? ContentOf { get; init; }

    /// <summary>What the text of a file is read as, where no kind of command has a member of its form. Null: as above.</summary>
    public Type? FileOf { get; init; }

    /// <summary>A file of <see cref="FileOf"/>, as an example.</summary>
    public string? FileExample { get; init; }

    /// <summary>Whether it is the text of a file.</summary>
    public bool IsFile => ContentOf is not null || FileOf is not null;

    /// <summary>Whether it is said alone, and means true.</summary>
    public bool IsFlag => Type == typeof(bool);

    /// <summary>The values that it may have; empty: not a closed list.</summary>
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>What is meant where it is left out, as it would be written; null: it says nothing then.</summary>
    public string? Usual { get; init; }

    /// <summary>The least and the most that a number may be; null: it is no number.</summary>
    public (long Least, long Most)? Range { get; init; }

    /// <summary>The type of its value, without null.</summary>
    public abstract Type Type { get; }

    /// <summary>Reads a value, to see whether it has the right form.</summary>
    /// <exception cref="RefusedException"><see cref="Rule.ParameterForm"/>, <see cref="Rule.DateForm"/> or a rule of amounts.</exception>
    public abstract void Check(string value);
}

/// <summary>An option with a value of a type.</summary>
/// <param name="name">Its name for programs.</param>
/// <param name="text">What it means.</param>
/// <param name="read">Reads a value; refuses what has not the right form.</param>
public sealed class QuestionOption<T>(string name, LocalName text, Func<string, T> read) : QuestionOption(name, text)
{
    /// <summary>Refuses what a book does not know: a unit that there is not.</summary>
    public Action<T, BookSetup>? MustExist { get; init; }

    public override Type Type { get; } = Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T);

    public override void Check(string value) => Read(value);

    internal T Read(string value) => read(value);

    /// <summary>The value as it is meant in a book; where it is left out, the usual one.</summary>
    public T Read(string? value, BookSetup setup)
    {
        if ((value ?? Usual) is not { } said)
            return default!;
        var meant = read(said);
        MustExist?.Invoke(meant, setup);
        return meant;
    }
}
