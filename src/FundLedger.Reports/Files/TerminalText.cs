using Spectre.Console;
using Spectre.Console.Rendering;

namespace FundLedger.Reports;

/// <summary>Texts in the columns of a terminal, of which a Chinese character takes two.</summary>
public static class TerminalText
{
    /// <summary>As wide as anything is drawn: a layout does not end where what may not be broken does not fit.</summary>
    internal const int Unbounded = 4000;

    private static readonly IAnsiConsole Console = On(TextWriter.Null, Unbounded);

    /// <summary>How many columns a line takes.</summary>
    public static int WidthOf(string line) => line.Length == 0
        ? 0
        : ((IRenderable)new Text(line)).Measure(RenderOptions.Create(Console), Unbounded).Max;

    /// <summary>A text in lines of no more than a width, broken between words where there are words.</summary>
    public static IReadOnlyList<string> LinesOf(string text, int width)
    {
        using var lines = new StringWriter { NewLine = "\n" };
        On(lines, width).Write(new Text(text));
        return [.. lines.ToString().TrimEnd().Split('\n').Select(line => line.TrimEnd())];
    }

    /// <summary>A console that writes plain text of a width.</summary>
    internal static IAnsiConsole On(TextWriter text, int width)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
        });
        console.Profile.Width = width;
        console.Profile.Capabilities.Unicode = true;
        return console;
    }
}
