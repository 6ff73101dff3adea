using System.Text.Json.Nodes;

namespace FundLedger.Tests.Cli;

/// <summary>Users and tokens from the command line, on the database directly.</summary>
[TestClass]
[DoNotParallelize]
public sealed class UserVerbTests
{
    private const string Password = "seven grey herons";

    [TestMethod]
    public async Task User_AddedAndChanged_IsListedWithoutSecrets()
    {
        using var folder = new CliFolder();

        var added = await WithInputAsync(Password, () => folder.DoneAsync("user add wang --password-stdin --name 王芳 --administrator --format json"));
        await folder.DoneAsync("user add li --no-password --subject li@example");
        await folder.DoneAsync("user administrator li");
        await folder.DoneAsync("user administrator wang --revoke");
        await folder.DoneAsync("user disable wang");
        var listed = await folder.DoneAsync("user list --format json");

        Assert.AreEqual("wang 王芳 true false true", Shown(added.Json[0]!, "user", "name", "administrator", "disabled", "password"));
        Assert.AreEqual("li li true false false", Shown(listed.Json[0]!, "user", "name", "administrator", "disabled", "password"));
        Assert.AreEqual("wang 王芳 false true true", Shown(listed.Json[1]!, "user", "name", "administrator", "disabled", "password"));
        Assert.DoesNotContain(Password, added.Out + listed.Out);
        Assert.AreEqual("LastAdministrator", (await folder.RunAsync("user disable li --format json")).ErrorRule());
        Assert.AreEqual("UserMustExist", (await folder.RunAsync("user unlock wu --format json")).ErrorRule());
    }

    [TestMethod]
    [DataRow("", "MemberRequired")]
    [DataRow("short", "PasswordLength")]
    [DataRow("password1234", "PasswordGuessable")]
    public async Task UserAdd_PasswordThatCannotBeUsed_IsRefused(string password, string rule)
    {
        using var folder = new CliFolder();

        var refused = await WithInputAsync(password, () => folder.RunAsync("user add wang --password-stdin --format json"));

        Assert.AreEqual(rule, refused.ErrorRule());
        Assert.AreEqual("[]", (await folder.DoneAsync("user list --format json")).Out.Trim());
    }

    [TestMethod]
    public async Task UserPassword_PasswordAsArgument_IsWrongUsage()
    {
        using var folder = new CliFolder();

        Assert.AreEqual(2, (await folder.RunAsync("user password wang --password secret")).Status);
        Assert.AreEqual(2, (await folder.RunAsync("user password wang secret")).Status);
    }

    [TestMethod]
    public async Task Token_CreatedListedRevoked_IsShownOnce()
    {
        using var folder = new CliFolder();
        await WithInputAsync(Password, () => folder.DoneAsync("user add wang --password-stdin"));

        var created = await folder.DoneAsync("token create --user WANG --name 月报 --days 90 --book D1 --read-only --format json");
        var listed = await folder.DoneAsync("token list --user wang --format json");
        var revoked = await folder.DoneAsync("token revoke 1 --format json");

        var token = created.Json[0]!["token"]!.GetValue<string>();
        Assert.StartsWith("flt_", token);
        Assert.AreEqual("1 wang 月报 D1 true false", Shown(created.Json[0]!, "id", "user", "name", "book", "readOnly", "secondFactor"));
        Assert.DoesNotContain(token, listed.Out);
        Assert.IsNull(listed.Json[0]!["revokedAt"]);
        Assert.IsNotNull(revoked.Json[0]!["revokedAt"]);
        Assert.AreEqual("MemberForm", (await folder.RunAsync("token create --user wang --name x --days 367 --format json")).ErrorRule());
        Assert.AreEqual("UserMustExist", (await folder.RunAsync("token create --user wu --name x --days 1 --format json")).ErrorRule());
        Assert.AreEqual("TokenMustExist", (await folder.RunAsync("token revoke 9 --format json")).ErrorRule());
    }

    [TestMethod]
    public async Task UserLog_AfterChanges_TellsThemInOrder()
    {
        using var folder = new CliFolder();
        await WithInputAsync(Password, () => folder.DoneAsync("user add wang --password-stdin"));
        await WithInputAsync("eight grey herons", () => folder.DoneAsync("user password wang --password-stdin"));
        await folder.DoneAsync("user totp-reset wang");
        await folder.DoneAsync("token create --user wang --name x --days 1");

        var log = await folder.DoneAsync("user log --format json");
        var rest = await folder.DoneAsync("user log --after 2 --limit 1 --format json");

        Assert.AreEqual("user-add user-password user-totp token-create", string.Join(' ', log.Json.AsArray().Select(record => record!["what"])));
        Assert.AreEqual("3  console user-totp Done wang 1", Shown(rest.Json[0]!, "seq", "user", "address", "what", "result", "detail", "times"));
    }

    private static async Task<CliResult> WithInputAsync(string text, Func<Task<CliResult>> run)
    {
        var input = Console.In;
        Console.SetIn(new StringReader(text + "\n"));
        try
        {
            return await run();
        }
        finally
        {
            Console.SetIn(input);
        }
    }

    private static string Shown(JsonNode row, params string[] members) => string.Join(' ', members.Select(member => row[member]?.ToString()));
}

internal static class CliResultRules
{
    /// <summary>The rule of the problem on standard error.</summary>
    public static string ErrorRule(this CliResult result)
    {
        Assert.AreEqual(1, result.Status, result.Error);
        return JsonNode.Parse(result.Error)!["rule"]!.GetValue<string>();
    }
}
