using System.Text.Json.Nodes;
using Amazon.GameLift.Model;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>The three streams over pages.</summary>
public sealed class PaginatorTests
{
    private static readonly Answer[] ThreePages =
    [
        Page("page 2", "a", "b"),
        new(200, """{"NextToken":"page 3"}"""),
        Page("", "c"),
    ];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public void Every_operation_that_answers_in_pages_has_a_paginator()
    {
        var paged = typeof(IGameLiftPaginatorFactory).GetMethods().Select(method => method.Name);

        paged.ShouldBe(Contract.Operations.Where(Contract.IsPaged), ignoreOrder: true);
    }

    [Fact]
    public async Task Game_sessions_are_walked_to_the_last_page()
    {
        await using var server = await LoopbackService.StartAsync(ThreePages);
        using var client = server.Client();
        var request = new DescribeGameSessionsRequest { FleetId = "fleet-1", Limit = 2 };

        var names = await client.Paginators.DescribeGameSessions(request).GameSessions
            .Select(session => session.GameSessionId).ToListAsync(Cancellation);

        names.ShouldBe(["a", "b", "c"]);
        server.Requests.Select(sent => sent.Body.ToJsonString()).ShouldBe(
            [
                """{"FleetId":"fleet-1","Limit":2}""",
                """{"FleetId":"fleet-1","Limit":2,"NextToken":"page 2"}""",
                """{"FleetId":"fleet-1","Limit":2,"NextToken":"page 3"}""",
            ]);
    }

    [Fact]
    public async Task A_search_is_walked_to_the_last_page()
    {
        await using var server = await LoopbackService.StartAsync(ThreePages);
        using var client = server.Client();

        var names = await client.Paginators.SearchGameSessions(new SearchGameSessionsRequest()).GameSessions
            .Select(session => session.GameSessionId).ToListAsync(Cancellation);

        names.ShouldBe(["a", "b", "c"]);
        server.Requests.ShouldAllBe(sent => sent.Operation == "GameLift.SearchGameSessions");
    }

    [Fact]
    public async Task Player_sessions_are_walked_to_the_last_page()
    {
        await using var server = await LoopbackService.StartAsync(ThreePages);
        using var client = server.Client();

        var names = await client.Paginators.DescribePlayerSessions(new DescribePlayerSessionsRequest()).PlayerSessions
            .Select(session => session.PlayerSessionId).ToListAsync(Cancellation);

        names.ShouldBe(["a", "b", "c"]);
        server.Requests.ShouldAllBe(sent => sent.Operation == "GameLift.DescribePlayerSessions");
    }

    [Fact]
    public async Task Pages_are_requested_one_by_one()
    {
        await using var server = await LoopbackService.StartAsync(ThreePages);
        using var client = server.Client();
        var request = new DescribeGameSessionsRequest { NextToken = "page 1" };

        var first = await client.Paginators.DescribeGameSessions(request).Responses.FirstAsync(Cancellation);

        first.NextToken.ShouldBe("page 2");
        server.Requests.ShouldHaveSingleItem().Body.ToJsonString().ShouldBe("""{"NextToken":"page 1"}""");
    }

    [Fact]
    public async Task A_paginator_is_used_up_by_one_walk()
    {
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client();
        var paginator = client.Paginators.DescribeGameSessions(new DescribeGameSessionsRequest());
        await paginator.Responses.CountAsync(Cancellation);

        var error = await Should.ThrowAsync<InvalidOperationException>(async () =>
            await paginator.GameSessions.CountAsync(Cancellation));

        error.Message.ShouldStartWith("Paginator has already been consumed");
        server.Requests.Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_error_ends_the_walk_where_it_came()
    {
        await using var server = await LoopbackService.StartAsync(ThreePages[0], Answer.Error("NotFoundException"));
        using var client = server.Client();
        var paginator = client.Paginators.DescribeGameSessions(new DescribeGameSessionsRequest());
        var seen = new List<string>();

        await Should.ThrowAsync<NotFoundException>(async () =>
        {
            await foreach (var session in paginator.GameSessions.WithCancellation(Cancellation))
            {
                seen.Add(session.GameSessionId);
            }
        });

        seen.ShouldBe(["a", "b"]);
    }

    private static Answer Page(string next, params string[] ids)
    {
        var sessions = ids.Select(id => new JsonObject { ["GameSessionId"] = id, ["PlayerSessionId"] = id }).ToArray();

        return Answer.Ok(new JsonObject
        {
            ["NextToken"] = next,
            ["GameSessions"] = new JsonArray([.. sessions]),
            ["PlayerSessions"] = new JsonArray([.. sessions.Select(session => session.DeepClone())]),
        });
    }
}
