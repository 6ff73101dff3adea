namespace FundLedger.Storage;

/// <summary>One transaction on users, sessions and tokens. Such changes happen one after another, in every process.</summary>
public sealed class AccessChange
{
    private readonly Work _work;

    internal AccessChange(Work work, DateTime now) => (_work, Now) = (work, now);

    /// <summary>The moment of the change, UTC to the millisecond.</summary>
    public DateTime Now { get; }

    /// <summary>Whether somebody who was let in may not be any more: what is remembered of callers must be asked again.</summary>
    internal bool CutsOff { get; private set; }

    public Task<User?> FindUserAsync(string name) => UserTable.FindAsync(_work, name);

    /// <exception cref="RefusedException"><see cref="Rule.UserMustExist"/>.</exception>
    public async Task<User> UserAsync(string name) =>
        await FindUserAsync(name).ConfigureAwait(false) ?? throw new RefusedException(Rule.UserMustExist, ("user", Texts.Shown(name)));

    public Task<User?> FindBySubjectAsync(string subject) => UserTable.FindBySubjectAsync(_work, subject);

    /// <summary>The failed log-ins under a name, whether or not a user has it.</summary>
    public Task<FailedTries> TriesAsync(string name) => FailedTryTable.OfAsync(_work, name);

    public Task<bool> AnyUserAsync() => UserTable.AnyAsync(_work);

    /// <exception cref="RefusedException"><see cref="Rule.UserMustBeNew"/>, <see cref="Rule.SubjectOfAnother"/>, <see cref="Rule.UserNameForm"/>, or a rule of texts.</exception>
    public async Task AddAsync(User user)
    {
        UserNameForm.Check(user.Name);
        Texts.Text(user.DisplayName, "name", MaxDisplayName);
        if (await FindUserAsync(user.Name).ConfigureAwait(false) is not null)
            throw new RefusedException(Rule.UserMustBeNew, ("user", user.Name));
        await CheckSubjectAsync(user).ConfigureAwait(false);
        await UserTable.InsertAsync(_work, user with { CreatedAt = Now }).ConfigureAwait(false);
    }

    /// <summary>
    /// Saves what has changed of a user; his sessions and tokens are over when his stamp has. A new password may be tried anew.
    /// </summary>
    /// <returns>False when he was saved by another since he was read.</returns>
    /// <exception cref="RefusedException">
    /// <see cref="Rule.LastAdministrator"/>: nobody would be left to let others in; <see cref="Rule.SubjectOfAnother"/>.
    /// </exception>
    public async Task<bool> SaveAsync(User after)
    {
        var before = await UserAsync(after.Name).ConfigureAwait(false);
        if (after.Version != before.Version)
            return false;
        if (before.LetsIn && !after.LetsIn && !await UserTable.AnyOtherAdministratorAsync(_work, after).ConfigureAwait(false))
            throw new RefusedException(Rule.LastAdministrator, ("user", after.Name));
        if (after.Subject != before.Subject)
            await CheckSubjectAsync(after).ConfigureAwait(false);
        Texts.Text(after.DisplayName, "name", MaxDisplayName);
        await UserTable.UpdateAsync(_work, after).ConfigureAwait(false);
        if (after.PasswordHash != before.PasswordHash)
            await ForgiveAsync(after).ConfigureAwait(false);
        if (after.Stamp != before.Stamp)
            await TokenTable.RevokeOfAsync(_work, after, Now).ConfigureAwait(false);
        CutsOff |= after.Stamp != before.Stamp || after.IsDisabled;
        return true;
    }

    /// <summary>Notes that a try under a name has failed.</summary>
    public async Task FailAsync(string name, string address)
    {
        var tries = await TriesAsync(name).ConfigureAwait(false);
        await FailedTryTable.SaveAsync(_work, name, tries.At(address).AfterFailure(Now)).ConfigureAwait(false);
        await FailedTryTable.ClearAsync(_work, Now).ConfigureAwait(false);
    }

    /// <summary>Notes that a user has proved who he is: failures from there are forgiven, and the address is known as his.</summary>
    public Task SucceedAsync(User user, string address) =>
        FailedTryTable.SaveAsync(_work, user.Name, new FailedTries.From(address, 0, Now, Now));

    /// <summary>Lets a name be tried again from everywhere.</summary>
    public Task ForgiveAsync(User user) => FailedTryTable.ForgiveAsync(_work, user.Name);

    /// <summary>A session by its secret; null when it is over, but for its age.</summary>
    public Task<AccessSession?> FindSessionAsync(string secret) => SessionTable.FindAsync(_work, Secret.HashOf(secret));

    /// <returns>The secret of the session, for its cookie.</returns>
    /// <param name="user">Whose it is.</param>
    /// <param name="secondFactor">Whether he has proved a second factor.</param>
    /// <param name="longest">How long sessions last at most.</param>
    public async Task<string> BeginSessionAsync(User user, bool secondFactor, TimeSpan longest)
    {
        var secret = Secret.New();
        await SessionTable.InsertAsync(_work, Secret.HashOf(secret), user, secondFactor, Now, Now - longest).ConfigureAwait(false);
        return secret;
    }

    public Task EndSessionAsync(string secret)
    {
        CutsOff = true;
        return SessionTable.DeleteAsync(_work, Secret.HashOf(secret));
    }

    /// <param name="user">In whose name it acts.</param>
    /// <param name="token">What it is limited to.</param>
    /// <param name="text">The token itself, of which the hash is kept.</param>
    /// <exception cref="RefusedException"><see cref="Rule.MemberForm"/> for an end that is past or too far ahead, or a rule of texts.</exception>
    public async Task<AccessToken> AddTokenAsync(User user, AccessToken token, string text)
    {
        Texts.Text(token.Name, "name", MaxDisplayName);
        if (token.ExpiresAt <= Now || token.ExpiresAt > Now.AddDays(AccessToken.LongestDays))
            throw new RefusedException(Rule.MemberForm, ("member", "expires"), ("problem", new Reason(Because.NotBetween, ("least", 1), ("most", AccessToken.LongestDays))));
        var hash = Secret.HashOf(text);
        await TokenTable.InsertAsync(_work, user, token with { CreatedAt = Now }, hash).ConfigureAwait(false);
        return (await TokenTable.FindAsync(_work, hash).ConfigureAwait(false))!.Value.Token;
    }

    public Task<AccessToken?> FindTokenAsync(int id) => TokenTable.FindAsync(_work, id);

    public Task RevokeAsync(AccessToken token)
    {
        CutsOff = true;
        return TokenTable.RevokeAsync(_work, token.Id, Now);
    }

    public Task AddSetupCodeAsync(string code, TimeSpan lasting) => SetupCodeTable.InsertAsync(_work, Secret.HashOf(code), Now + lasting);

    public Task<bool> IsSetupCodeAsync(string code) => SetupCodeTable.IsGoodAsync(_work, Secret.HashOf(code), Now);

    public Task ClearSetupCodesAsync() => SetupCodeTable.ClearAsync(_work);

    /// <summary>Notes what was tried, in the same transaction as what came of it.</summary>
    public Task LogAsync(AccessRecord record) => AccessLogTable.InsertAsync(_work, record, Now);

    private const int MaxDisplayName = 200;

    private const int MaxSubject = 255;

    private async Task CheckSubjectAsync(User user)
    {
        if (user.Subject is null)
            return;
        Texts.Text(user.Subject, "subject", MaxSubject);
        if (await FindBySubjectAsync(user.Subject).ConfigureAwait(false) is { } other && other.Id != user.Id)
            throw new RefusedException(Rule.SubjectOfAnother, ("subject", user.Subject));
    }
}
