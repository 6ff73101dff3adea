namespace FundLedger.Server;

/// <summary>Numbers that are the same for the same seed on every machine and runtime (SplitMix64).</summary>
internal sealed class DemoRandom(int seed)
{
    private ulong _state = unchecked((ulong)seed * 0xD1342543DE82EF95UL);

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public long Between(long from, long to) => from + (long)(Next() % (ulong)(to - from + 1));

    /// <inheritdoc cref="Between(long, long)"/>
    public int Between(int from, int to) => (int)Between((long)from, to);

    /// <summary>True so many times in a thousand.</summary>
    public bool InThousand(int times) => Between(1, 1000) <= times;

    public T Pick<T>(IReadOnlyList<T> from) => from[Between(0, from.Count - 1)];

    /// <summary>A part of an amount, between two numbers of thousandths of it.</summary>
    public long Part(long amount, int from, int to) => amount * Between(from, to) / 1000;

    /// <summary>An amount as bills have them: mostly whole yuan, some with 角, some with 分; never more than before.</summary>
    public long AsBilled(long fen) => Between(1, 10) switch
    {
        <= 5 => fen / 100 * 100,
        <= 7 => fen / 10 * 10,
        _ => fen,
    };

    private ulong Next()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var mixed = (_state ^ (_state >> 30)) * 0xBF58476D1CE4E5B9UL;
            mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
            return mixed ^ (mixed >> 31);
        }
    }
}
