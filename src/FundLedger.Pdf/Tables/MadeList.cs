using System.Collections;

namespace FundLedger.Pdf.Tables;

/// <summary>A list whose items are made of others each time they are asked for, and not kept.</summary>
public sealed class MadeList<TFrom, T>(IReadOnlyList<TFrom> from, Func<TFrom, T> make) : IReadOnlyList<T>
{
    public int Count => from.Count;

    public T this[int index] => make(from[index]);

    public IEnumerator<T> GetEnumerator() => from.Select(make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
