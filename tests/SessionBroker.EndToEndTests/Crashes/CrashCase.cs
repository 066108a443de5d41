namespace SessionBroker.EndToEndTests.Crashes;

/// <summary>
/// One request that goes wrong at one call, and what comes then: the function starts again, and the client repeats its
/// request until it is answered, and once more.
/// </summary>
internal sealed class CrashCase(Scenario scenario, CrashWorld world)
{
    // A lease is the invocation's time and 5 s; the machine may be slow.
    private static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(60);

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The calls that the function makes where nothing goes wrong.</summary>
    /// <returns>Null where the machine was so slow that the function ran out of time.</returns>
    public async Task<IReadOnlyList<string>?> CallsAsync()
    {
        var request = await scenario.PrepareAsync(world);
        world.Proxy.Watch(fault: null);

        var reply = await world.InvokeAsync(request);
        if (reply.IsRetryable) return null;

        var calls = world.Proxy.Calls;
        await ShouldHoldAsync(reply);
        return calls;
    }

    /// <summary>Has one call go wrong.</summary>
    /// <returns>What the client was answered, in short; null where the function ran out of time before that.</returns>
    public async Task<string?> RunAsync(int call, FaultMode mode)
    {
        var request = await scenario.PrepareAsync(world);
        var fault = new CallFault(call, mode, world.KillFunctionAsync);
        world.Proxy.Watch(fault);
        var first = await world.InvokeAsync(request);
        if (world.Proxy.Calls.Count < call || first.IsCrash != fault.IsCrash) return null;

        world.Proxy.Watch(fault: null);
        var last = await AskUntilAnsweredAsync(request);
        await ShouldHoldAsync(last);

        if (scenario.HasKey && !first.IsRetryable) last.Content.ShouldBe(first.Content, "the key was answered before");
        var again = await AskUntilAnsweredAsync(request);
        again.Status.ShouldBe(last.Status, again.Body);
        if (!scenario.AnswerChanges) again.Content.ShouldBe(last.Content, "the same request again");
        return first.IsCrash || first.Status == last.Status ? $"{last}" : $"{first}, {last}";
    }

    // As a client does: with the same key, after what Retry-After says, until the answer is final.
    private async Task<FunctionReply> AskUntilAnsweredAsync(byte[] request)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var reply = await world.InvokeAsync(request);
            if (!reply.IsRetryable) return reply;

            TimeProvider.System.GetElapsedTime(started).ShouldBeLessThan(AnswerMax, $"{reply}: {reply.Body}");
            await Task.Delay(reply.RetryAfter ?? ShortestPause, TimeProvider.System, Cancellation);
        }
    }

    // Now, and after the reconciler has passed.
    private async Task ShouldHoldAsync(FunctionReply reply)
    {
        await ShouldHoldNowAsync(reply);
        (await world.RunAsync("Reconcile", [])).IsGood.ShouldBeTrue();
        await ShouldHoldNowAsync(reply);
    }

    private async Task ShouldHoldNowAsync(FunctionReply reply)
    {
        var after = await Aftermath.ReadAsync(world);
        after.Violations().ShouldBeEmpty();
        scenario.Check(after, reply);
    }
}
