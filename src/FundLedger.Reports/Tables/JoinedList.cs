using System.Collections;

namespace FundLedger.Reports;

/// <summary>Lists one after another, read as one.</summary>
internal sealed class JoinedList<T> : IReadOnlyList<T>
{
    private readonly IReadOnlyList<IReadOnlyList<T>> _lists;
    private readonly int[] _starts;

    public JoinedList(IReadOnlyList<IReadOnlyList<T>> lists)
    {
        (_lists, _starts) = (lists, new int[lists.Count]);
        for (var at = 0; at < lists.Count; at++)
        {
            _starts[at] = Count;
            Count += lists[at].Count;
        }
    }

    public int Count { get; }

    public T this[int index]
    {
        get
        {
            // Of lists that start at one place, all but the last are empty.
            var at = Array.FindLastIndex(_starts, start => start <= index);
            return _lists[at][index - _starts[at]];
        }
    }

    public IEnumerator<T> GetEnumerator() => _lists.SelectMany(list => list).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
