namespace FundLedger.Server.Api;

/// <summary>单据: what is set aside, committed and released, and what supervisors say of it.</summary>
internal static class DocumentCalls
{
    public static Resource Resource { get; } = new("documents", new LocalName("单据", "Documents"))
    {
        Changes =
        [
            new(Reserve.Kind, "reservations", "预占资金", "Set quota aside for a document"),
            new(Commit.Kind, "documents/{document}/commitment", "占用：单据获批", "Commit what is set aside for a document"),
            new(Release.Kind, "documents/{document}/release", "释放单据所占资金", "Release what a document holds"),
            new(FlagDocument.Kind, "documents/{document}/flags", "监督质疑", "Raise a doubt, as a supervisor"),
            new(AnswerFlag.Kind, "documents/{document}/flags/{flag}/answer", "答复质疑", "Answer a doubt, as someone else"),
        ],
    };
}
