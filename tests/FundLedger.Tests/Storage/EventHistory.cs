using CsCheck;

namespace FundLedger.Tests.Storage;

/// <summary>Random events on the small municipality. Many are refused; that is part of the test.</summary>
internal static class EventHistory
{
    private static readonly string[] Units = ["A", "A01", "A02", "B"];
    private static readonly string[] Purposes = ["P1", "P2"];

    public static Gen<BookCommand[]> Commands(int count) =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[1, 60_000], Gen.Int[0, 330], Gen.Int[0, 25])
            .Array[count]
            .Select(draws => draws.Select((draw, i) => Command(i, draw)).ToArray());

    private static BookCommand Command(int i, (int Kind, int Unit, int Fen, int Day, int Other) draw)
    {
        var date = new DateOnly(2025, 1, 12).AddDays(draw.Day);
        var unit = Units[draw.Unit];
        var purpose = Purposes[draw.Other % 2];
        var amount = draw.Fen / 100m;
        var document = $"R{draw.Other}";
        var award = $"W{draw.Other}";
        BookCommand command = draw.Kind switch
        {
            < 6 => new Appropriate { Unit = draw.Other < 13 ? "A" : "B", Fund = draw.Other % 3 == 0 ? "PF" : "GF", Purpose = purpose, Amount = amount * 10 },
            < 9 => new Supplement { Unit = "A", Fund = "GF", Purpose = purpose, Amount = draw.Other % 2 == 0 ? amount : -amount },
            < 18 => new Allot { From = "A", To = Units[draw.Other % 3], Fund = draw.Other % 4 == 0 ? "PF" : "GF", Purpose = purpose, Amount = amount },
            < 21 => new Recall { From = "A", To = Units[draw.Other % 3], Fund = "GF", Purpose = purpose, Amount = amount / 4 },
            < 25 => new MoveBetweenPurposes { Unit = unit, Fund = "GF", From = "P1", To = "P2", Amount = amount / 5 },
            < 27 => new Freeze { Unit = unit, Fund = "GF", Purpose = purpose, Amount = amount / 8 },
            < 29 => new Unfreeze { Unit = unit, Fund = "GF", Purpose = purpose, Amount = amount / 8 },
            < 38 => new Reserve
            {
                Document = document,
                Unit = draw.Other % 5 == 0 ? "F" : unit,
                Fund = draw.Other % 5 == 0 ? "CF" : "GF",
                Lines = [new ReservationLine { Purpose = purpose, Amount = amount / 6 }, new ReservationLine { Purpose = "P1", Amount = 1 }],
            },
            < 44 => new Commit { Document = document },
            < 46 => new Release { Document = document },
            < 54 => new Disburse { Document = document, Purpose = purpose, Amount = Math.Round(amount / 12, 2), Final = draw.Fen % 2 == 0, Advance = draw.Other % 5 == 0 },
            < 65 => new Disburse { Unit = unit, Fund = "GF", Purpose = purpose, Amount = amount / 4 },
            < 69 => new Refund { Of = draw.Other % 2 == 0 ? document : $"{14 + i * 3 / 4}", Amount = 1 },
            < 72 => new Correct { Entry = 14 + i / 2 },
            < 76 => new ReverseEntry { Entry = 14 + i / 2, Reason = "录入错误", At = draw.Fen % 2 == 0 ? ReversalDate.Today : ReversalDate.Original },
            < 81 => new AccrueAward { Award = award, Unit = unit, Fund = draw.Other % 2 == 0 ? "PF" : "GF", Purpose = purpose, Amount = amount / 4, Period = "2025Q1", Headcount = 12, Due = date.AddDays(30) },
            < 84 => new FundAward { Award = award, Amount = amount / 12 },
            < 89 => new PayAward { Award = award, Amount = amount / 12 },
            < 93 => new Donate { Fund = "CF", Amount = amount, Donor = "热心居民", Restriction = new Restriction { Purpose = purpose } },
            < 95 => new VerifyAdvance { Document = document, Amount = 1 },
            < 97 => new HoldDonation { Unit = unit, Amount = amount, For = "贫困家庭" },
            < 98 => new HandOverDonation { Unit = unit, Amount = amount / 3, For = "贫困家庭" },
            _ => new LockPeriod { Period = $"2025-{1 + draw.Other % 3:00}", Actor = "liu.min" },
        };
        return Exact(command) with { Key = $"e{i}", Date = date };
    }

    /// <summary>Amounts with two decimals: others are refused, which other tests show.</summary>
    private static BookCommand Exact(BookCommand command) => command switch
    {
        QuotaCommand quota => quota with { Amount = Math.Round(quota.Amount, 2) },
        AllotmentCommand allotment => allotment with { Amount = Math.Round(allotment.Amount, 2) },
        MoveBetweenPurposes virement => virement with { Amount = Math.Round(virement.Amount, 2) },
        FundAward award => award with { Amount = Math.Round(award.Amount, 2) },
        PayAward award => award with { Amount = Math.Round(award.Amount, 2) },
        HeldDonation held => held with { Amount = Math.Round(held.Amount, 2) },
        Reserve reserve => reserve with { Lines = [.. reserve.Lines.Select(line => line with { Amount = Math.Round(line.Amount, 2) })] },
        _ => command,
    };
}
