namespace FundLedger.Tests.Authority;

/// <summary>The document of roles is printed from the rights themselves. With FUNDLEDGER_WRITE_ROLES set to its path, it is written anew instead.</summary>
[TestClass]
public sealed class RolesDocumentTests
{
    [TestMethod]
    public void Document_OfRoles_IsAsTheRightsAre()
    {
        if (Environment.GetEnvironmentVariable("FUNDLEDGER_WRITE_ROLES") is { } path)
        {
            File.WriteAllText(path, RightText.Document());
            return;
        }

        Assert.AreEqual(TestData.Text("docs/roles.md"), RightText.Document(),
            "docs/roles.md is not what the rights are: set FUNDLEDGER_WRITE_ROLES to its path and run this test to write it anew.");
    }

    [TestMethod]
    public void Roles_OfEveryRight_AreInTheTable()
    {
        foreach (var right in CommandJson.AllKinds.Select(Right.Of))
            Assert.IsEmpty(right.Roles.Except(Roles.All.Select(role => role.Code)), right.Kind);
    }
}
