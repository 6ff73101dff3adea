using FundLedger.Storage;

namespace FundLedger.Server.Api;

/// <summary>How the log of access is listed, by the API and on the command line.</summary>
internal static class AccessRecordColumns
{
    public static readonly IReadOnlyList<Column<AccessRecord>> All =
    [
        Column<AccessRecord>.Number("seq", "序号", "No.", record => record.Seq),
        Column<AccessRecord>.Text("recordedAt", "时刻", "Recorded", record => record.RecordedAt),
        Column<AccessRecord>.Text("user", "用户", "User", record => record.User),
        Column<AccessRecord>.Text("address", "来源", "Address", record => record.Address),
        Column<AccessRecord>.Text("what", "事项", "What", record => record.What),
        Column<AccessRecord>.Text("result", "结果", "Result", record => record.Result.ToString()),
        Column<AccessRecord>.Text("detail", "说明", "Detail", record => record.Detail),
        Column<AccessRecord>.Number("times", "次数", "Times", record => record.Times),
    ];
}
