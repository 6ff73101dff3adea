using FundLedger.Journal;

namespace FundLedger.Figures;

/// <summary>Debit and credit sums of an account, in minor units.</summary>
public readonly record struct AccountBalance(Account Account, long Debit, long Credit);
