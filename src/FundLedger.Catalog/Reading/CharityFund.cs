namespace FundLedger.Catalog;

/// <summary>The charity fund that a question is about.</summary>
internal static class CharityFund
{
    public static QuestionOption<string?> Option { get; } =
        new("fund", new("慈善资金，缺省为唯一的", "A charity fund; left out: the only one"), value => value) { MustExist = (code, setup) => setup.Fund(code!) };

    /// <exception cref="RefusedException"><see cref="Rule.ParameterForm"/> where none is named, and there are several or none.</exception>
    public static Fund Of(Asked asked) => asked.Setup.Fund(asked.Of(Option) ?? Only(asked.Setup));

    private static string Only(BookSetup setup) => setup.Funds.Values.Where(fund => fund.Type == FundType.Charity).ToList() is [var only]
        ? only.Code
        : throw Asks.Wrong(Option.Name, new Reason(Because.Required));
}
