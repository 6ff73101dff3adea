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

    /// <summary>The account that it details, whose element and side it takes; left out: it is of the first level.</summary>
    public string? Parent { get; init; }

    /// <summary>Of the first level: what it is, as the chart names it (Asset, Revenue, …).</summary>
    public string? Element { get; init; }

    /// <summary>Of the first level: the side on which its balance stands.</summary>
    public Side? NormalSide { get; init; }

    /// <summary>The first day on which it may be posted to; left out: the command's date.</summary>
    public DateOnly? From { get; init; }

    public override BookSetup Apply(BookSetup setup, DateOnly date)
    {
        Texts.Code(Account, "account");
        Texts.Name(Name);
        var from = From ?? date;
        return setup with { Chart = setup.Chart.With(Parent is null ? OfFirstLevel(setup, from) : DetailOf(setup, Parent, from)) };
    }

    private AccountDefinition DetailOf(BookSetup setup, string code, DateOnly from)
    {
        if (Element is not null || NormalSide is not null)
            throw new RefusedException(Rule.MemberForm, ("member", Element is null ? "normalSide" : "element"), ("problem", new Reason(Because.NotTogether, ("other", "parent"))));
        var parent = setup.Chart.Require(Ledger, code, from);
        if (!Account.StartsWith(code, StringComparison.Ordinal))
            throw new RefusedException(Rule.MemberForm, ("member", "account"), ("problem", new Reason(Because.NotBelowParent, ("parent", code))));
        return parent with { Code = Account, Parent = code, Name = Name, From = from, Until = null };
    }

    /// <summary>An element is one that the ledger's chart has; its accounts are zero after a year's end where all those of it are.</summary>
    private AccountDefinition OfFirstLevel(BookSetup setup, DateOnly from)
    {
        var element = Element ?? throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "parent"));
        var side = NormalSide ?? throw new RefusedException(Rule.MemberRequired, ("kind", Kind), ("member", "normalSide"));
        var others = setup.Chart.Definitions.Where(other => other.Ledger == Ledger).ToList();
        if (others.All(other => other.Element != element))
            throw new RefusedException(Rule.MemberForm, ("member", "element"), ("problem", Reason.NotAmong(element, others.Select(other => other.Element).Distinct())));
        return new AccountDefinition(Ledger, Account, "", Name, element, side, others.Where(other => other.Element == element).All(other => other.ZeroAfterYearEnd), from, null);
    }
}
