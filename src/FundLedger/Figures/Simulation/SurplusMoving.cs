using FundLedger.Commands;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Figures;

/// <summary>A surplus on its way to a unit in arrears, on a copy of the book.</summary>
internal sealed class SurplusMoving
{
    private readonly YearBalances _balances;
    private readonly IReadOnlyList<Award> _awards;
    private readonly SurplusMove _move;
    private readonly SimulatedBook _book;
    private readonly IReadOnlySet<string> _givers;
    private readonly List<BookCommand> _done = [];
    private readonly List<RefusedStep> _refused = [];

    public SurplusMoving(YearBalances balances, IReadOnlyList<Award> awards, SurplusMove move)
    {
        (_balances, _awards, _move) = (balances, awards, move);
        Check();
        _givers = GiversOf();
        _book = SimulatedBook.Of(balances, AwardStates.Documents(awards, balances.Opening.Concat(balances.Movements)));
    }

    private BookSetup Setup => _balances.Setup;

    public SurplusMoveSimulation Simulate()
    {
        var moved = MoveAll();
        var before = _done.Count;
        var awards = PayArrears();
        var paid = _done.Skip(before).OfType<PayAward>()
            .Aggregate(Int128.Zero, (sum, pay) => sum + Money.FromDecimal(pay.Amount, _move.Amount.Currency).MinorUnits);
        var after = _book.YearAt(_balances.AsOf.Date);
        return new SurplusMoveSimulation(
            _move, moved, paid, FiguresOf(_move.From, after, awards), FiguresOf(_move.To, after, awards),
            ArrearsOf(_move.From, awards), ArrearsOf(_move.To, awards), _done, _refused);
    }

    /// <summary>To where arrears lack quota first, from the same purpose where there is any; the rest to the unit itself.</summary>
    private Int128 MoveAll()
    {
        var left = _move.Amount.MinorUnits;
        var surpluses = Surpluses();
        foreach (var need in Clearance.Of(Setup, _awards, Available(_balances), _move.Date, _move.To, _move.Fund).Rows
            .Where(need => !_givers.Contains(need.At.Unit)))
        {
            left -= Fill(surpluses, need.At.Unit, need.At.Purpose, Math.Min(left, (long)need.Supplement));
        }

        left -= Fill(surpluses, _move.To, null, left);
        return _move.Amount.MinorUnits - left;
    }

    /// <summary>Moves up to an amount from what surpluses there are, and says how much it was.</summary>
    private long Fill(List<Surplus> surpluses, string unit, string? purpose, long amount)
    {
        var filled = 0L;
        foreach (var surplus in surpluses.OrderBy(surplus => surplus.At.Purpose == purpose ? 0 : 1))
        {
            var part = Math.Min(surplus.Left, amount - filled);
            if (part <= 0 || !Carry(surplus.At, unit, purpose ?? surplus.At.Purpose, part, ownUse: purpose is not null))
                continue;
            surplus.Left -= part;
            filled += part;
        }

        return filled;
    }

    private bool Carry(Place source, string unit, string purpose, long units, bool ownUse)
    {
        var amount = Money.FromMinorUnits(units, _move.Amount.Currency);
        var commands = QuotaPath.Move(Setup, source, unit, amount, _move.Date, ownUse).ToList();
        if (purpose != source.Purpose)
        {
            commands.Add(new MoveBetweenPurposes
            {
                Unit = unit,
                Fund = source.Fund,
                Year = source.Year,
                From = source.Purpose,
                To = purpose,
                Amount = amount.Amount,
                Date = _move.Date,
            });
        }

        if (_book.DoAll(commands) is { } refused)
        {
            _refused.Add(refused);
            return false;
        }

        _done.AddRange(commands);
        return true;
    }

    /// <summary>Pays the arrears of the unit with what it has now, and returns the awards as they then stand.</summary>
    private IReadOnlyList<Award> PayArrears()
    {
        var awards = _awards;
        var available = Available(_book.YearAt(_balances.AsOf.Date));
        foreach (var command in PaymentRun.Plan(Setup, awards, available, _move.Date, _move.To, _move.Fund).Commands)
        {
            if (_book.Do(command) is { } refusal)
            {
                _refused.Add(new RefusedStep(command, refusal));
                continue;
            }

            _done.Add(command);
            awards = [.. awards.Select(award => AwardStates.After(award, command, _move.Date))];
        }

        return awards;
    }

    private void Check()
    {
        var fund = Setup.Fund(_move.Fund);
        if (_move.Amount.Currency != fund.Currency)
            throw new RefusedException(Rule.CurrencyMustMatch, ("expected", fund.Currency), ("actual", _move.Amount.Currency));
        if (_move.Amount.MinorUnits <= 0)
            throw new RefusedException(Rule.AmountMustBePositive, ("member", "amount"), ("amount", _move.Amount));
        if (_move.From == _move.To)
            throw new RefusedException(Rule.MemberForm, ("member", "to"), ("problem", new Reason(Because.Same, ("other", "from"), ("given", _move.To))));
        if (_move.Date != _balances.AsOf.Date)
            throw new RefusedException(Rule.MemberForm, ("member", "date"), ("problem", new Reason(Because.Differs, ("expected", _balances.AsOf.Date), ("given", _move.Date))));
    }

    /// <summary>The unit that gives and all below it; but not the one that gets, where that is below it.</summary>
    private HashSet<string> GiversOf()
    {
        var givers = UnitScope.Of(Setup, _move.From).ToHashSet(StringComparer.Ordinal);
        if (givers.Contains(_move.To))
            givers.ExceptWith(UnitScope.Of(Setup, _move.To));
        return givers;
    }

    /// <summary>9203 of the fiscal year's budget, and carried over to it, where it is given from; the largest first.</summary>
    private List<Surplus> Surpluses() =>
    [
        .. Available(_balances)
            .Where(balance => balance.Account.Fund == _move.Fund && balance.Account.Year <= _balances.Year && _givers.Contains(balance.Account.Unit))
            .GroupBy(balance => balance.Account)
            .Select(group => new Surplus(group.Key.Place()) { Left = group.Sum(balance => balance.Credit - balance.Debit) })
            .Where(surplus => surplus.Left > 0)
            .OrderByDescending(surplus => surplus.Left)
            .ThenBy(surplus => surplus.At.Unit, StringComparer.Ordinal).ThenBy(surplus => surplus.At.Purpose, StringComparer.Ordinal),
    ];

    private BeforeAfter<DistrictFigures> FiguresOf(string unit, YearBalances after, IReadOnlyList<Award> awards) => new(
        DistrictComparison.Of(_balances, _awards, [Setup.Unit(unit)])[0],
        DistrictComparison.Of(after, awards, [Setup.Unit(unit)])[0]);

    private BeforeAfter<ArrearsRow?> ArrearsOf(string unit, IReadOnlyList<Award> awards) => new(ArrearsIn(_awards, unit), ArrearsIn(awards, unit));

    private ArrearsRow? ArrearsIn(IReadOnlyList<Award> awards, string unit) => AwardAgeing.Of(Setup, awards, _move.Date, unit).Total
        .FirstOrDefault(row => row.Currency == _move.Amount.Currency);

    private static IEnumerable<AccountBalance> Available(YearBalances balances) => balances.Opening.Concat(balances.Movements)
        .Where(balance => balance.Account is { Ledger: Ledger.Control, Code: ControlAccount.Available });

    /// <summary>What a lot still has to give.</summary>
    private sealed class Surplus(Place at)
    {
        public Place At { get; } = at;

        public long Left { get; set; }
    }
}
