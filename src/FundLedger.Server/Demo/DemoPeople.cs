namespace FundLedger.Server;

/// <summary>Who holds which role at which unit, and who stands in for whom.</summary>
internal sealed class DemoPeople
{
    private readonly DemoWorld _world;
    private readonly IReadOnlyList<SeedRow> _rows = SeedTable.Read("people.csv");
    private readonly ILookup<(string Role, string Unit), string> _holders;
    private readonly List<Delegation> _delegations = [];

    public DemoPeople(DemoWorld world)
    {
        _world = world;
        _holders = _rows.SelectMany(row => row.Codes("roles").SelectMany(role => row.Codes("units").Select(unit => (Role: role, Unit: unit, Account: row.Text("account")))))
            .ToLookup(held => (held.Role, held.Unit), held => held.Account);
    }

    /// <summary>The accounts of those who hold a role at a unit.</summary>
    public IReadOnlyList<string> HoldersOf(string role, string unit) => [.. _holders[(role, unit)]];

    /// <summary>Who acts in a role on a day: who holds it, or who stands in for him.</summary>
    public string ActorOf(string role, string unit, DateOnly day)
    {
        var holder = _holders[(role, unit)].First();
        return _delegations.Find(each => each.From == holder && each.Covers(role, day))?.To ?? holder;
    }

    /// <summary>Makes all people known, with their roles. A person's code is his account.</summary>
    public void Open()
    {
        var actor = _world.Seeds.Units[0].Officer;
        foreach (var row in _rows)
        {
            var account = row.Text("account");
            _world.Journal.Add(new OpenPerson { Person = account, Name = DemoSeeds.NameOf(row), Accounts = [account] }, actor, $"登记人员：{row.Text("name_zh")}");
            foreach (var role in row.Codes("roles"))
            {
                foreach (var unit in row.Codes("units"))
                    _world.Journal.Add(new AssignRole { Person = account, Role = role, Unit = unit }, actor, $"任职：{row.Text("name_zh")}");
            }
        }
    }

    /// <summary>
    /// 授权委托: each summer the deputies of the streets are on leave for two weeks, and the directors act for them; each
    /// autumn some secretaries of communities are away, and those of the next community act.
    /// </summary>
    public void Plan()
    {
        foreach (var street in _world.Seeds.Units.Where(unit => unit.Level == UnitLevel.Street))
        {
            var day = _world.DayBetween(DemoWorld.On(7, 7), DemoWorld.On(8, 18));
            _world.Agenda.On(day, () => Delegate(Holder("deputy-director", street), street.Approver, "deputy-director", 14));
            var communities = _world.Seeds.Units.Where(unit => unit.Parent == street.Code).ToList();
            var away = _world.DayBetween(DemoWorld.On(9, 8), DemoWorld.On(10, 24));
            _world.Agenda.On(away, () => Delegate(communities[0].Approver, communities[1].Approver, null, 10));
        }
    }

    private string Holder(string role, DemoUnit unit) => _holders[(role, unit.Code)].First();

    private void Delegate(string from, string to, string? role, int days)
    {
        var delegation = new Delegation(from, to, role ?? "", _world.Journal.Day, _world.Journal.Day.AddDays(days - 1));
        _delegations.Add(delegation);
        _world.Journal.Add(new DelegateAuthority { From = from, To = to, Role = role, Start = delegation.Start, End = delegation.End }, from, "休假期间委托代办");
    }
}
