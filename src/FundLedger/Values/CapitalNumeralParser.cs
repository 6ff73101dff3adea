namespace FundLedger.Values;

/// <summary>
/// Reads one text. It first finds the value without minding 零 and 整, then holds the text against the
/// form of that value, so that nothing is accepted that could mean another amount.
/// </summary>
internal sealed class CapitalNumeralParser(string text)
{
    private const string NegativeInWords = "（负数）";

    private int _at;
    private int _digit;
    private int _place = 10_000;
    private bool _tenThousands;
    private bool _yuan;
    private Int128 _section;
    private Int128 _hundredMillions;
    private Int128 _fen;

    public Money Parse()
    {
        Skip(CapitalNumeral.Prefix);
        var negative = Skip(NegativeInWords) || Skip("负");
        var start = _at;
        for (; _at < text.Length; _at++)
            Read(Usual(text[_at]));
        if (!_yuan)
            Yuan();
        var fen = negative ? -_fen : _fen;
        if (fen < long.MinValue || fen > long.MaxValue)
            throw Refused(new Reason(Because.OutOfRange));
        var amount = Money.FromMinorUnits((long)fen, CapitalNumeral.Yuan);
        _at = start;
        Match(CapitalNumeral.Marks(amount).SkipWhile(mark => mark.Sign == '负'));
        return negative && amount.IsZero ? throw Refused(new Reason(Because.ZeroHasNoSign)) : amount;
    }

    private bool Skip(string prefix)
    {
        var found = text.AsSpan(_at).StartsWith(prefix, StringComparison.Ordinal);
        _at += found ? prefix.Length : 0;
        return found;
    }

    private void Read(char sign)
    {
        switch (sign)
        {
            case '零' or '整': break;
            case '拾': Place(10); break;
            case '佰': Place(100); break;
            case '仟': Place(1000); break;
            case '万': TenThousands(); break;
            case '亿': HundredMillions(); break;
            case '元': Yuan(); break;
            case '角': Coin(10); break;
            case '分': Coin(1); break;
            default: Digit(CapitalNumeral.Digits.IndexOf(sign, StringComparison.Ordinal)); break;
        }
    }

    private void Digit(int digit)
    {
        if (digit < 0 || _digit > 0)
            throw Unexpected();
        _digit = digit;
    }

    /// <summary>拾, 佰 and 仟 descend within a section and follow a digit: 壹拾, never 拾.</summary>
    private void Place(int place)
    {
        if (_digit == 0 || place >= _place)
            throw Unexpected();
        _section += _digit * place;
        (_digit, _place) = (0, place);
    }

    private void TenThousands()
    {
        if (_tenThousands || _section + _digit == 0)
            throw Unexpected();
        _section = (_section + _digit) * 10_000;
        (_digit, _place, _tenThousands) = (0, 10_000, true);
    }

    private void HundredMillions()
    {
        var before = _hundredMillions + _section + _digit;
        if (before == 0)
            throw Unexpected();
        if (before > long.MaxValue)
            throw Refused(new Reason(Because.OutOfRange));
        (_hundredMillions, _section) = (before * 100_000_000, 0);
        (_digit, _place, _tenThousands) = (0, 10_000, false);
    }

    private void Yuan()
    {
        if (_yuan)
            throw Unexpected();
        _fen += (_hundredMillions + _section + _digit) * 100;
        (_hundredMillions, _section, _digit, _yuan) = (0, 0, 0, true);
    }

    private void Coin(int fen)
    {
        if (_digit == 0)
            throw Unexpected();
        _fen += _digit * fen;
        _digit = 0;
    }

    private void Match(IEnumerable<NumeralMark> marks)
    {
        foreach (var mark in marks)
        {
            if (_at < text.Length && Usual(text[_at]) == mark.Sign)
                _at++;
            else if (!mark.Optional)
                throw Refused(new Reason(Because.NumeralExpected, ("where", Where), ("sign", mark.Sign)));
        }

        if (_at < text.Length)
            throw Unexpected();
    }

    private static char Usual(char sign) => sign switch
    {
        '圆' => '元',
        '正' => '整',
        _ => sign,
    };

    private RefusedException Unexpected() => Refused(new Reason(Because.NumeralUnexpected, ("where", Where), ("sign", Texts.Shown(text[_at..(_at + 1)]))));

    private Reason Where => _at == 0 ? new(Because.AtTheStart) : new(Because.After, ("text", Texts.Shown(text[Math.Max(0, _at - 2).._at])));

    private RefusedException Refused(Reason problem) => new(Rule.NumeralForm, ("text", Texts.Shown(text)), ("problem", problem));
}
