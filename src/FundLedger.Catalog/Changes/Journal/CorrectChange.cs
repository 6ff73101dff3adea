namespace FundLedger.Catalog;

/// <inheritdoc cref="Correct"/>
public sealed class CorrectChange() : Change(Correct.Kind)
{
    public override Topic Topic => Topic.Journal;

    public override string Verb => "budget correct";

    public override string Path => "entries/{entry}/correction";

    public override LocalName Title => new("更正", "Correction");

    public override LocalName Summary => new("更正：红字注销错误凭证，再记正确的", "Take a wrong entry back in red, and post the right one");

    public override LocalName Deed => new("更正第 {entry} 号记录", "corrected entry {entry}");

    public override IReadOnlyList<MemberText> Texts =>
    [
        new("entry", "错误凭证的序号", "Sequence number of the wrong entry"),
        new("with", "正确的命令（JSON）；缺省只注销", "Right command as JSON; left out: only take it back"),
    ];

    public override IReadOnlyList<string> Examples =>
    [
        """{"entry":117,"with":{"kind":"disburse","unit":"A01","fund":"GF","purpose":"2080208","amount":"1080.00"}}""",
    ];

    public override IReadOnlyList<Rule> Rules => [.. RefusedBy.Deciding, .. RefusedBy.Reversing, .. RefusedBy.Carried];
}
