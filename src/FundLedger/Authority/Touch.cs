using FundLedger.Journal;
using FundLedger.Requests;
using FundLedger.Setup;

namespace FundLedger.Authority;

/// <summary>What a change touches: a unit, and the fund there; or the whole book.</summary>
/// <param name="Unit">The unit; empty: the whole book.</param>
/// <param name="Fund">The fund; empty where none is.</param>
public readonly record struct Touch(string Unit, string Fund = "")
{
    /// <summary>What is of the whole book.</summary>
    public static Touch Book { get; } = new("");

    public bool IsOfBook => Unit.Length == 0;

    /// <summary>Whoever answers for money at a unit: the owner of a charity fund that reaches it, else the unit.</summary>
    internal static Touch Answering(BookSetup setup, string unit, string fund) =>
        setup.Funds.GetValueOrDefault(fund) is { Type: FundType.Charity } charity && setup.Reaches(charity, unit)
            ? new Touch(charity.Owner, fund)
            : new Touch(unit, fund);

    /// <summary>The units at which a person acts.</summary>
    internal static IEnumerable<Touch> OfPerson(BookSetup setup, string person) =>
        setup.Roles.Where(role => role.Person == person).Select(role => new Touch(role.Unit)).Distinct();

    /// <summary>Where the lines of an entry stand.</summary>
    internal static IEnumerable<Touch> Of(IEnumerable<Line> lines) =>
        lines.Select(line => new Touch(line.Account.Unit, line.Account.Fund)).Distinct();

    /// <summary>What answers for a document: of a request the unit that asks, with its fund; of another the places of its lines.</summary>
    internal static IEnumerable<Touch> Of(DocumentState document, RequestState? request) => request is not null
        ? [new Touch(request.Unit, request.Fund)]
        : document.Nets.Select(net => new Touch(net.Account.Unit, net.Account.Fund)).Distinct();
}
