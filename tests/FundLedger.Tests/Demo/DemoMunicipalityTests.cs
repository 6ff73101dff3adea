using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using FundLedger.Server;
using FundLedger.Storage;

namespace FundLedger.Tests.Demo;

[TestClass]
public sealed class DemoMunicipalityTests
{
    private static DemoYear? _loaded;

    public TestContext TestContext { get; set; } = null!;

    private static DemoYear Loaded => _loaded!;

    [ClassInitialize]
    public static async Task LoadAsync(TestContext context) =>
        _loaded = await DemoYear.LoadAsync(DemoMunicipality.UsualSeed, context.CancellationToken);

    [ClassCleanup]
    public static async Task CloseAsync()
    {
        if (_loaded is not null)
            await _loaded.DisposeAsync();
    }

    [TestMethod]
    public void Days_SameSeed_SameCommands() =>
        Assert.AreEqual(HashOf(new DemoMunicipality(7)), HashOf(new DemoMunicipality(7)));

    [TestMethod]
    public void Days_OtherSeed_OtherCommands() =>
        Assert.AreNotEqual(HashOf(new DemoMunicipality(7)), HashOf(new DemoMunicipality(8)));

    [TestMethod]
    [DataRow(1)]
    [DataRow(1234)]
    [DataRow(-5)]
    public void Days_AnySeed_FundsAlwaysSuffice(int seed) =>
        Assert.IsGreaterThan(19_000, new DemoMunicipality(seed).Days().Sum(day => day.Commands.Count));

    [TestMethod]
    public void Load_WholeYear_NothingIsRefused() => Assert.IsEmpty(Loaded.Refusals);

    [TestMethod]
    public async Task Load_WholeYear_HasThirtyThousandEntries()
    {
        var head = await Loaded.Book.Read.HeadAsync(TestContext.CancellationToken);

        Assert.IsInRange(28_000L, 34_000L, head.Seq);
    }

    [TestMethod]
    public void Load_WholeYear_EveryKindOfEventOccurs()
    {
        string[] kinds =
        [
            "appropriate", "supplement", "allot", "virement", "freeze", "unfreeze", "reserve", "commit", "release", "disburse",
            "refund", "correct", "accrue-award", "adjust-award", "fund-award", "pay-award", "donate", "verify-advance", "hold-donation", "hand-over-donation",
            "set-policy", "record-shortage", "close-year", "open-person", "assign-role", "delegate", "set-calendar", "publish-route",
            "draft-request", "attach", "submit", "decide", "return", "withdraw", "expire", "report-outcome", "evaluate-outcome", "close-request", "end-request",
        ];
        foreach (var (kind, count) in Loaded.Kinds.OrderByDescending(pair => pair.Value))
            TestContext.WriteLine($"{kind}: {count}");

        Assert.IsEmpty(kinds.Except(Loaded.Kinds.Keys));
    }

    [TestMethod]
    public async Task Load_WholeYear_VerifiesAndBalances()
    {
        var watch = Stopwatch.StartNew();
        var verified = await Loaded.Book.Read.VerifyAsync(TestContext.CancellationToken);
        TestContext.WriteLine($"load {Loaded.Seconds:0.00} s, of which generating {Loaded.GeneratingSeconds:0.00} s; verify {watch.Elapsed.TotalSeconds:0.00} s");
        var balances = await Loaded.Book.Read.BalancesAsync(AsOf.Everything, null, TestContext.CancellationToken);

        Assert.IsEmpty(verified.Findings);
        foreach (var segment in balances.GroupBy(balance => (balance.Account.Ledger, balance.Account.Unit, balance.Account.Fund)))
            Assert.AreEqual(0L, segment.Sum(balance => balance.Debit - balance.Credit), segment.Key.ToString());
    }

    [TestMethod]
    public async Task Load_WholeYear_TellsTheStory()
    {
        var districts = await Loaded.DistrictsAsync(DemoWorld.On(12, 31), TestContext.CancellationToken);
        foreach (var row in districts.Values)
            TestContext.WriteLine(Shown(row));

        Assert.IsLessThan(0.75m, districts["A"].ExecutionRate!.Value);
        Assert.IsGreaterThan(0.97m, districts["B"].ExecutionRate!.Value);
        foreach (var code in new[] { "C", "D", "E", "F" })
            Assert.IsInRange(0.78m, 0.97m, districts[code].ExecutionRate!.Value);
        Assert.AreEqual(Int128.Zero, districts["A"].Unfunded);
        Assert.IsGreaterThan(Int128.Zero, districts["B"].Unfunded);
        Assert.IsGreaterThan(0.55m, districts["C"].CharityRate!.Value);
        foreach (var code in new[] { "A", "B", "D", "E", "F" })
            Assert.IsLessThan(0.3m, districts[code].CharityRate!.Value);
        Assert.IsNull(districts["E"].Staff);
    }

    [TestMethod]
    public async Task Load_EndOfOctober_TheShortageDistrictHasNothingLeft()
    {
        var districts = await Loaded.DistrictsAsync(DemoWorld.On(10, 31), TestContext.CancellationToken);
        TestContext.WriteLine(Shown(districts["B"]));

        Assert.IsLessThan(0.06m, districts["B"].SurplusRate!.Value);
    }

    [TestMethod]
    public void Days_PerformancePay_IsOnTimeInAAndLateInB()
    {
        var commands = new DemoMunicipality(DemoMunicipality.UsualSeed).Days().SelectMany(day => day.Commands).ToList();
        var due = commands.OfType<AccrueAward>().ToDictionary(award => award.Award!, award => (award.Unit, award.Due));
        var late = commands.OfType<PayAward>().ToLookup(
            paid => due[paid.Award].Unit[..1], paid => paid.Date!.Value.DayNumber - due[paid.Award].Due.DayNumber);

        Assert.IsLessThanOrEqualTo(0, late["A"].Max());
        Assert.IsGreaterThanOrEqualTo(60, late["B"].Min());
        Assert.IsLessThanOrEqualTo(120, late["B"].Max());
    }

    [TestMethod]
    public async Task Load_WholeYear_RequestsGoTheirWays()
    {
        var requests = await Loaded.RequestsAsync(TestContext.CancellationToken);
        foreach (var (status, count) in requests.CountBy(request => request.Status).OrderBy(pair => pair.Key))
            TestContext.WriteLine($"{status}: {count}");

        Assert.IsGreaterThanOrEqualTo(600, requests.Count(request => request is { Kind: RequestKind.Charity, SubmittedOn: not null }));
        Assert.IsEmpty(Enum.GetValues<RequestStatus>().Except(requests.Select(request => request.Status)));
        Assert.IsEmpty(Enum.GetValues<VoteChoice>().Except(requests.SelectMany(request => request.Votes).Select(vote => vote.Choice)));
        Assert.Contains(vote => vote.Chain.Count > 1, requests.SelectMany(request => request.Votes));
    }

    [TestMethod]
    public async Task Load_WholeYear_DistrictCIsFasterByWeeks()
    {
        var requests = await Loaded.RequestsAsync(TestContext.CancellationToken);
        var days = requests.Where(request => request is { Kind: RequestKind.Charity, Status: not (RequestStatus.Withdrawn or RequestStatus.Expired), DecidedOn: not null })
            .ToLookup(request => request.Unit[..1], request => request.DecidedOn!.Value.DayNumber - request.SubmittedOn!.Value.DayNumber);
        foreach (var district in days.OrderBy(each => each.Key))
            TestContext.WriteLine($"{district.Key}: {district.Count()} decided, {district.Average():0.0} days");

        Assert.IsLessThan(12, days["C"].Average());
        foreach (var code in new[] { "A", "B", "D", "E", "F" })
            Assert.IsGreaterThan(30, days[code].Average(), code);
        Assert.Contains(request => request.Route == "charity-short" && request.Steps.Count == 1, requests);
    }

    private static string Shown(DistrictFigures row) => FormattableString.Invariant(
        $"{row.Unit.Code}: base {Yuan(row.Base)} executed {row.ExecutionRate:P1} reserved {Yuan(row.Reserved)} unallotted {Yuan(row.Unallotted)} available {Yuan(row.Available)} unpaid {Yuan(row.AccruedUnpaid)} unfunded {Yuan(row.Unfunded)} charity {Yuan(row.CharityRaised)} used {row.CharityRate:P1}");

    private static string Yuan(Int128 fen) => FormattableString.Invariant($"{(decimal)fen / 100:N0}");

    private static string HashOf(DemoMunicipality demo)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var (day, _, commands) in demo.Days())
        {
            foreach (var command in commands)
                hash.AppendData(Encoding.UTF8.GetBytes($"{day:O} {CommandJson.Write(command)}\n"));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }

    /// <summary>The demo year in a SQLite book in a folder of its own.</summary>
    private sealed class DemoYear : IAsyncDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("fundledger-demo-");

        public Book Book { get; private set; } = null!;

        public List<Refusal> Refusals { get; } = [];

        public Dictionary<string, int> Kinds { get; } = new(StringComparer.Ordinal);

        public double Seconds { get; private set; }

        public double GeneratingSeconds { get; private set; }

        public static async Task<DemoYear> LoadAsync(int seed, CancellationToken cancellation)
        {
            var year = new DemoYear();
            var watch = Stopwatch.StartNew();
            var clock = new DemoClock(DemoMunicipality.FirstDay);
            var database = Database.Sqlite(Path.Combine(year._folder.FullName, "demo.db"));
            var store = await BookStore.OpenAsync(database, clock, cancellation);
            year.Book = await store.CreateAsync(DemoMunicipality.Open(), cancellation);
            foreach (var day in new DemoMunicipality(seed).Days())
            {
                clock.MoveTo(day.Day);
                var begun = watch.Elapsed;
                year.Count(await day.DoAsync(year.Book, cancellation));
                year.Seconds += (watch.Elapsed - begun).TotalSeconds;
            }

            year.GeneratingSeconds = watch.Elapsed.TotalSeconds - year.Seconds;
            year.Seconds = watch.Elapsed.TotalSeconds;
            return year;
        }

        public async Task<Dictionary<string, DistrictFigures>> DistrictsAsync(DateOnly date, CancellationToken cancellation)
        {
            var setup = await Book.Read.SetupAsync(null, cancellation);
            var before = setup.Profile.FirstDayOf(setup.Profile.FiscalYearOf(date)).AddDays(-1);
            var balances = new YearBalances(setup, new AsOf(date),
                await Book.Read.BalancesAsync(new AsOf(before), null, cancellation),
                await Book.Read.BalancesAsync(new AsOf(date), before, cancellation));
            return DistrictComparison.Of(balances, [], UnitLevel.District).ToDictionary(row => row.Unit.Code);
        }

        /// <summary>All requests as they stand at the end.</summary>
        public async Task<IReadOnlyList<RequestState>> RequestsAsync(CancellationToken cancellation)
        {
            var histories = await Book.Read.RequestsAsync(AsOf.Everything, cancellation);
            return [.. histories.Select(history => history.Request)];
        }

        public async ValueTask DisposeAsync()
        {
            await Book.DisposeAsync();
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            _folder.Delete(recursive: true);
        }

        private void Count(IEnumerable<Outcome> outcomes)
        {
            foreach (var outcome in outcomes)
            {
                if (outcome.Refusal is { } refusal)
                    Refusals.Add(refusal);
                var kind = CommandJson.KindOf(outcome.Command!);
                Kinds[kind] = Kinds.GetValueOrDefault(kind) + (outcome.Answer?.Posted.Count ?? 0);
            }
        }
    }
}
