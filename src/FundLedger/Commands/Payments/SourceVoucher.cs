using System.Text;
using FundLedger.Journal;

namespace FundLedger.Commands;

/// <summary>What a source voucher is: its number is unique among those of its kind.</summary>
public enum SourceVoucherKind
{
    /// <summary>发票: with the code of the invoice before its number where it has one.</summary>
    [Term("发票", "Invoice")]
    Invoice,

    /// <summary>财政票据: also a receipt for a donation.</summary>
    [Term("财政票据", "Fiscal receipt")]
    FiscalReceipt,

    /// <summary>银行回单.</summary>
    [Term("银行回单", "Bank slip")]
    BankSlip,

    [Term("其他", "Other")]
    Other,
}

/// <summary>原始凭证: the paper or file that an entry was made of. One that was posted is not posted again (《会计信息化工作规范》第二十一条).</summary>
public sealed record SourceVoucher
{
    private const int MaxNumber = 100;

    public required SourceVoucherKind Kind { get; init; }

    /// <summary>Its number, as it is printed: 1 to 100 characters.</summary>
    public required string Number { get; init; }

    /// <summary>One as a table writes it: its number, after the name of its kind in either language where it is no invoice.</summary>
    public static SourceVoucher Of(string text)
    {
        foreach (var kind in Enum.GetValues<SourceVoucherKind>())
        {
            var name = TermNames.Find(kind)!;
            foreach (var word in new[] { name.Zh, name.En })
            {
                if (text.StartsWith(word, StringComparison.OrdinalIgnoreCase))
                    return new SourceVoucher { Kind = kind, Number = text[word.Length..].TrimStart(' ', ':', '：', '　') };
            }
        }

        return new SourceVoucher { Kind = SourceVoucherKind.Invoice, Number = text };
    }

    /// <summary>Its number as it is compared: blind to spaces, width and case.</summary>
    internal string Compared => string.Concat(Number.Normalize(NormalizationForm.FormKC).Where(sign => !char.IsWhiteSpace(sign))).ToUpperInvariant();

    /// <summary>That which an entry names; null where it names none.</summary>
    public static SourceVoucher? NamedBy(Entry entry) => EntryName.Of(entry).Any(name => name.Kind == EntryName.OfSource)
        ? ((IOfSourceVoucher)CommandJson.Of(entry.Kind, entry.Data, entry.Actor, entry.Key)).SourceVoucher
        : null;

    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> of one without a number, or a rule of texts.</exception>
    internal void Check()
    {
        Texts.Text(Number, "sourceVoucher.number", MaxNumber);
        Texts.Text(Compared, "sourceVoucher.number", MaxNumber);
        if (Compared.Length == 0)
            throw new RefusedException(Rule.MemberForm, ("member", "sourceVoucher.number"), ("problem", new Reason(Because.Required)));
    }
}

/// <summary>A command that is made of a source voucher.</summary>
internal interface IOfSourceVoucher
{
    /// <summary>Left out: none is named.</summary>
    SourceVoucher? SourceVoucher { get; }
}
