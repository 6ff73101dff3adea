using System.Collections.Frozen;
using FundLedger.Journal;
using FundLedger.Setup;
using static FundLedger.Journal.CharityAccount;
using static FundLedger.Journal.FinancialAccount;

namespace FundLedger.Commands;

/// <summary>
/// 记账凭证: the lines of an entry that belong to a unit and a set of ledgers. Numbered without gaps by unit, set and month,
/// in order of recording: what is recorded later never changes a number, backdated or not.
/// </summary>
/// <param name="Unit">The accounting entity.</param>
/// <param name="Set">Its ledgers.</param>
/// <param name="Period">The month of its effective date.</param>
/// <param name="Number">Its number in that month, from 1.</param>
/// <param name="Entry">The entry.</param>
/// <param name="Lines">Its lines, in order.</param>
/// <param name="Signatures">Who signed, by office.</param>
public sealed record Voucher(
    string Unit, VoucherSet Set, Period Period, int Number, Entry Entry, IReadOnlyList<Line> Lines, IReadOnlyList<VoucherSignature> Signatures)
{
    /// <summary>
    /// Accounts by which money is paid or received: 库存现金, 银行存款, 零余额账户用款额度, 其他货币资金, 财政应返还额度, and
    /// 财政拨款收入, which stands for direct payment (财政直接支付).
    /// </summary>
    private static readonly FrozenSet<(Ledger, string)> Money = FrozenSet.ToFrozenSet(
    [
        (Ledger.Financial, CashOnHand), (Ledger.Financial, BankDeposits), (Ledger.Financial, ZeroBalanceQuota),
        (Ledger.Financial, OtherMonetaryFunds), (Ledger.Financial, QuotaReceivable), (Ledger.Financial, AppropriationRevenue),
        (Ledger.Charity, Cash), (Ledger.Charity, CharityDeposits), (Ledger.Charity, OtherCharityFunds),
    ]);

    /// <summary>Its word and number: <c>记-0001</c>.</summary>
    public string Code => VoucherSets.Code(Set, Number);

    /// <summary>Whether money was paid or received, so that the cashier signs. What a year's end carries over is not paid.</summary>
    public bool NeedsCashier => !IsClosing
        && Lines.Any(line => Money.Contains((line.Account.Ledger, line.Account.Code[..Math.Min(4, line.Account.Code.Length)])));

    /// <summary>Whether it closes a year, or takes a closing back.</summary>
    public bool IsClosing => CommandKind.Of(Entry.Kind).EndsYear;

    /// <summary>Whether it takes an entry back in red, or posts the right one in blue.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Whether source vouchers belong to it: to all but those of closing and correction (《会计基础工作规范》第五十一条).</summary>
    public bool NeedsEnclosures => !IsClosing && !IsCorrection;

    public VoucherSignature? SignatureIn(VoucherOffice office) => Signatures.FirstOrDefault(signature => signature.Office == office);

    /// <summary>The sum of the debits of a ledger, which is that of its credits.</summary>
    public Int128 TotalOf(Ledger ledger) =>
        Lines.Where(line => line.Account.Ledger == ledger).Aggregate(Int128.Zero, (sum, line) => sum + line.Debit);
}
