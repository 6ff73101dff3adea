namespace FundLedger.Tests.Values;

[TestClass]
public sealed class TextsTests
{
    [TestMethod]
    [DataRow(0x0000)]
    [DataRow(0x0009)]
    [DataRow(0x000A)]
    [DataRow(0x001B)]
    [DataRow(0x007F)]
    [DataRow(0x0085)]
    [DataRow(0x061C)]
    [DataRow(0x200E)]
    [DataRow(0x200F)]
    [DataRow(0x2028)]
    [DataRow(0x202E)]
    [DataRow(0x2066)]
    [DataRow(0x2069)]
    [DataRow(0x206F)]
    [DataRow(0xD800)]
    [DataRow(0xDC00)]
    [DataRow(0xFEFF)]
    [DataRow(0xFFFE)]
    [DataRow(0xFFFF)]
    public void Text_CharacterThatControlsOrReorders_IsRefused(int character)
    {
        var refusal = Refused.By(Rule.TextCharacter, () => Texts.Text($"ab{(char)character}c", "summary"));

        Assert.AreEqual(("character", $"U+{character:X4}"), refusal.Facts[1]);
        Assert.AreEqual(("position", 3), refusal.Facts[2]);
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("慈善项目支出 2026")]
    [DataRow("𠮷野家 😀")]
    [DataRow("שלום")]
    [DataRow("مرحبا بالعالم")]
    [DataRow("می\u200Cخواهم")]
    [DataRow("हिन्दी")]
    public void Text_AnyScript_IsKept(string text)
    {
        Assert.AreEqual(text, Texts.Text(text, "summary"));
    }

    /// <summary>Each is one that two texts may differ in and read the same, or stands where nothing needs it.</summary>
    [TestMethod]
    [DataRow("\u00AD", "U+00AD")]
    [DataRow("\u034F", "U+034F")]
    [DataRow("\u115F", "U+115F")]
    [DataRow("\u17B4", "U+17B4")]
    [DataRow("\u180B", "U+180B")]
    [DataRow("\u180E", "U+180E")]
    [DataRow("\u200B", "U+200B")]
    [DataRow("\u200C", "U+200C")]
    [DataRow("\u200D", "U+200D")]
    [DataRow("\u2060", "U+2060")]
    [DataRow("\u2064", "U+2064")]
    [DataRow("\u3164", "U+3164")]
    [DataRow("\uFE00", "U+FE00")]
    [DataRow("\uFE0F", "U+FE0F")]
    [DataRow("\uFFA0", "U+FFA0")]
    [DataRow("\uFFF9", "U+FFF9")]
    [DataRow("\U0001D173", "U+1D173")]
    [DataRow("\U000E0041", "U+E0041")]
    [DataRow("\U000E0100", "U+E0100")]
    [DataRow("ی\u200C", "U+200C")]
    [DataRow("ی\u200C\u200Cخ", "U+200C")]
    [DataRow("文\u200D文", "U+200D")]
    [DataRow("😀\u200D", "U+200D")]
    [DataRow("1\uFE0F", "U+FE0F")]
    [DataRow("王\uFE0F", "U+FE0F")]
    [DataRow("王\u200B明", "U+200B")]
    [DataRow("😀\uFE0F\uFE0F", "U+FE0F")]
    [DataRow("葛\U000E0100\U000E0101", "U+E0101")]
    [DataRow("\U0001F3F4\U000E0067\U000E007F", "U+E0067")]
    public void Text_WhatIsNotSeenNorNeeded_IsRefused(string text, string character)
    {
        foreach (var around in new[] { text, $"a{text}b" })
            Assert.AreEqual(("character", character), Refused.By(Rule.TextCharacter, () => Texts.Text(around, "payee")).Facts[1]);
        Assert.Contains(character, Texts.Shown(text));
    }

    /// <summary>Persian, Devanagari, Sinhala, Mongolian; families, flags, hearts and keycaps; forms of Han characters and of symbols.</summary>
    [TestMethod]
    [DataRow("می\u200Cخواهم")]
    [DataRow("क्\u200Dष क्\u200Cष")]
    [DataRow("ශ්\u200Dරී")]
    [DataRow("ᠠ\u180Eᠨᠠ\u180B")]
    [DataRow("👨\u200D👩\u200D👧")]
    [DataRow("👩🏽\u200D💻 🙂\u200D↔\uFE0F")]
    [DataRow("🏳\uFE0F\u200D🌈 ❤\uFE0F ☎\uFE0E")]
    [DataRow("1\uFE0F\u20E3 #\uFE0F\u20E3 ‼\uFE0F ℹ\uFE0F")]
    [DataRow("葛\U000E0100城区 𠮷\U000E0101野家 僧\uFE00")]
    [DataRow("≨\uFE00")]
    public void Text_WhatAScriptOrAnEmojiNeeds_IsKept(string text)
    {
        Assert.AreEqual(text, Texts.Text(text, "payee"));
        Assert.AreEqual(text, Texts.Shown(text));
    }

    [TestMethod]
    public void Text_SurrogatesInTheWrongOrder_AreRefused()
    {
        Refused.By(Rule.TextCharacter, () => Texts.Text("\uDE00\uD83D", "summary"));
    }

    [TestMethod]
    [DataRow(2001)]
    [DataRow(102_400)]
    public void Text_TooLong_IsRefused(int length)
    {
        Refused.By(Rule.TextTooLong, () => Texts.Text(new string('a', length), "summary"));
    }

    [TestMethod]
    public void Text_AsLongAsAllowed_IsKept()
    {
        Assert.HasCount(Texts.MaxText, Texts.Text(new string('a', Texts.MaxText), "summary"));
    }

    [TestMethod]
    [DataRow("A")]
    [DataRow("2026-001/3_b:#@+(x).")]
    [DataRow("教育局")]
    [DataRow("𠮷01")]
    [DataRow("हिन्दी")]
    public void Code_LettersAndDigitsOfAnyScript_AreKept(string code)
    {
        Assert.AreEqual(code, Texts.Code(code, "unit"));
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("a b")]
    [DataRow("a\u00A0b")]
    [DataRow("a\nb")]
    [DataRow("a\u202Eb")]
    [DataRow("a\u200Bb")]
    [DataRow("a\u034Fb")]
    [DataRow("a\u3164b")]
    [DataRow("葛\U000E0100")]
    [DataRow("可\uFE00")]
    [DataRow("ᠠ\u180B")]
    [DataRow("می\u200Cخ")]
    [DataRow("%2F")]
    [DataRow("a,b")]
    [DataRow("😀")]
    public void Code_OtherCharacters_AreRefused(string code)
    {
        Refused.By(Rule.CodeForm, () => Texts.Code(code, "unit"));
    }

    [TestMethod]
    [DataRow(100, true)]
    [DataRow(101, false)]
    [DataRow(102_400, false)]
    public void Code_OfALength_IsKeptUpToTheLimit(int length, bool kept)
    {
        var code = new string('a', length);

        if (kept)
            Assert.AreEqual(code, Texts.Code(code, "unit"));
        else
            Assert.IsLessThan(300, Refused.By(Rule.CodeForm, () => Texts.Code(code, "unit")).English.Length);
    }

    [TestMethod]
    [DataRow("", "")]
    [DataRow("a\u202Eb", "aU+202Eb")]
    [DataRow("𠮷", "𠮷")]
    public void Shown_Text_HasNoUnprintableCharacters(string text, string expected)
    {
        Assert.AreEqual(expected, Texts.Shown(text));
    }

    [TestMethod]
    public void Shown_LoneSurrogate_IsItsCodePoint()
    {
        Assert.AreEqual("aU+D842", Texts.Shown("a\uD842"));
        Assert.AreEqual("U+DFB7a", Texts.Shown("\uDFB7a"));
    }

    [TestMethod]
    public void Code_LoneSurrogate_IsRefused()
    {
        Refused.By(Rule.CodeForm, () => Texts.Code("a\uD800", "unit"));
    }

    [TestMethod]
    public void Shown_LongText_IsCutBetweenCharacters()
    {
        Assert.AreEqual(new string('a', 60), Texts.Shown(new string('a', 60)));
        Assert.AreEqual(new string('a', 60) + "…", Texts.Shown(new string('a', 61)));
        Assert.AreEqual(new string('a', 59) + "𠮷…", Texts.Shown(new string('a', 59) + "𠮷b"));
    }
}
