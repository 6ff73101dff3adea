using FundLedger.Authority;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>A request was turned down because there were no funds for it: part of a unit's shortage.</summary>
[Command(RecordShortage.Kind)]
[Right(RightAt.Unit, Roles.FinanceOfficer)]
public sealed record RecordShortage : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "record-shortage";

    /// <summary>The request; one that was turned down before counts as it is now.</summary>
    public required string Document { get; init; }

    public required string Unit { get; init; }

    public required string Fund { get; init; }

    /// <summary>Left out: the fund's only purpose, or none.</summary>
    public string? Purpose { get; init; }

    /// <summary>The budget year of the authority; left out: the fiscal year of the date.</summary>
    [BudgetYear]
    public int? Year { get; init; }

    /// <summary>What was missing.</summary>
    public required decimal Amount { get; init; }

    public override IEnumerable<Touch> Places(BookSetup setup) => [Touch.Answering(setup, Unit, Fund)];

    internal override DocumentName? Named => new(Document, full => this with { Document = full }) { Home = Unit };

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        Texts.Code(Document, "document");
        var at = QuotaCommand.PlaceOf(setup, Unit, Fund, Purpose, Year, date);
        var amount = Money.FromDecimal(Amount, setup.Fund(Fund).Currency);
        return amount.MinorUnits > 0
            ? setup with { Shortages = setup.Shortages.SetItem(Document, new Shortage(Document, date, at, amount)) }
            : throw new RefusedException(Rule.AmountMustBePositive, ("member", "amount"), ("amount", amount));
    }
}
