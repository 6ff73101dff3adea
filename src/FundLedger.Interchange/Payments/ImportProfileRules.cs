using System.Globalization;
using FundLedger.Interchange.Files;

namespace FundLedger.Interchange.Payments;

/// <summary>What an import profile must be, so that a file is read in one way only.</summary>
internal static class ImportProfileRules
{
    private static readonly PaymentField[] AlwaysNeeded =
    [
        PaymentField.Unit, PaymentField.Fund, PaymentField.Date, PaymentField.Reference, PaymentField.Amount,
    ];

    private static readonly PaymentField[] InSetup = [PaymentField.Unit, PaymentField.Fund, PaymentField.Purpose];

    private static readonly DateOnly Sample = new(1987, 2, 3);

    /// <exception cref="RefusedException"><see cref="Rule.ProfileForm"/>, or a rule of texts and codes.</exception>
    public static void Check(ImportProfile profile)
    {
        Texts.Code(profile.Code, "code");
        Texts.Text(profile.Name.Zh, "name.zh", 200);
        Texts.Text(profile.Name.En, "name.en", 200);
        void Require(bool condition, LocalName problem)
        {
            if (!condition)
                throw new RefusedException(Rule.ProfileForm, ("profile", profile.Code), ("problem", problem));
        }

        Require(profile.Code.Length <= 30, new("code：多于 30 个字符", "code: more than 30 characters"));
        CheckHeaders(profile, Require);
        CheckSeparators(profile, Require);
        CheckDates(profile, Require);
        CheckEncodings(profile, Require);
        CheckValues(profile, Require);
        CheckOpening(profile, Require);
    }

    private static void CheckHeaders(ImportProfile profile, Action<bool, LocalName> require)
    {
        var meant = new Dictionary<string, PaymentField>(StringComparer.Ordinal);
        foreach (var (field, headers) in profile.Headers)
        {
            foreach (var header in headers.Distinct())
            {
                var name = FileColumns.Normal(header);
                require(name.Length > 0, new($"headers.{field.Name()}：有的标题没有字母或数字", $"headers.{field.Name()}: a header without letters or digits"));
                require(meant.TryAdd(name, field) || meant[name] == field,
                    new($"headers.{field.Name()}：“{header}”也对应 {meant[name].Name()}", $"headers.{field.Name()}: '{header}' stands for {meant[name].Name()} too"));
            }
        }

        foreach (var field in AlwaysNeeded.Where(field => !profile.Fixed.ContainsKey(field)))
            require(profile.Required.Contains(field), new($"required：缺少 {field.Name()}，fixed 中也没有", $"required: {field.Name()} is missing, and not fixed either"));
        foreach (var field in profile.Required)
        {
            require(profile.Headers.GetValueOrDefault(field) is { Count: > 0 } || profile.Fixed.ContainsKey(field),
                new($"headers.{field.Name()}：必填，却没有对应的标题", $"headers.{field.Name()}: required, but no header stands for it"));
        }
    }

    private static void CheckSeparators(ImportProfile profile, Action<bool, LocalName> require)
    {
        require(profile.Delimiter.Length == 1 && !"\"\r\n".Contains(profile.Delimiter, StringComparison.Ordinal),
            new("delimiter：不是一个可作分隔符的字符", "delimiter: not one character that can separate fields"));
        require(IsSeparator(profile.DecimalSeparator), new("decimalSeparator：不是一个可作小数点的字符", "decimalSeparator: not one character that can separate decimals"));
        require(profile.ThousandsSeparator.Length == 0 || IsSeparator(profile.ThousandsSeparator),
            new("thousandsSeparator：既不为空，也不是一个可作千分位的字符", "thousandsSeparator: neither empty nor one character that can separate digits"));
        require(profile.DecimalSeparator != profile.ThousandsSeparator, new("decimalSeparator：与 thousandsSeparator 相同", "decimalSeparator: the same as thousandsSeparator"));
    }

    private static bool IsSeparator(string text) => text.Length == 1 && !char.IsLetterOrDigit(text[0]) && text[0] is not ('+' or '-');

    /// <summary>Every format must give back the date that it wrote, and no two may read one text differently.</summary>
    private static void CheckDates(ImportProfile profile, Action<bool, LocalName> require)
    {
        require(profile.DateFormats.Count > 0, new("dateFormats：没有", "dateFormats: none"));
        foreach (var format in profile.DateFormats)
        {
            require(format.Contains("yyyy", StringComparison.Ordinal) && ReadsAsSample(format, format) == true,
                new($"dateFormats：“{format}”没有给出年、月、日", $"dateFormats: '{format}' does not give year, month and day"));
        }

        foreach (var (one, other) in profile.DateFormats.SelectMany(one => profile.DateFormats.Select(other => (one, other))))
            require(ReadsAsSample(one, other) != false, new($"dateFormats：“{one}”与“{other}”会把同一文本读作不同日期", $"dateFormats: '{one}' and '{other}' read the same text as different days"));
    }

    /// <summary>Null when the second format cannot read what the first one wrote.</summary>
    private static bool? ReadsAsSample(string written, string read)
    {
        try
        {
            return DateOnly.TryParseExact(Sample.ToString(written, CultureInfo.InvariantCulture), read,
                CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date == Sample : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private static void CheckEncodings(ImportProfile profile, Action<bool, LocalName> require)
    {
        require(profile.Encodings.Count > 0, new("encodings：没有", "encodings: none"));
        foreach (var name in profile.Encodings)
            require(TextEncoding.Find(name)?.GetByteCount("\n") == 1, new($"encodings：没有“{name}”，或不支持", $"encodings: there is no '{name}', or it is not read"));
    }

    private static void CheckValues(ImportProfile profile, Action<bool, LocalName> require)
    {
        foreach (var (field, value) in profile.Fixed)
        {
            require(InSetup.Contains(field), new($"fixed.{field.Name()}：只有单位、资金、用途可以固定", $"fixed.{field.Name()}: only unit, fund and purpose can be fixed"));
            require(!profile.Headers.ContainsKey(field), new($"fixed.{field.Name()}：headers 中也有", $"fixed.{field.Name()}: headers has it too"));
            require(value.Trim().Length > 0, new($"fixed.{field.Name()}：为空", $"fixed.{field.Name()}: empty"));
        }

        foreach (var (field, words) in profile.Values)
        {
            require(InSetup.Contains(field), new($"values.{field.Name()}：只有单位、资金、用途可以列出对应", $"values.{field.Name()}: only unit, fund and purpose can have a list"));
            require(words.Keys.DistinctBy(CodeKey.Of).Count() == words.Count, new($"values.{field.Name()}：有的词出现两次", $"values.{field.Name()}: a word twice"));
            foreach (var code in words.Values)
                Texts.Code(code, $"values.{field.Name()}");
        }
    }

    private static void CheckOpening(ImportProfile profile, Action<bool, LocalName> require)
    {
        if (profile.OpenMissing is not { } open)
            return;
        if (open.Top is { } top)
            Texts.Code(top.Code, "openMissing.top.code");
        if (open.Units?.Parent is { } above)
            Texts.Code(above, "openMissing.units.parent");
        if (open.Purposes?.Parent is { } part)
            Texts.Code(part, "openMissing.purposes.parent");
        if (open.Funds is not { } funds)
            return;
        Texts.Code(funds.Owner, "openMissing.funds.owner");
        require(funds.Type != FundType.Charity, new("openMissing.funds.type：慈善资金的支付不在此导入", "openMissing.funds.type: payments are not recorded from a charity fund"));
    }
}
