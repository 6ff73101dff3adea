using CsCheck;

namespace FundLedger.Tests.Storage;

/// <summary>
/// Random events of three fiscal years, in about the order of their dates, on funds of every rule. Many are refused;
/// that is part of the test.
/// </summary>
internal static class YearsHistory
{
    public const int FirstYear = 2025;
    public const int Years = 3;

    private static readonly string[] Units = ["A", "A01", "A02", "B"];
    private static readonly string[] Funds = ["GF", "PJ", "LF", "PF"];
    private static readonly string[] Purposes = ["P1", "P2"];

    /// <summary>Funds that carry once and that lapse, beside those of the municipality.</summary>
    public static IReadOnlyList<BookCommand> Setup { get; } =
    [
        new OpenFund { Key = "fund-PJ", Fund = "PJ", Name = new LocalName("项目", "Project"), Type = FundType.Project, CarryOver = CarryOver.TwoYear, Owner = "A" },
        new OpenFund { Key = "fund-LF", Fund = "LF", Name = new LocalName("专项", "Special"), Type = FundType.Fiscal, CarryOver = CarryOver.Lapse, Owner = "A" },
    ];

    public static Gen<BookCommand[]> Commands(int count) =>
        Gen.Select(Gen.Int[0, 103], Gen.Int[0, 3], Gen.Int[1, 60_000], Gen.Int[-12, 12], Gen.Int[0, 39])
            .Array[count]
            .Select(draws => draws.Select((draw, i) => Command(i, count, draw)).ToArray());

    private static BookCommand Command(int i, int count, (int Kind, int Unit, int Fen, int Day, int Other) draw)
    {
        var day = new DateOnly(FirstYear, 1, 14).AddDays((int)((long)i * (Years * 365 - 20) / count));
        var date = day.AddDays(draw.Day);
        var unit = Units[draw.Unit];
        var fund = Funds[draw.Other % 4];
        var purpose = Purposes[draw.Other / 4 % 2];
        var amount = Math.Round(draw.Fen / 100m, 2);
        var year = draw.Day % 5 == 0 ? date.Year - 1 : date.Year;
        var document = $"R{day.Year}-{draw.Other}-{i / 200}";
        var award = $"W{day.Year}-{draw.Other}-{i / 300}";
        BookCommand command = draw.Kind switch
        {
            < 7 => new Appropriate { Unit = draw.Other < 30 ? "A" : "B", Fund = fund, Purpose = purpose, Amount = amount * 10 },
            < 9 => new Supplement { Unit = unit, Fund = fund, Purpose = purpose, Year = year, Amount = draw.Other % 3 == 0 ? -amount : amount },
            < 20 => new Allot { From = "A", To = Units[draw.Other % 3], Fund = fund, Purpose = purpose, Year = year, Amount = amount },
            < 23 => new Recall { From = "A", To = Units[draw.Other % 3], Fund = fund, Purpose = purpose, Year = year, Amount = Math.Round(amount / 4, 2) },
            < 27 => new MoveBetweenPurposes { Unit = unit, Fund = fund, Year = year, From = "P1", To = "P2", Amount = Math.Round(amount / 5, 2) },
            < 29 => new Freeze { Unit = unit, Fund = fund, Purpose = purpose, Year = year, Amount = Math.Round(amount / 8, 2) },
            < 31 => new Unfreeze { Unit = unit, Fund = fund, Purpose = purpose, Year = year, Amount = Math.Round(amount / 8, 2) },
            < 39 => new Reserve { Document = document, Unit = unit, Fund = fund, Lines = [new ReservationLine { Purpose = purpose, Year = year, Amount = Math.Round(amount / 6, 2) }] },
            < 45 => new Commit { Document = document },
            < 47 => new Release { Document = document },
            < 55 => new Disburse { Document = document, Amount = Math.Round(amount / 12, 2), Final = draw.Fen % 2 == 0 },
            < 67 => new Disburse { Unit = unit, Fund = fund, Purpose = purpose, Year = year, Amount = Math.Round(amount / 4, 2) },
            < 70 => new Refund { Of = draw.Other % 2 == 0 ? document : $"{20 + i / 2}", Amount = 1 },
            < 73 => new Correct { Entry = 20 + i / 2 },
            < 77 => new ReverseEntry { Entry = 20 + i / 2, Reason = "录入错误", At = draw.Fen % 2 == 0 ? ReversalDate.Today : ReversalDate.Original },
            < 82 => new AccrueAward { Award = award, Unit = unit, Fund = fund, Purpose = purpose, Amount = Math.Round(amount / 4, 2), Period = "H1", Headcount = 12, Due = date.AddDays(30) },
            < 85 => new FundAward { Award = award, Amount = Math.Round(amount / 12, 2), Year = draw.Fen % 2 == 0 ? null : year },
            < 90 => new PayAward { Award = award, Amount = Math.Round(amount / 12, 2) },
            < 93 => new Donate { Fund = "CF", Amount = amount, Donor = "热心居民", Restriction = new Restriction { Purpose = purpose } },
            < 95 => new Disburse { Unit = "F", Fund = "CF", Purpose = purpose, Amount = Math.Round(amount / 3, 2), Advance = draw.Fen % 2 == 0 },
            < 97 => new ClawBack { Unit = unit, Fund = fund, Purpose = purpose, Year = date.Year - 1, Amount = Math.Round(amount / 10, 2) },
            < 98 => new HoldDonation { Unit = unit, Amount = amount, For = "贫困家庭" },
            < 99 => new HandOverDonation { Unit = unit, Amount = Math.Round(amount / 3, 2), For = "贫困家庭" },
            >= 100 => new CarryOverQuota { Unit = unit, Fund = fund, Purpose = purpose, Year = date.Year - 1, Amount = Math.Round(amount / 10, 2) },
            _ => new RecordShortage { Document = document, Unit = unit, Fund = fund, Purpose = purpose, Amount = amount },
        };
        return command is CarryOverQuota ? command with { Key = $"y{i}" } : command with { Key = $"y{i}", Date = date };
    }
}
