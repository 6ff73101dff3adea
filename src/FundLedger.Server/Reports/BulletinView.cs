using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>公示.</summary>
internal static class BulletinView
{
    public static void Write(Output output, BookSetup setup, AsOf asOf, Bulletin bulletin)
    {
        var (rows, sums) = (BulletinColumns.Rows(setup).In(output.Language), BulletinColumns.Sums(setup).In(output.Language));
        if (output.IsCsv)
        {
            output.Rows(bulletin.Rows, rows);
            return;
        }

        output.Object(new JsonObject
        {
            ["from"] = Refusal.Text(bulletin.From),
            ["to"] = Refusal.Text(bulletin.To),
            ["sums"] = JsonRows.Of(bulletin.Sums, sums),
            ["rows"] = JsonRows.Of(bulletin.Rows, rows),
        }, () =>
        {
            output.Heading(setup, asOf, $"申请与资金使用公示（自 {Refusal.Text(bulletin.From)}）", $"Public bulletin (from {Refusal.Text(bulletin.From)})");
            output.Table(bulletin.Sums, sums, output.In("按资金与单位汇总", "By fund and unit"));
            output.Table(bulletin.Rows, rows, output.In("已决定的申请", "Decided requests"));
        });
    }
}
