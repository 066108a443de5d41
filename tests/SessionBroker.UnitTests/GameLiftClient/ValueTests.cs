using Amazon.GameLift;
using Amazon.GameLift.Model;
using Amazon.Runtime;

namespace SessionBroker.UnitTests.GameLiftClient;

/// <summary>The rules of version 4 of the SDK for absent, empty and odd values.</summary>
public sealed class ValueTests
{
    [Theory]
    [InlineData("1469498468.057", 57)]
    [InlineData("1469498468.0574", 57)]
    [InlineData("1469498468", 0)]
    [InlineData("1469498468.999", 999)]
    [InlineData("1.469498468001E9", 1)]
    public async Task A_time_is_read_to_the_exact_millisecond_in_utc(string sent, int milliseconds)
    {
        var session = await ReadAsync($$"""{"CreationTime": {{sent}}}""");

        var time = session.CreationTime.ShouldNotBeNull();
        time.ShouldBe(new DateTime(2016, 7, 26, 2, 1, 8, milliseconds, DateTimeKind.Utc));
        time.Kind.ShouldBe(DateTimeKind.Utc);
    }

    [Fact]
    public void Collections_are_null_until_they_are_set()
    {
        new CreateGameSessionRequest().GameProperties.ShouldBeNull();
        new CreatePlayerSessionsRequest().PlayerDataMap.ShouldBeNull();
        new DescribeGameSessionsResponse().GameSessions.ShouldBeNull();
        new GameSession().GameProperties.ShouldBeNull();
    }

    [Fact]
    public async Task A_collection_that_was_set_is_sent_though_it_is_empty()
    {
        await using var server = await LoopbackService.StartAsync();
        using var client = server.Client();
        var request = new CreatePlayerSessionsRequest { PlayerIds = [], PlayerDataMap = [] };

        await client.CreatePlayerSessionsAsync(request, TestContext.Current.CancellationToken);

        server.Requests.Single().Body.ToJsonString().ShouldBe("""{"PlayerIds":[],"PlayerDataMap":{}}""");
    }

    [Fact]
    public async Task A_list_that_is_empty_in_the_answer_is_an_empty_list()
    {
        var session = await ReadAsync("""{"GameProperties": []}""");

        session.GameProperties.ShouldNotBeNull().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_value_that_an_enumeration_does_not_know_is_kept()
    {
        var session = await ReadAsync("""{"Status": "HIBERNATING"}""");

        session.Status.Value.ShouldBe("HIBERNATING");
        session.Status.ShouldBe(new GameSessionStatus("HIBERNATING"));
        session.Status.ShouldNotBe(GameSessionStatus.ACTIVE);
    }

    [Fact]
    public void A_value_that_an_enumeration_knows_is_the_same_object_from_text()
    {
        GameSessionStatus status = "ACTIVE";

        status.ShouldBeSameAs(GameSessionStatus.ACTIVE);
        GameSessionStatus.FindValue("TERMINATED").ShouldBeSameAs(GameSessionStatus.TERMINATED);
        ProtectionPolicy.FullProtection.ToString(System.Globalization.CultureInfo.InvariantCulture)
            .ShouldBe("FullProtection");
    }

    [Theory]
    [InlineData("""{"GameSession": "text"}""")]
    [InlineData("""{"GameSession": {"Port": "seven"}}""")]
    [InlineData("""{"GameSession": {"GameProperties": {}}}""")]
    [InlineData("""{"GameSession": {"Name": "cut off""")]
    [InlineData("""["GameSession"]""")]
    [InlineData("null")]
    [InlineData("nonsense")]
    [InlineData("")]
    public async Task An_answer_that_makes_no_sense_is_an_unmarshalling_error(string body)
    {
        await using var server = await LoopbackService.StartAsync(new Answer(200, body));
        using var client = server.Client();

        var error = await Should.ThrowAsync<AmazonUnmarshallingException>(() =>
            client.UpdateGameSessionAsync(new UpdateGameSessionRequest(), TestContext.Current.CancellationToken));

        error.RequestId.ShouldBe("request-1");
    }

    private static async Task<GameSession> ReadAsync(string session)
    {
        var answer = new Answer(200, $$"""{"GameSession":{{session}}}""");
        await using var server = await LoopbackService.StartAsync(answer);
        using var client = server.Client();

        var response = await client.UpdateGameSessionAsync(
            new UpdateGameSessionRequest(), TestContext.Current.CancellationToken);

        return response.GameSession;
    }
}
