using FundLedger.Server.Api;
using FundLedger.Storage;
using Microsoft.AspNetCore.Identity;

namespace FundLedger.Server.Tests.Access;

[TestClass]
public sealed class PasswordRulesTests
{
    [TestMethod]
    [DataRow("seven grey herons")]
    [DataRow("七只灰鹭立在浅水里等着鱼")]
    [DataRow("            .,;:'")]
    [DataRow("wang.fang rides to the sea")]
    public void Check_LongEnough_IsTaken(string password) => PasswordRules.Check(password, Wang());

    [TestMethod]
    [DataRow("elevenchars", Rule.PasswordLength)]
    [DataRow("", Rule.PasswordLength)]
    [DataRow("𠮷𠮷𠮷𠮷𠮷𠮷abcde", Rule.PasswordLength)]
    [DataRow("password1234", Rule.PasswordGuessable)]
    [DataRow("PassWord1234", Rule.PasswordGuessable)]
    [DataRow("ｐａｓｓｗｏｒｄ１２３４", Rule.PasswordGuessable)]
    [DataRow("121212121212", Rule.PasswordGuessable)]
    [DataRow("wang.fang2025", Rule.PasswordGuessable)]
    [DataRow("Wang.FangWang.Fang", Rule.PasswordGuessable)]
    [DataRow("FundLedger123", Rule.PasswordGuessable)]
    public void Check_ShortOrGuessable_IsRefused(string password, Rule rule) =>
        Assert.AreEqual(rule, Assert.ThrowsExactly<RefusedException>(() => PasswordRules.Check(password, Wang())).Refusal.Rule);

    [TestMethod]
    public void Check_UserWithOneTimeCodes_MayHaveEightCharacters()
    {
        PasswordRules.Check("k3#vu9!q", Wang() with { TotpSecret = "x" });

        Assert.ThrowsExactly<RefusedException>(() => PasswordRules.Check("k3#vu9!q", Wang()));
        Assert.ThrowsExactly<RefusedException>(() => PasswordRules.Check("k3#vu9!", Wang() with { TotpSecret = "x" }));
        Assert.ThrowsExactly<RefusedException>(() => PasswordRules.Check(new string('x', 257), Wang()));
    }

    [TestMethod]
    public void Check_OneFormOfUnicodeOrAnother_IsTheSamePassword()
    {
        var passwords = new Passwords(1_000);
        var user = Wang() with { PasswordHash = passwords.HashPassword(Wang(), "séven grey herons") };

        Assert.AreEqual(PasswordVerificationResult.Success, passwords.VerifyHashedPassword(user, user.PasswordHash, "se\u0301ven grey herons"));
        Assert.AreEqual(PasswordVerificationResult.Failed, passwords.VerifyHashedPassword(user, user.PasswordHash, "seven grey herons"));
    }

    private static User Wang() => new() { Name = "Wang.Fang", DisplayName = "王芳" };
}
