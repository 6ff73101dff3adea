using CsCheck;

namespace FundLedger.Tests.Figures.Requests;

/// <summary>Random commands of the charity fund: what the book refuses is left out by it.</summary>
internal static class DonationHistory
{
    private static readonly DateOnly Origin = new(2025, 1, 1);

    /// <summary>Days in the middle, and after all.</summary>
    public static IReadOnlyList<DateOnly> Dates { get; } = [Origin.AddDays(7), Origin.AddDays(15), DateOnly.MaxValue];

    public static Gen<string[]> Commands(int count) =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 3], Gen.Int[1, 900], Gen.Int[0, 20], Gen.Int[0, 400]).Array[count].Select(draws =>
            draws.Select((draw, number) => Command(draw.Item1, draw.Item2, draw.Item3, Origin.AddDays(draw.Item4), draw.Item5, number)).ToArray());

    /// <summary>What comes back comes after what was paid: on the last day.</summary>
    private static readonly string Last = Refusal.Text(Origin.AddDays(20));

    private static string Command(int kind, int place, int fen, DateOnly date, int entry, int number)
    {
        var (unit, purpose, other) = (place < 2 ? "A0101" : "F", place % 2 == 0 ? "HELP" : "MED", place % 2 == 0 ? "MED" : "HELP");
        var (day, amount) = (Refusal.Text(date), DecimalText.Of(fen, 2));
        var seq = 18 + (entry % (number + 1)); // entries of the set-up come first
        return kind switch
        {
            < 15 => $"{{'kind':'donate','date':'{day}','fund':'CF','amount':'{amount}','restriction':{{'purpose':'{purpose}','unit':'{unit}'}}}}",
            < 20 => $"{{'kind':'donate','date':'{day}','fund':'CF','amount':'{amount}','restriction':{{'purpose':'{purpose}','unit':'{unit}','until':'{Last}'}}}}",
            < 25 => $"{{'kind':'donate','date':'{day}','fund':'CF','amount':'{amount}'}}",
            < 29 => $"{{'kind':'assign-donation','date':'{day}','fund':'CF','unit':'{unit}','purpose':'{purpose}','amount':'{amount}'{(fen % 3 == 0 ? ",'back':true" : "")}}}",
            < 31 => $"{{'kind':'repay-donation','date':'{day}','fund':'CF','donation':{seq},'amount':'{amount}','reason':'x'}}",
            < 32 => $"{{'kind':'earn-interest','date':'{day}','fund':'CF','amount':'0.05'}}",
            < 33 => $"{{'kind':'disburse','date':'{day}','unit':'{unit}','fund':'CF','purpose':'{purpose}','amount':'{amount}','advance':true,'document':'H{number - 1}'}}",
            < 60 => $"{{'kind':'disburse','date':'{day}','unit':'{unit}','fund':'CF','purpose':'{purpose}','amount':'{amount}'}}",
            < 70 => $"{{'kind':'virement','date':'{day}','unit':'{unit}','fund':'CF','from':'{purpose}','to':'{other}','amount':'{amount}'}}",
            < 80 => $"{{'kind':'refund','date':'{Last}','of':'{seq}','amount':'{amount}'}}",
            < 85 => $"{{'kind':'reserve','date':'{day}','document':'H{number}','unit':'{unit}','fund':'CF','lines':[{{'purpose':'{purpose}','amount':'{amount}'}}]}}",
            < 93 => $"{{'kind':'reverse','entry':{seq},'reason':'x','at':'original'}}",
            _ => $"{{'kind':'correct','date':'{Last}','entry':{seq},'with':{{'kind':'donate','fund':'CF','amount':'{amount}','restriction':{{'purpose':'{purpose}','unit':'{unit}'}}}}}}",
        };
    }
}
