namespace FundLedger.Values;

/// <summary>A value that is told in the language of its reader; programs get what <see cref="object.ToString"/> gives.</summary>
internal interface ITold
{
    string In(Language language);
}
