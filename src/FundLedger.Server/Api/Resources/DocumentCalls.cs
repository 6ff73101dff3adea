namespace FundLedger.Server.Api;

/// <summary>单据: what is set aside, committed and released, and what supervisors say of it.</summary>
internal static class DocumentCalls
{
    public static Resource Resource { get; } = new("documents", new LocalName("单据", "Documents"))
    {
        Changes =
        [
            Change.Of<Reserve>("reserve", "reservations", "预占资金", "Set quota aside for a document", Roles.Applicants,
                (command, _) => Touch.OfUnits(command.Unit) with { Document = command.Document }),
            Change.Of<Commit>("commit", "documents/{document}/commitment", "占用：单据获批", "Commit what is set aside for a document", Roles.Approvers,
                (command, _) => Touch.OfDocument(command.Document)),
            Change.Of<Release>("release", "documents/{document}/release", "释放单据所占资金", "Release what a document holds", Roles.Closers,
                (command, _) => Touch.OfDocument(command.Document)),
            Change.Of<FlagDocument>("flag", "documents/{document}/flags", "监督质疑", "Raise a doubt, as a supervisor", Roles.Any,
                (command, _) => Touch.OfDocument(command.Document)),
            Change.Of<AnswerFlag>("answer-flag", "documents/{document}/flags/{flag}/answer", "答复质疑", "Answer a doubt, as someone else", Roles.Any,
                (command, _) => Touch.OfDocument(command.Document)),
        ],
    };
}
