using System.Collections.Immutable;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;
using SessionBroker.UnitTests.GameLiftClient;

namespace SessionBroker.UnitTests.Aws;

/// <summary>What the log keeps of GameLift's messages, which may repeat what a player sent.</summary>
public sealed class UpstreamWordsTests
{
    // A service repeats what it was sent in ways of its own; this one repeats all of it.
    private const string Echoing =
        "Value 'Ada Lovelace' of player-77: my-secret-team, castle, the Data, map, no. 4 is not good.";

    private static readonly Destination Destination = new()
    {
        Name = "default",
        Target = new DestinationTarget.Fleet("fleet-home"),
    };

    private static readonly PlayerId Player = PlayerId.Parse("player-77")!.Value;

    private static readonly Answer Refusal = Answer.Error("InvalidRequestException", message: Echoing);

    private readonly GameLiftCalls _calls = new(new ManualTimeProvider(), new Random(1));

    [Theory]
    [InlineData("it is a bad name, a", "a", "it is *** bad name, ***")]
    [InlineData("playerId 'ab'", "ab", "playerId '***'")]
    [InlineData("grab ab", "ab", "grab ***")]
    [InlineData("player-12 and player-1", "player-1", "***2 and ***")]
    [InlineData("nothing of it", "else", "nothing of it")]
    [InlineData("nothing", "", "nothing")]
    public void A_value_of_the_request_is_taken_out(string message, string value, string expected) =>
        UpstreamWords.Of(message, [null, value]).ShouldBe(expected);

    [Fact]
    public void The_longer_of_two_values_is_taken_out_whole() =>
        UpstreamWords.Of("team-red-secret", ["team", "team-red-secret"]).ShouldBe("***");

    [Fact]
    public void A_message_is_cut_after_its_values_are_taken_out()
    {
        var message = new string('x', 195) + "my-secret-team" + new string('y', 200);

        var words = UpstreamWords.Of(message, ["my-secret-team"]);

        words.ShouldBe(new string('x', 195) + "***y\u2026");
    }

    [Fact]
    public async Task A_refused_start_tells_the_log_nothing_that_the_player_sent()
    {
        await using var gameLift = await LoopbackService.StartAsync(Refusal);
        using var client = gameLift.Client();
        var wanted = new NewGameSession(
            Destination, null, Player, 4, "Ada Lovelace", Properties(("map", "castle"), ("team", "my-secret-team")),
            "the Data");

        var refused = await new GameLiftGameSessions(client, _calls).CreateAsync(wanted, "token-1", Token);

        refused.Error!.Detail.ShouldBe(
            "CreateGameSession: InvalidRequestException: "
            + "Value '***' of ***: ***, ***, ***, ***, no. 4 is not good. (request-1)");
    }

    [Fact]
    public async Task A_refused_search_tells_the_log_nothing_that_the_player_sent()
    {
        await using var gameLift = await LoopbackService.StartAsync(Refusal);
        using var client = gameLift.Client();
        var search = new GameSessionSearch(
            Destination, null, true, "Ada Lovelace", Properties(("map", "castle"), ("team", "my-secret-team")), null,
            20, "the Data");

        var refused = await new GameLiftGameSessions(client, _calls).SearchAsync(search, Token);

        refused.Error!.Detail!.ShouldContain("Value '***' of player-77: ***, ***, ***, ***, no. 4");
    }

    [Fact]
    public async Task A_refused_seat_tells_the_log_nothing_that_the_player_sent()
    {
        await using var gameLift = await LoopbackService.StartAsync(Refusal);
        using var client = gameLift.Client();
        var doubles = new InMemoryGameLift(new ManualTimeProvider());
        var playerSessions = new GameLiftPlayerSessions(client, doubles, _calls);

        var refused = await playerSessions.CreateAsync(
            doubles.Start("fleet-home").Id, Player, "my-secret-team", Token);
        var unknown = await playerSessions.OfPlayerAsync(Player, Token);

        refused.Error!.Detail!.ShouldContain("of ***: ***, castle");
        unknown.Error!.Detail!.ShouldContain("of ***: my-secret-team");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static ImmutableSortedDictionary<string, string> Properties(
        params (string Key, string Value)[] properties) =>
        ImmutableSortedDictionary.CreateRange(
            StringComparer.Ordinal,
            properties.Select(property => KeyValuePair.Create(property.Key, property.Value)));
}
