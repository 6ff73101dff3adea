using System.Collections;

namespace FundLedger.Reports.Tests.Streaming;

/// <summary>A report of a table with very many rows, which are made when they are read; it knows which of them somebody still keeps.</summary>
internal sealed class LongTable(int rows) : IReadOnlyList<ReportRow>
{
    private readonly List<WeakReference> _made = [];

    public int Count => rows;

    /// <summary>How many rows were read, each as often as it was.</summary>
    public int Read { get; private set; }

    /// <summary>How many rows are kept by somebody.</summary>
    public int Kept => _made.RemoveAll(row => !row.IsAlive) >= 0 ? _made.Count : 0;

    public ReportRow this[int index]
    {
        get
        {
            Read++;
            var row = new ReportRow([$"2025-{index % 12 + 1:00}", $"第 {index} 笔 Payment", new AmountText(index * 37, 2), new AmountText(index * 11, 2)]);
            _made.Add(new WeakReference(row));
            return row;
        }
    }

    public Report Report => SampleReport.Of(new ReportTable("rows", null,
        [
            new("date", new LocalName("日期", "Date"), false), new("text", new LocalName("摘要", "Text"), false),
            new("debit", new LocalName("借方", "Debit"), true), new("credit", new LocalName("贷方", "Credit"), true),
        ], this)
    { CarriesForward = true });

    public IEnumerator<ReportRow> GetEnumerator() => Enumerable.Range(0, rows).Select(index => this[index]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
