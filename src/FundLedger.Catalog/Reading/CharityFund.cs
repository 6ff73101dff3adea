namespace FundLedger.Catalog;

/// <summary>The charity fund that a question is about.</summary>
internal static class CharityFund
{
    public static QuestionOption<string?> Option { get; } =
        new("fund", new("慈善资金，缺省为唯一的", "A charity fund; left out: the only one"), value => value) { MustExist = (code, setup) => setup.Fund(code!) };

    /// <exception cref="RefusedException"><see cref="Rule.MemberRequired"/> where none is named, and there are several or none.</exception>
    public static Fund Of(Asked asked, Question question) => asked.Setup.Fund(asked.Of(Option) ?? Only(asked.Setup, question));

    private static string Only(BookSetup setup, Question question) => setup.Funds.Values.Where(fund => fund.Type == FundType.Charity).ToList() is [var only]
        ? only.Code
        : throw new RefusedException(Rule.MemberRequired, ("kind", question.Code), ("member", "fund"));
}
