using FundLedger.Authority;
using FundLedger.Journal;
using FundLedger.Setup;

namespace FundLedger.Commands;

/// <summary>Adds an account to a ledger's chart, or a new definition of one from a day on.</summary>
[Command(OpenAccount.Kind)]
[Right(RightAt.Book, Roles.Administrator)]
public sealed record OpenAccount : SetupCommand
{
    /// <summary>The kind of its entries.</summary>
    public const string Kind = "open-account";

    public required Ledger Ledger { get; init; }

    public required string Account { get; init; }

    public required LocalName Name { get; init; }

    /// <summary>The account that it details, whose element and side it takes.</summary>
    public required string Parent { get; init; }

    /// <summary>The first day on which it may be posted to; left out: the command's date.</summary>
    public DateOnly? From { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        Texts.Code(Account, "account");
        Texts.Name(Name);
        var from = From ?? date;
        var parent = setup.Chart.Require(Ledger, Parent, from);
        if (!Account.StartsWith(Parent, StringComparison.Ordinal))
            throw new RefusedException(Rule.MemberForm, ("member", "account"), ("problem", new Reason(Because.NotBelowParent, ("parent", Parent))));
        return setup with
        {
            Chart = setup.Chart.With(parent with
            {
                Code = Account,
                Parent = Parent,
                Name = Name,
                From = from,
                Until = null,
            }),
        };
    }
}
