using FundLedger.Pdf.Fluent;

namespace FundLedger.Reports.Rendering;

/// <summary>What a part of a report is rendered for.</summary>
/// <param name="Report">The report.</param>
/// <param name="Language">Its language.</param>
/// <param name="Width">The width between the margins, in points.</param>
/// <param name="Cancellation">Ends the work.</param>
internal sealed record RenderContext(Report Report, ReportLanguage Language, float Width, CancellationToken Cancellation)
{
    public string In(LocalName name) => name.In(Language);

    public string In(string zh, string en) => In(new LocalName(zh, en));

    /// <summary>What stands between a title and its value.</summary>
    public string Colon => Language == ReportLanguage.English ? ": " : "：";

    /// <summary>A value as people read it.</summary>
    public string Text(object? value) => value switch
    {
        LocalName name => In(name),
        TermText term => In(term.ForPeople),
        ListText list => In(list.ForPeople),
        FlagText flag => In(flag.ForPeople),
        _ => CellText.ForPeople(value, Language.One()),
    };

    /// <summary>What is below zero is red, beside its minus sign.</summary>
    public static bool IsNegative(object? value) => value switch
    {
        AmountText amount => amount.MinorUnits < 0,
        RateText rate => rate.Rate < 0,
        CountText count => count.Count < 0,
        MeanText mean => mean.Mean < 0,
        _ => false,
    };

    /// <summary>A sum at the right of a place; in yuan with ¥ close to its first figure, so that none can be put before it.</summary>
    public static TextSpanDescriptor PutClosed(Container place, AmountText sum, bool yuan)
    {
        var text = place.Text((yuan ? "¥" : "") + sum.ForPeople).AlignRight();
        return IsNegative(sum) ? text.FontColor(ReportStyle.Red) : text;
    }

    /// <summary>A value in a place: at the right where it is a number, red where it is below zero.</summary>
    public TextSpanDescriptor Put(Container place, object? value, bool right)
    {
        var text = place.Text(Text(value));
        if (right)
            text = text.AlignRight();
        return IsNegative(value) ? text.FontColor(ReportStyle.Red) : text;
    }
}
