using System.Collections.Immutable;
using System.Text;
using Amazon.Runtime;
using SessionBroker.Aws.GameLift;
using SessionBroker.Domain.Destinations;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Sessions;
using SessionBroker.Functions.Endpoints;
using SessionBroker.Functions.Http;
using SessionBroker.GameLiftSimulator;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;

namespace SessionBroker.UnitTests.Http;

/// <summary>Pages of found sessions that stay small, over the simulator: its tokens lead on, none of ours.</summary>
public sealed class GameSessionPagesTests : IAsyncLifetime
{
    private const string Fleet = "fleet-1a2b3c4d-0000-4000-8000-00000000ec20";
    private const int Sessions = 30;

    private static readonly Destination Destination = new()
    {
        Name = "default",
        Target = new DestinationTarget.Fleet(Fleet),
    };

    private readonly List<GameSessionId> _made = [];
    private GameLiftServer _simulator = null!;
    private GameLiftGameSessions _gameSessions = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    // Every third session is as large as can be, with what JSON writes with twelve bytes for a character.
    public async ValueTask InitializeAsync()
    {
        _simulator = await GameLiftServer.StartAsync(
            new GameLiftServerOptions { Mode = GameLiftSimulator.Running.TimeMode.Immediate }, Token);
        _simulator.Control.AddProcesses(Fleet, "us-east-1", Sessions);
        var client = GameLiftClients.Create(_simulator.Url, "us-east-1", new BasicAWSCredentials("test", "test"));
        _gameSessions = new GameLiftGameSessions(client, new GameLiftCalls(TimeProvider.System, new Random(1)));
        for (var number = 0; number < Sessions; number++)
        {
            var made = await _gameSessions.CreateAsync(New(number), $"token-{number}", Token);
            _made.Add(made.Value.Id);
        }
    }

    public ValueTask DisposeAsync() => _simulator.DisposeAsync();

    [Theory]
    [InlineData(20, 1_000_000)]
    [InlineData(20, 200_000)]
    [InlineData(20, 60_000)]
    [InlineData(7, 60_000)]
    [InlineData(20, 1)]
    public async Task No_session_is_lost_or_shown_twice(int limit, int bytesMax)
    {
        var pages = new GameSessionPages(_gameSessions, SearchGameSessions.BytesOf, bytesMax);
        var shown = new List<GameSession>();
        string? token = null;
        do
        {
            var page = (await pages.FindAsync(Search(limit, token), Token)).Value;
            page.GameSessions.ShouldNotBeEmpty();
            if (page.GameSessions.Length > 1) page.GameSessions.Sum(BytesOf).ShouldBeLessThanOrEqualTo(bytesMax);
            shown.AddRange(page.GameSessions);
            token = page.NextToken;
        }
        while (token is not null);

        shown.Select(session => session.Id).ShouldBe(_made, ignoreOrder: true);
    }

    [Fact]
    public async Task A_page_that_has_room_costs_one_call()
    {
        var pages = new GameSessionPages(_gameSessions, SearchGameSessions.BytesOf, bytesMax: 20 * 60_000);
        var before = _simulator.Control.Calls().Count;

        var page = await pages.FindAsync(Search(20, null), Token);

        page.Value.GameSessions.Length.ShouldBe(20);
        (_simulator.Control.Calls().Count - before).ShouldBe(1);
    }

    // Whatever GameLift lets a session have, 20 of them in an answer stay under 1 MB, and what Lambda takes.
    [Fact]
    public async Task The_largest_page_is_under_a_megabyte()
    {
        var largest = (await _gameSessions.FindAsync(_made[0], Token)).Value;
        var count = SearchGameSessions.PageBytesMax / BytesOf(largest);
        var page = new GameSessionPage(
            [.. Enumerable.Repeat(largest, count)], string.Concat(Enumerable.Repeat("\U0001F3AE", 1024)));

        var endpoint = new SearchGameSessions(null!, null!);

        var answer = endpoint.Write(Search(20, token: null), page, Caller.Admin);

        Encoding.UTF8.GetByteCount(answer.Body).ShouldBeInRange(900_000, 1024 * 1024);
    }

    [Fact]
    public async Task A_failure_is_told()
    {
        var doubles = new InMemoryGameLift(new ManualTimeProvider());
        doubles.Faults.Refuse("SearchGameSessions", ErrorKind.Throttled);

        var found = await new GameSessionPages(doubles, (_, _) => 1, 1).FindAsync(Search(20, null), Token);

        found.Error!.Kind.ShouldBe(ErrorKind.Throttled);
    }

    private static int BytesOf(GameSession session) => SearchGameSessions.BytesOf(session, Destination);

    private static GameSessionSearch Search(int limit, string? token) => new(
        Destination, null, AvailableOnly: false, null, ImmutableSortedDictionary<string, string>.Empty,
        new GameSessionSort(GameSessionSortOperand.CreatedAt, Descending: false), limit, token);

    private static NewGameSession New(int number)
    {
        string Text(int characters) => string.Concat(Enumerable.Repeat("\U0001F3AE", number % 3 == 0 ? characters : 1));
        var properties = Enumerable.Range(10, number % 3 == 0 ? 16 : 1)
            .Select(key => KeyValuePair.Create($"{key}{Text(30)}", Text(96)));
        return new NewGameSession(
            Destination, null, PlayerId.Parse($"{number}-{new string('\u0001', 1000)}")!.Value, 4, Text(1024),
            ImmutableSortedDictionary.CreateRange(StringComparer.Ordinal, properties), null);
    }
}
