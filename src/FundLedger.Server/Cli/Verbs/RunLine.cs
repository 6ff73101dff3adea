using System.Text;

namespace FundLedger.Server;

/// <summary>A line of a command file: a command, or why it is none.</summary>
/// <param name="Number">The line, from 1.</param>
/// <param name="Command">The command; null when the line cannot be read.</param>
/// <param name="Refusal">Why not; null when it can.</param>
internal sealed record RunLine(int Number, BookCommand? Command, Refusal? Refusal)
{
    /// <summary>Reads lines one by one; empty ones are passed over. What follows bytes that are not UTF-8 is not read.</summary>
    public static IEnumerable<RunLine> Read(StreamReader reader, string? actor)
    {
        for (var number = 1; Next(reader, number, actor, out var ended) is var read; number++)
        {
            if (read is not null)
                yield return read;
            if (ended)
                yield break;
        }
    }

    private static RunLine? Next(StreamReader reader, int number, string? actor, out bool ended)
    {
        try
        {
            var line = reader.ReadLine();
            ended = line is null;
            return string.IsNullOrWhiteSpace(line) ? null : Of(number, line, actor);
        }
        catch (DecoderFallbackException)
        {
            ended = true;
            return new RunLine(number, null, new Refusal(Rule.CommandForm, [("problem", new Reason(Because.NotUtf8)), ("line", number)]));
        }
    }

    private static RunLine Of(int number, string line, string? actor)
    {
        try
        {
            var command = CommandJson.Read(line);
            return new RunLine(number, command with { Actor = command.Actor ?? actor }, null);
        }
        catch (RefusedException refused)
        {
            return new RunLine(number, null, refused.Refusal with { Facts = [.. refused.Refusal.Facts, ("line", number)] });
        }
    }
}
