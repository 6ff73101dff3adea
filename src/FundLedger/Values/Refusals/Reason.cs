using System.Collections.Frozen;

namespace FundLedger.Values;

/// <summary>Why something is not right, as a part of a refusal or of a finding: a member of a closed list with its facts.</summary>
public sealed record Reason : ITold
{
    private static readonly FrozenDictionary<Because, WordingAttribute> Rows = WordingAttribute.Rows<Because, WordingAttribute>();

    public Reason(Because because, params (string Name, object? Value)[] facts)
    {
        Because = because;
        Facts = Rows[because].Checked(facts);
    }

    /// <summary>The member of the list, which has the text.</summary>
    public Because Because { get; }

    /// <summary>The facts that its text names.</summary>
    public IReadOnlyList<(string Name, object? Value)> Facts { get; }

    /// <summary>What is given is none of what there is.</summary>
    public static Reason NotAmong(string given, IEnumerable<string> known) =>
        new(Because.NotAmong, ("given", Texts.Shown(given)), ("known", string.Join(", ", known)));

    /// <summary>What is given is no term of a closed list, as programs write them.</summary>
    public static Reason NotAmong<TEnum>(string given)
        where TEnum : struct, Enum => NotAmong(given, Enum.GetValues<TEnum>().Select(term => Refusal.Text(term)));

    /// <summary>The text of a reason, its places not filled.</summary>
    public static WordingAttribute Of(Because because) => Rows[because];

    /// <summary>The reason as a part of a sentence: with no capital at its beginning and no full stop at its end.</summary>
    public string In(Language language) => Rows[Because].Fill(Facts, language);
}
