using System.Text.Json.Nodes;

namespace FundLedger.Server;

/// <summary>善款流向.</summary>
internal static class LineageReport
{
    public static void WriteList(
        Output output, BookSetup setup, AsOf asOf, Fund fund, Lineage lineage, IReadOnlyDictionary<long, string> donors)
    {
        var columns = DonationColumns.Of(asOf, fund, donors);
        if (!output.IsText)
        {
            output.Rows(lineage.Donations, columns);
            return;
        }

        output.Heading(setup, asOf, $"捐赠一览  {fund.Code} {fund.Name.In(Language.Chinese)}", $"Donations  {fund.Code} {fund.Name.In(Language.English)}");
        output.Table(lineage.Donations, columns);
        output.Line($"共 {lineage.Donations.Count} 笔 {Text(fund, lineage.Donations.Sum(each => each.Amount))}，已用 {Text(fund, lineage.Donations.Sum(each => each.Paid))}，结余 {Text(fund, lineage.Donations.Sum(each => each.Left))}。",
            $"{lineage.Donations.Count} donations, {Text(fund, lineage.Donations.Sum(each => each.Amount))}; used {Text(fund, lineage.Donations.Sum(each => each.Paid))}, left {Text(fund, lineage.Donations.Sum(each => each.Left))}.");
    }

    public static void WriteDonation(
        Output output, BookSetup setup, AsOf asOf, Fund fund, Lineage lineage, LineageDonation donation, IReadOnlyDictionary<long, string> donors)
    {
        var payments = lineage.Payments.ToDictionary(each => each.Seq);
        var parts = donation.Payments.Select(part => (Part: part, Other: payments[part.Payment])).ToList();
        Column<(LineagePart Part, LineagePayment Other)>[] columns =
        [
            Column<(LineagePart Part, LineagePayment Other)>.Number("payment", "支付凭证", "Payment", each => each.Part.Payment),
            Column<(LineagePart Part, LineagePayment Other)>.Text("date", "日期", "Date", each => each.Other.Date),
            Column<(LineagePart Part, LineagePayment Other)>.Text("document", "申请", "Request", each => each.Other.Document),
            Column<(LineagePart Part, LineagePayment Other)>.Text("unit", "单位", "Unit", each => each.Other.At.Unit),
            Column<(LineagePart Part, LineagePayment Other)>.Text("unitName", "名称", "Name", each => setup.Unit(each.Other.At.Unit).Name.In(output.Language)),
            Column<(LineagePart Part, LineagePayment Other)>.Text("purpose", "用途", "Purpose", each => each.Other.At.Purpose),
            Column<(LineagePart Part, LineagePayment Other)>.Amount("amount", "其中来自此捐赠", "Of it from this donation", each => each.Part.Amount, _ => fund.Currency),
        ];
        WriteParts(output, parts, columns, "payments", Object([donation], DonationColumns.Of(asOf, fund, donors)), () =>
        {
            output.Heading(setup, asOf, $"第 {donation.Seq} 号捐赠的去向", $"Where donation {donation.Seq} went");
            output.Line($"{Refusal.Text(donation.Date)}  {DonorOf(output, donors, donation.Seq)}  {Text(fund, donation.Amount)}，已用 {Text(fund, donation.Paid)}，结余 {Text(fund, donation.Left)}",
                $"{Refusal.Text(donation.Date)}  {DonorOf(output, donors, donation.Seq)}  {Text(fund, donation.Amount)}; used {Text(fund, donation.Paid)}, left {Text(fund, donation.Left)}");
        });
    }

    public static void WritePayment(
        Output output, BookSetup setup, AsOf asOf, Fund fund, Lineage lineage, LineagePayment payment, IReadOnlyDictionary<long, string> donors)
    {
        var donations = lineage.Donations.ToDictionary(each => each.Seq);
        var parts = payment.Donations.Select(part => (Part: part, Other: donations[part.Donation])).ToList();
        Column<(LineagePart Part, LineageDonation Other)>[] columns =
        [
            Column<(LineagePart Part, LineageDonation Other)>.Number("donation", "捐赠凭证", "Donation", each => each.Part.Donation),
            Column<(LineagePart Part, LineageDonation Other)>.Text("date", "日期", "Date", each => each.Other.Date),
            Column<(LineagePart Part, LineageDonation Other)>.Text("donor", "捐赠人", "Donor", each => DonationColumns.DonorOf(donors, each.Part.Donation)),
            Column<(LineagePart Part, LineageDonation Other)>.Amount("amount", "金额", "Amount", each => each.Part.Amount, _ => fund.Currency),
        ];
        WriteParts(output, parts, columns, "donations", new JsonObject
        {
            ["seq"] = payment.Seq,
            ["date"] = Refusal.Text(payment.Date),
            ["document"] = payment.Document,
            ["unit"] = payment.At.Unit,
            ["purpose"] = payment.At.Purpose,
            ["amount"] = new AmountText(payment.Amount, fund.Currency.Decimals).ForPrograms,
            ["untraced"] = new AmountText(payment.Untraced, fund.Currency.Decimals).ForPrograms,
        }, () =>
        {
            output.Heading(setup, asOf, $"第 {payment.Seq} 号支付来自哪些捐赠", $"What payment {payment.Seq} came from");
            output.Line($"{Refusal.Text(payment.Date)}  {payment.Document}  {payment.At.Unit} {setup.Unit(payment.At.Unit).Name.In(Language.Chinese)}  {payment.At.Purpose}  {Text(fund, payment.Amount)}",
                $"{Refusal.Text(payment.Date)}  {payment.Document}  {payment.At.Unit} {setup.Unit(payment.At.Unit).Name.In(Language.English)}  {payment.At.Purpose}  {Text(fund, payment.Amount)}");
        });
    }

    private static void WriteParts<T>(
        Output output, IReadOnlyList<T> parts, IReadOnlyList<Column<T>> columns, string member, JsonObject json, Action head)
    {
        if (output.IsCsv)
        {
            output.Rows(parts, columns);
            return;
        }

        json[member] = JsonRows.Of(parts, columns);
        output.Object(json, () =>
        {
            head();
            output.Table(parts, columns);
        });
    }

    private static JsonObject Object<T>(IReadOnlyList<T> row, IReadOnlyList<Column<T>> columns) => (JsonObject)JsonRows.Of(row, columns)[0]!.DeepClone();

    private static string Text(Fund fund, long amount) => new AmountText(amount, fund.Currency.Decimals).ForPeople;

    private static string DonorOf(Output output, IReadOnlyDictionary<long, string> donors, long seq) =>
        CellText.ForPeople(DonationColumns.DonorOf(donors, seq), output.Language);
}
