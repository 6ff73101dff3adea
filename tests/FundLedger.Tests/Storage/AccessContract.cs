using System.Data.Common;
using Dapper;
using FundLedger.Storage;
using Microsoft.Extensions.Time.Testing;

namespace FundLedger.Tests.Storage;

/// <summary>What every database must do about users, sessions, tokens and the log of access.</summary>
public abstract class AccessContract
{
    private static readonly TimeSpan HalfDay = TimeSpan.FromHours(12);

    private protected abstract TestDatabases Databases { get; }

    public TestContext TestContext { get; set; } = null!;

    private CancellationToken Cancellation => TestContext.CancellationToken;

    private FakeTimeProvider Clock { get; } = TestClock.At(2025, 12, 31);

    private DateTime Now => Clock.GetUtcNow().UtcDateTime;

    [TestCleanup]
    public Task RemoveDatabases() => Databases.RemoveAsync();

    [TestMethod]
    public async Task Add_User_ReadsBackTheSameUnderItsNameInAnyCase()
    {
        var store = await OpenAsync();
        var user = new User
        {
            Name = "Wáng.Fang",
            DisplayName = "王芳",
            PasswordHash = "h",
            Subject = "sub|1",
            IsAdministrator = true,
            TotpSecret = "s",
            TotpPending = "p",
            TotpStep = 58_000_000,
            RecoveryCodes = ["a", "b"],
        };

        var added = await AddAsync(store, user);

        Assert.AreEqual(user with { Id = 1, CreatedAt = Now, RecoveryCodes = [] }, added with { RecoveryCodes = [], Tries = FailedTries.None });
        Assert.AreSequenceEqual(user.RecoveryCodes, added.RecoveryCodes);
        Assert.AreEqual(1, (await store.FindUserAsync("WÁNG.FANG", Cancellation))!.Id);
        Assert.AreEqual(1, (await store.FindUserAsync("wa\u0301ng.ｆang", Cancellation))!.Id);
        Assert.IsNull(await store.FindUserAsync("wang.fang", Cancellation));
    }

    [TestMethod]
    public async Task Add_NameOrSubjectOfAnother_IsRefused()
    {
        var store = await OpenAsync();
        await AddAsync(store, Plain("li") with { Subject = "s1" });

        Assert.AreEqual(Rule.UserMustBeNew, await RefusedAsync(() => AddAsync(store, Plain("LI"))));
        Assert.AreEqual(Rule.SubjectOfAnother, await RefusedAsync(() => AddAsync(store, Plain("wu") with { Subject = "s1" })));
        Assert.AreEqual(Rule.CodeForm, await RefusedAsync(() => AddAsync(store, Plain("a b"))));
        Assert.AreEqual(Rule.CodeForm, await RefusedAsync(() => AddAsync(store, Plain(new string('ﷺ', 100)))), "Its one form of Unicode is longer.");
        Assert.AreEqual(Rule.TextTooLong, await RefusedAsync(() => AddAsync(store, Plain("wu") with { DisplayName = new string('x', 201) })));
        await AddAsync(store, Plain("wu") with { Subject = "S1" });
        Assert.HasCount(2, await store.UsersAsync(Cancellation));
    }

    [TestMethod]
    public async Task Save_LastAdministratorDisabledOrDemoted_IsRefused()
    {
        var store = await OpenAsync();
        var only = await AddAsync(store, Plain("a") with { IsAdministrator = true });

        Assert.AreEqual(Rule.LastAdministrator, await RefusedAsync(() => SaveAsync(store, only with { IsDisabled = true })));
        Assert.AreEqual(Rule.LastAdministrator, await RefusedAsync(() => SaveAsync(store, only with { IsAdministrator = false })));
        var other = await AddAsync(store, Plain("b") with { IsAdministrator = true });
        await SaveAsync(store, only with { IsDisabled = true });
        Assert.AreEqual(Rule.LastAdministrator, await RefusedAsync(() => SaveAsync(store, other with { IsAdministrator = false })));
    }

    [TestMethod]
    public async Task Change_Throws_ChangesNothing()
    {
        var store = await OpenAsync();

        await Assert.ThrowsExactlyAsync<RefusedException>(() => store.ChangeAsync(async change =>
        {
            await change.AddAsync(Plain("a"));
            await change.LogAsync(new AccessRecord("a", "::1", "x", AccessResult.Done));
            throw new RefusedException(Rule.LogInRefused);
        }, Cancellation));

        Assert.IsFalse(await store.AnyUserAsync(Cancellation));
        Assert.IsEmpty(await store.LogAsync(0, 10, Cancellation));
    }

    [TestMethod]
    public async Task Change_ManyAtOnce_LosesNone()
    {
        var database = await Databases.CreateAsync();
        var stores = new[] { await AccessStore.OpenAsync(database, Clock, Cancellation), await AccessStore.OpenAsync(database, Clock, Cancellation) };
        await AddAsync(stores[0], Plain("a"));

        await Task.WhenAll(Enumerable.Range(0, 12).Select(i => Task.Run(() => stores[i % 2].ChangeAsync(async change =>
        {
            await change.FailAsync("a", "::1");
            await change.LogAsync(new AccessRecord("a", "::1", "log-in", AccessResult.Refused));
        }, Cancellation), Cancellation)));

        Assert.AreEqual(12, (await stores[0].FindUserAsync("A", Cancellation))!.Tries.Count);
        Assert.AreSequenceEqual(Enumerable.Range(1, 12).Select(i => (long)i), (await stores[0].LogAsync(0, 100, Cancellation)).Select(record => record.Seq));
    }

    [TestMethod]
    public async Task Session_UntilItsUserIsCutOffOrItEnds_IsFound()
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a"));
        var first = await BeginAsync(store, user, secondFactor: false);
        var second = await BeginAsync(store, user, secondFactor: true);
        var cuts = store.Cuts;

        Assert.AreEqual(new AccessSession("a", false, false, Now), await store.FindSessionAsync(first, Cancellation));
        Assert.IsTrue((await store.FindSessionAsync(second, Cancellation))!.HasSecondFactor);
        Assert.IsNull(await store.FindSessionAsync("x" + first[1..], Cancellation));
        await store.ChangeAsync(change => change.EndSessionAsync(first), Cancellation);
        Assert.IsNull(await store.FindSessionAsync(first, Cancellation));
        await SaveAsync(store, user with { Stamp = "next" });
        Assert.IsNull(await store.FindSessionAsync(second, Cancellation));
        Assert.AreEqual(cuts + 2, store.Cuts);
    }

    [TestMethod]
    public async Task Session_OfADisabledUser_IsOver()
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a"));
        var session = await BeginAsync(store, user, secondFactor: false);

        await SaveAsync(store, user with { IsDisabled = true });

        Assert.IsNull(await store.FindSessionAsync(session, Cancellation));
    }

    [TestMethod]
    public async Task Session_OlderThanTheLongest_IsClearedAwayByTheNext()
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a"));
        var old = await BeginAsync(store, user, secondFactor: false);
        Clock.Advance(HalfDay + TimeSpan.FromMinutes(1));

        await BeginAsync(store, user, secondFactor: false);

        Assert.IsNull(await store.FindSessionAsync(old, Cancellation));
    }

    [TestMethod]
    public async Task Token_UntilRevoked_IsFoundByItsText()
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a") with { IsAdministrator = true });
        var limits = new AccessToken { User = "a", Name = "月报", Book = "D1", IsReadOnly = true, HasSecondFactor = true, ExpiresAt = Now.AddDays(366) };

        var added = await store.ChangeAsync(change => change.AddTokenAsync(user, limits, "text"), Cancellation);

        Assert.AreEqual(limits with { Id = 1, CreatedAt = Now }, added);
        Assert.AreEqual((added, true), await store.FindTokenAsync("text", Cancellation));
        Assert.IsNull(await store.FindTokenAsync("Text", Cancellation));
        await store.NoteUseAsync(added, Cancellation);
        Assert.AreEqual(Now, (await store.FindTokenAsync("text", Cancellation))!.Value.Token.LastUsedAt);
        await store.ChangeAsync(change => change.RevokeAsync(added), Cancellation);
        Assert.IsNull(await store.FindTokenAsync("text", Cancellation));
        Assert.AreEqual(Now, (await store.TokensAsync(Cancellation))[0].RevokedAt);
    }

    [TestMethod]
    public async Task Save_UserWhomAnotherSavedMeanwhile_ChangesNothing()
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a"));

        Assert.IsTrue(await SaveAsync(store, user with { DisplayName = "first", RecoveryCodes = ["x"], TotpStep = 7 }));
        Assert.IsFalse(await SaveAsync(store, user with { DisplayName = "second" }));

        var kept = (await store.FindUserAsync("a", Cancellation))!;
        Assert.AreEqual("first 1 7 x", $"{kept.DisplayName} {kept.Version} {kept.TotpStep} {kept.RecoveryCodes.Single()}");
    }

    [TestMethod]
    public async Task Token_OfAUserWhoseStampChanged_OpensNothingAndIsListedAsRevoked()
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a"));
        await store.ChangeAsync(change => change.AddTokenAsync(user, new AccessToken { User = "a", Name = "x", ExpiresAt = Now.AddDays(1) }, "text"), Cancellation);
        await SaveAsync(store, user with { Stamp = "next" });

        Assert.IsNull(await store.FindTokenAsync("text", Cancellation));
        Assert.AreEqual(Now, (await store.TokensAsync(Cancellation))[0].RevokedAt);
    }

    [TestMethod]
    public async Task Tries_OfAName_AreKeptByAddressUntilForgivenOrOld()
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a"));
        await store.ChangeAsync(async change =>
        {
            await change.FailAsync("A", "10.0.0.1");
            await change.FailAsync("a", "10.0.0.1");
            await change.FailAsync("a", "10.0.0.2");
            await change.FailAsync("nobody", "10.0.0.2");
            await change.SucceedAsync(user, "10.0.0.3");
        }, Cancellation);

        var tries = await store.TriesAsync("a", Cancellation);
        Assert.AreSequenceEqual(
            [new("10.0.0.1", 2, Now, null), new("10.0.0.2", 1, Now, null), new("10.0.0.3", 0, Now, Now)], tries.Addresses.OrderBy(from => from.Address));
        Assert.AreEqual(3, (await store.UsersAsync(Cancellation))[0].Tries.Count);
        await store.ChangeAsync(change => change.ForgiveAsync(user), Cancellation);
        Assert.AreEqual(0, (await store.TriesAsync("a", Cancellation)).Count);
        Assert.AreEqual(1, (await store.TriesAsync("nobody", Cancellation)).Count);
        Clock.Advance(FailedTries.Window);
        await store.ChangeAsync(change => change.FailAsync("b", "10.0.0.9"), Cancellation);
        Assert.AreEqual("10.0.0.3", (await store.TriesAsync("a", Cancellation)).Addresses.Single().Address);
        Assert.IsEmpty((await store.TriesAsync("nobody", Cancellation)).Addresses);
    }

    [TestMethod]
    [DataRow("wang.fang")]
    [DataRow("Wáng_Fāng-2")]
    [DataRow("王芳")]
    [DataRow("𠮷田々wang@区.gov:1")]
    [DataRow("Nguyễn")]
    [DataRow("Иван")]
    [DataRow("Αλέξανδρος")]
    [DataRow("བསྟན་འཛིན", Rule.CodeForm)]
    [DataRow("김민수")]
    [DataRow("ｗａｎｇ")]
    [DataRow("123")]
    [DataRow("w\u0430ng", Rule.UserNameForm)]
    [DataRow("王\u0430", Rule.UserNameForm)]
    [DataRow("\u0430\u0441\u0430", Rule.UserNameForm)]
    [DataRow("\u03BF.1", Rule.UserNameForm)]
    [DataRow("wang\u03BF", Rule.UserNameForm)]
    [DataRow("王カ", Rule.UserNameForm)]
    [DataRow("カ", Rule.UserNameForm)]
    [DataRow("w\u0251ng", Rule.UserNameForm)]
    [DataRow("l\u0131", Rule.UserNameForm)]
    [DataRow("wang\u200B", Rule.UserNameForm)]
    [DataRow("wang\uFE0F", Rule.UserNameForm)]
    [DataRow("wang\u034F", Rule.UserNameForm)]
    [DataRow("wang\u3164", Rule.UserNameForm)]
    [DataRow("wang\u00AD", Rule.UserNameForm)]
    [DataRow("q\u0303", Rule.UserNameForm)]
    [DataRow("wang\u0663", Rule.UserNameForm)]
    [DataRow("wang\u202E", Rule.UserNameForm)]
    [DataRow("😀", Rule.UserNameForm)]
    [DataRow("", Rule.CodeForm)]
    [DataRow("a b", Rule.CodeForm)]
    public async Task Add_Name_IsTakenOnlyIfItCannotBeTakenForAnother(string name, Rule? refused = null)
    {
        var store = await OpenAsync();

        if (refused is null)
            Assert.AreEqual(name.Normalize(System.Text.NormalizationForm.FormKC), (await AddAsync(store, Plain(name))).Name);
        else
            Assert.AreEqual(refused, await RefusedAsync(() => AddAsync(store, Plain(name))));
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(367 * 24)]
    public async Task Token_EndPastOrTooFarAhead_IsRefused(int hours)
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a"));
        var token = new AccessToken { User = "a", Name = "x", ExpiresAt = Now.AddHours(hours) };

        Assert.AreEqual(Rule.MemberForm, await RefusedAsync(() => store.ChangeAsync(change => change.AddTokenAsync(user, token, "text"), Cancellation)));
    }

    [TestMethod]
    public async Task Token_OfADisabledUser_OpensNothing()
    {
        var store = await OpenAsync();
        var user = await AddAsync(store, Plain("a"));
        await store.ChangeAsync(change => change.AddTokenAsync(user, new AccessToken { User = "a", Name = "x", ExpiresAt = Now.AddDays(1) }, "text"), Cancellation);

        await SaveAsync(store, user with { IsDisabled = true });

        Assert.IsNull(await store.FindTokenAsync("text", Cancellation));
    }

    [TestMethod]
    public async Task SetupCode_WithinItsTimeAndUntilCleared_IsGood()
    {
        var store = await OpenAsync();
        await store.ChangeAsync(change => change.AddSetupCodeAsync("one", TimeSpan.FromHours(1)), Cancellation);
        Clock.Advance(TimeSpan.FromMinutes(30));
        await store.ChangeAsync(change => change.AddSetupCodeAsync("two", TimeSpan.FromHours(1)), Cancellation);

        Assert.IsTrue(await IsCodeAsync(store, "one"));
        Assert.IsFalse(await IsCodeAsync(store, "ONE"));
        Clock.Advance(TimeSpan.FromMinutes(30));
        Assert.IsFalse(await IsCodeAsync(store, "one"));
        Assert.IsTrue(await IsCodeAsync(store, "two"));
        await store.ChangeAsync(change => change.ClearSetupCodesAsync(), Cancellation);
        Assert.IsFalse(await IsCodeAsync(store, "two"));
    }

    [TestMethod]
    public async Task Log_Records_AreNumberedPagedAndCutToTheirColumns()
    {
        var store = await OpenAsync();
        await store.ChangeAsync(async change =>
        {
            await change.LogAsync(new AccessRecord("王芳", "127.0.0.1", "log-in", AccessResult.Locked, "为何"));
            await change.LogAsync(new AccessRecord("", new string('a', 101), new string('w', 201), AccessResult.Refused, new string('d', 201)) { Times = 7 });
            await change.LogAsync(new AccessRecord("b", "::1", "c", AccessResult.Done));
        }, Cancellation);

        var page = await store.LogAsync(0, 2, Cancellation);

        Assert.HasCount(2, page);
        Assert.AreEqual(new AccessRecord("王芳", "127.0.0.1", "log-in", AccessResult.Locked, "为何") { Seq = 1, RecordedAt = Now }, page[0]);
        Assert.AreEqual("2 100 200 200 7", $"{page[1].Seq} {page[1].Address.Length} {page[1].What.Length} {page[1].Detail.Length} {page[1].Times}");
        Assert.AreEqual(3, (await store.LogAsync(2, 2, Cancellation)).Single().Seq);
    }

    [TestMethod]
    [DataRow("UPDATE access_log SET detail = 'x'")]
    [DataRow("DELETE FROM access_log")]
    public async Task Database_AskedToChangeTheLog_Refuses(string statement)
    {
        var database = await Databases.CreateAsync();
        var store = await AccessStore.OpenAsync(database, Clock, Cancellation);
        await store.ChangeAsync(change => change.LogAsync(new AccessRecord("a", "::1", "log-in", AccessResult.Done)), Cancellation);
        await using var connection = await database.OpenAsync(Cancellation);

        await Assert.ThrowsAsync<DbException>(() => connection.ExecuteAsync(new CommandDefinition(statement, cancellationToken: Cancellation)));

        Assert.HasCount(1, await store.LogAsync(0, 10, Cancellation));
    }

    [TestMethod]
    public async Task DataKeys_Added_AreRead()
    {
        var store = await OpenAsync();
        var large = $"<key>{new string('k', 5000)}</key>";

        await store.AddDataKeyAsync("key-2", large, Cancellation);
        await store.AddDataKeyAsync("key-1", "<key/>", Cancellation);

        Assert.AreSequenceEqual(["<key/>", large], await store.DataKeysAsync(Cancellation));
    }

    /// <summary>Another process is in the middle of a long change.</summary>
    [TestMethod]
    public async Task Change_LockedByAnother_IsUnavailableAndReadsGoOn()
    {
        var database = await Databases.CreateAsync();
        var store = await AccessStore.OpenAsync(database, Clock, Cancellation);
        await AddAsync(store, Plain("wang.fang"));
        await using var connection = await database.OpenAsync(Cancellation);
        await using (await database.Dialect.BeginWriteAsync(connection, "access", Dialect.Patience, Cancellation))
        {
            var waiting = Enumerable.Range(0, 8).Select(i => AddAsync(store, Plain($"u{i}"))).ToList();
            Assert.IsNotNull(await store.FindUserAsync("wang.fang", Cancellation));
            foreach (var each in waiting)
                await Assert.ThrowsExactlyAsync<UnavailableException>(() => each);
        }

        Assert.HasCount(1, await store.UsersAsync(Cancellation));
        Assert.AreEqual(2, (await AddAsync(store, Plain("li.na"))).Id);
    }

    private async Task<AccessStore> OpenAsync() => await AccessStore.OpenAsync(await Databases.CreateAsync(), Clock, Cancellation);

    private static User Plain(string name) => new() { Name = name, DisplayName = name };

    private Task<User> AddAsync(AccessStore store, User user) => store.ChangeAsync(async change =>
    {
        await change.AddAsync(user);
        return await change.UserAsync(user.Name);
    }, Cancellation);

    private Task<bool> SaveAsync(AccessStore store, User user) => store.ChangeAsync(change => change.SaveAsync(user), Cancellation);

    private Task<string> BeginAsync(AccessStore store, User user, bool secondFactor) =>
        store.ChangeAsync(change => change.BeginSessionAsync(user, secondFactor, HalfDay), Cancellation);

    private Task<bool> IsCodeAsync(AccessStore store, string code) => store.ChangeAsync(change => change.IsSetupCodeAsync(code), Cancellation);

    private static async Task<Rule> RefusedAsync(Func<Task> act) => (await Assert.ThrowsExactlyAsync<RefusedException>(act)).Refusal.Rule;
}
