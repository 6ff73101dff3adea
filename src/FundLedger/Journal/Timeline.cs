namespace FundLedger.Journal;

/// <summary>
/// The movements of one account by effective day, so that a balance can be asked for any day, and a
/// backdated movement is seen in every later one.
/// </summary>
public sealed class Timeline
{
    private readonly List<DateOnly> _days = [];
    private readonly List<long> _nets = [];

    /// <summary>Debit less credit over all days, in minor units.</summary>
    public long Total { get; private set; }

    /// <summary>The last day with movements; null when there are none.</summary>
    public DateOnly? LastDay => _days.Count == 0 ? null : _days[^1];

    /// <summary>Days with movements.</summary>
    public int Days => _days.Count;

    /// <summary>The first day with a movement; null: there is none.</summary>
    public DateOnly? FirstDay => _days.Count == 0 ? null : _days[0];

    /// <summary>The same movements, apart from these.</summary>
    public Timeline Copy()
    {
        var copy = new Timeline();
        copy._days.AddRange(_days);
        copy._nets.AddRange(_nets);
        copy.Total = Total;
        return copy;
    }

    /// <summary>Debit less credit by day, in order of days.</summary>
    public IEnumerable<(DateOnly Day, long Net)> Movements => _days.Zip(_nets);

    /// <summary>Adds a movement (debit less credit) on a day.</summary>
    public void Add(DateOnly day, long net)
    {
        Total += net;
        var index = _days.Count > 0 && _days[^1] < day ? ~_days.Count : _days.BinarySearch(day);
        if (index >= 0)
        {
            _nets[index] += net;
        }
        else
        {
            _days.Insert(~index, day);
            _nets.Insert(~index, net);
        }
    }

    /// <summary>Adds the movements of another.</summary>
    public void Add(Timeline other)
    {
        for (var index = 0; index < other._days.Count; index++)
            Add(other._days[index], other._nets[index]);
    }

    /// <summary>Debit less credit up to and on a day, in minor units.</summary>
    public long Until(DateOnly day)
    {
        var net = Total;
        for (var index = _days.Count - 1; index >= 0 && _days[index] > day; index--)
            net -= _nets[index];
        return net;
    }

    /// <summary>
    /// The first day from <paramref name="from"/> on whose closing balance on side <paramref name="normal"/>
    /// is the lowest, with that balance: what can still be taken on that day and no later day goes below zero.
    /// </summary>
    public (DateOnly Day, long Balance) Lowest(DateOnly from, Side normal)
    {
        var sign = normal == Side.Debit ? 1 : -1;
        var running = Total;
        var index = _days.Count;
        var lowest = (Day: from, Balance: long.MaxValue);
        while (index > 0 && _days[index - 1] > from)
        {
            index--;
            if (sign * running <= lowest.Balance)
                lowest = (_days[index], sign * running);
            running -= _nets[index];
        }

        return sign * running <= lowest.Balance ? (from, sign * running) : lowest;
    }

    /// <summary>
    /// How far the balance on side <paramref name="normal"/> falls below what it was at the end of a day, on any day after
    /// it and up to <paramref name="until"/>; zero where it never does.
    /// </summary>
    /// <returns>The first day on which it is below, and the deepest that it gets, in minor units.</returns>
    public (DateOnly Day, long Amount) DeepestFall(DateOnly since, DateOnly until, Side normal)
    {
        var sign = normal == Side.Debit ? 1 : -1;
        var index = _days.BinarySearch(since);
        var (first, deepest, running) = (since, 0L, 0L);
        for (index = index < 0 ? ~index : index + 1; index < _days.Count && _days[index] <= until; index++)
        {
            running += sign * _nets[index];
            if (running < 0 && deepest == 0)
                first = _days[index];
            deepest = Math.Max(deepest, -running);
        }

        return (first, deepest);
    }

    /// <summary>
    /// The first day whose closing balance on side <paramref name="normal"/> would be below zero after
    /// <paramref name="movements"/> (debit less credit by day); null when there is none.
    /// </summary>
    public (DateOnly Day, long Balance)? FirstBelowZero(IReadOnlyCollection<(DateOnly Day, long Net)> movements, Side normal)
    {
        var sign = normal == Side.Debit ? 1 : -1;
        var first = movements.Min(movement => movement.Day);
        if (_days.Count == 0 || first >= _days[^1])
        {
            // At the newest day or after it the running total is enough, unless the movements span days.
            var end = Total + movements.Sum(movement => movement.Net);
            if (movements.All(movement => movement.Day == first))
                return sign * end < 0 ? (first, sign * end) : null;
        }

        return Walk([.. movements.OrderBy(movement => movement.Day)], first, sign);
    }

    private (DateOnly Day, long Balance)? Walk(IReadOnlyList<(DateOnly Day, long Net)> movements, DateOnly first, int sign)
    {
        var index = _days.BinarySearch(first);
        index = index < 0 ? ~index : index;
        var running = Total;
        for (var later = index; later < _days.Count; later++)
            running -= _nets[later];
        var next = 0;
        while (next < movements.Count || index < _days.Count)
        {
            var day = next == movements.Count || (index < _days.Count && _days[index] <= movements[next].Day)
                ? _days[index]
                : movements[next].Day;
            if (index < _days.Count && _days[index] == day)
                running += _nets[index++];
            while (next < movements.Count && movements[next].Day == day)
                running += movements[next++].Net;
            if (sign * running < 0)
                return (day, sign * running);
        }

        return null;
    }
}
