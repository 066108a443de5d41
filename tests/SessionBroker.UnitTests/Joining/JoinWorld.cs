using System.Globalization;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;
using SessionBroker.TestKit.GameLift;
using SessionBroker.TestKit.Http;

namespace SessionBroker.UnitTests.Joining;

/// <summary>A broker, and players who join.</summary>
internal sealed class JoinWorld : IDisposable
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(500);

    private static readonly ApiEvent Join = ApiEvent.For("JoinGame");
    private static readonly ApiEvent Get = ApiEvent.For("GetReservation");

    public JoinWorld(int seatsMax = 1, TimeSpan? activatesAfter = null)
    {
        Broker = new TestBroker(seatsMax);
        Broker.GameLift.ActivatesAfter = activatesAfter ?? TimeSpan.Zero;
    }

    public TestBroker Broker { get; }

    public InMemoryGameLift GameLift => Broker.GameLift;

    /// <summary>Game sessions, each with the seats that are taken.</summary>
    public IEnumerable<int> SeatsTaken => GameLift.GameSessions.Select(session => session.CurrentPlayerSessionCount);

    public static string BodyOf(int seats = 10, string more = "")
    {
        var rest = more.Length > 0 ? $",{more}" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $$"""{"destination":"default","maximumPlayerSessionCount":{{seats}}{{rest}}}""");
    }

    public Task<ApiAnswer> JoinAsync(
        string player = "player-1", string key = "key-1", string? body = null, string? prefer = null)
    {
        var request = Join.WithJson(body ?? BodyOf()).WithKey(key) with { Player = player };
        return Broker.SendAsync(prefer is null ? request : request.WithHeader("prefer", prefer));
    }

    public async Task<ApiAnswer[]> JoinAllAsync(int players, string? body = null) => await Task.WhenAll(
        Enumerable.Range(0, players).Select(number => JoinAsync(PlayerOf(number), body: body)));

    public Task<ApiAnswer> GetAsync(string player, string reservationId) =>
        Broker.SendAsync(Get.WithPath("reservationId", reservationId) with { Player = player });

    /// <summary>Lets all players ask every half second until none waits.</summary>
    public async Task<ApiAnswer[]> SettleAsync(ApiAnswer[] joined, TimeSpan? atMost = null)
    {
        var answers = joined;
        for (var passed = TimeSpan.Zero; passed < (atMost ?? TimeSpan.FromMinutes(2)); passed += Step)
        {
            Broker.Time.Advance(Step);
            answers = await Task.WhenAll(joined.Select(async (answer, number) => answer.Text("reservationId") is { } id
                ? await GetAsync(PlayerOf(number), id)
                : answer));
            if (answers.All(answer => answer.Text("state") != "PENDING")) break;
        }

        return answers;
    }

    /// <summary>Lets time pass until a request that waits is answered.</summary>
    public async Task<T> DriveAsync<T>(Task<T> work)
    {
        for (var steps = 0; !work.IsCompleted && steps < 10_000; steps++)
        {
            if (Broker.Time.Waiting > 0) Broker.Time.Advance(TimeSpan.FromMilliseconds(50));
            await Task.Yield();
        }

        return await work.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    public void End(GameSession session) => GameLift.End(session.Id);

    public static string PlayerOf(int number) => $"player-{number}";

    public void Dispose() => Broker.Dispose();
}
