using System.Collections.Concurrent;
using System.Reflection;

namespace FundLedger.Values;

/// <summary>What the terms of closed lists are called: <see cref="TermAttribute"/> says it at each term.</summary>
public static class TermNames
{
    private static readonly ConcurrentDictionary<Enum, LocalName?> Names = new();

    /// <summary>What a value is called; null for one that is no term of a closed list.</summary>
    public static LocalName? Find(object? value) => value is Enum term ? Names.GetOrAdd(term, Named) : null;

    private static LocalName? Named(Enum term) => term.GetType().GetField(term.ToString())?.GetCustomAttribute<TermAttribute>()?.Name;
}
