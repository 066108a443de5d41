using System.Globalization;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.TestKit;

namespace SessionBroker.IntegrationTests.Reservations;

/// <summary>
/// What a seat costs, as DynamoDB Local counts it (ReturnConsumedCapacity, indexes included), is what
/// docs/performance.md says, however many reservations there are.
/// </summary>
public sealed class CapacityTests(DynamoDbLocalFixture dynamoDb)
{
    private static readonly SeatLimits Limits = new(LiveMax: 1, ReleasedMax: 2);

    private static readonly GameSessionId Session = GameSessionId.Parse(
        "arn:aws:gamelift:us-east-1::gamesession/fleet-2222bbbb-33cc-44dd-55ee-6666ffff77aa/us-west-2/"
        + "gsess-1111aaaa-22bb-33cc-44dd-5555eeee66ff")!.Value;

    private readonly ManualTimeProvider _time = new();
    private int _keys;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_seat_costs_what_the_document_says()
    {
        using var meter = new MeteredDynamoDb(dynamoDb.Client);
        var store = await StoreAsync(meter);
        await LiveAsync(store, meter, "player", times: 3);

        var life = await LiveAsync(store, meter, "player", times: 1);

        var document = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs/performance.md"), Cancellation);
        foreach (var (change, units) in life) document.ShouldContain(Row(change, units));
    }

    [Fact]
    public async Task A_seat_costs_the_same_however_many_reservations_there_are()
    {
        using var meter = new MeteredDynamoDb(dynamoDb.Client);
        var store = await StoreAsync(meter);
        var first = await LiveAsync(store, meter, "player", times: 1);
        for (var number = 0; number < 200; number++) await LiveAsync(store, meter, $"player {number}", times: 1);

        var last = await LiveAsync(store, meter, "another", times: 1);

        last.ShouldBe(first);
    }

    [Fact]
    public async Task A_player_with_a_thousand_reservations_pays_for_two_calls_more_and_no_others()
    {
        using var meter = new MeteredDynamoDb(dynamoDb.Client);
        var store = await StoreAsync(meter);
        await LiveAsync(store, meter, "player", times: SettledIds.PerDayMax + 5);
        var early = await LiveAsync(store, meter, "player", times: 1);

        await LiveAsync(store, meter, "player", times: 1000 - SettledIds.PerDayMax);
        var late = await LiveAsync(store, meter, "player", times: 1);

        late.ShouldBe(early);
        meter.Reset();
        await InsertAsync(store, Pending("player"));
        meter.Calls.ShouldBe(["UpdateItem", "GetItem", "PutItem"]);
    }

    /// <summary>
    /// The table of docs/performance.md by the number of reservations. It takes a minute or two, and its times depend
    /// on the machine: it only runs where it is named, with <c>-explicit only</c>.
    /// </summary>
    [Fact(Explicit = true)]
    public async Task The_cost_of_a_seat_by_the_size_of_the_table()
    {
        using var meter = new MeteredDynamoDb(dynamoDb.Client);
        var table = await dynamoDb.CreateTableAsync();
        var store = new DynamoDbReservations(meter, table, _time, new Random(1));
        var lines = new List<string>();
        var there = 0;
        // Else the first row has the time in which DynamoDB Local's Java compiles.
        for (var round = 0; round < 5; round++) await MeasureAsync("warm-up", number => $"warm-up {round} {number}");
        foreach (var size in new[] { 1, 1_000, 100_000 })
        {
            await FillAsync(table, there, size);
            there = size;
            lines.Add(await MeasureAsync($"{size:N0} in the table", number => $"player {size} {number}"));
        }

        await LiveAsync(store, meter, "player", times: 1_000);
        lines.Add(await MeasureAsync("1,000 of this player", _ => "player"));
        TestContext.Current.TestOutputHelper!.WriteLine(string.Join('\n', lines));

        async Task<string> MeasureAsync(string what, Func<int, string> player)
        {
            var times = new List<TimeSpan>();
            var units = new HashSet<(double, double)>();
            for (var number = 0; number < 200; number++)
            {
                var start = TimeProvider.System.GetTimestamp();
                var life = await LiveAsync(store, meter, player(number), times: 1);
                times.Add(TimeProvider.System.GetElapsedTime(start));
                units.Add((life.Values.Sum(each => each.Write), life.Values.Sum(each => each.Read)));
            }

            var median = times.Order().ElementAt(times.Count / 2).TotalMilliseconds;
            return $"| {what} | {string.Join(", ", units)} | {median:F1} |";
        }
    }

    // Settled reservations, each of a player of its own, written past the adapter.
    private async Task FillAsync(string table, int from, int to)
    {
        var settled = Enumerable.Range(from, to - from).Select(number => ReservationItem.From(
            Pending($"filler {number}").Fail(new BrokerError(ErrorKind.GameSessionFull, "Full."), _time.Now())));
        foreach (var some in settled.Chunk(25))
        {
            await dynamoDb.Client.BatchWriteItemAsync(
                new BatchWriteItemRequest
                {
                    RequestItems = new()
                    {
                        [table] = [.. some.Select(item => new WriteRequest(new PutRequest(item)))],
                    },
                },
                Cancellation);
        }
    }

    // Each change of the last of so many reservations, with its write and read units.
    private async Task<Dictionary<string, (double Write, double Read)>> LiveAsync(
        DynamoDbReservations store, MeteredDynamoDb meter, string player, int times)
    {
        var units = new Dictionary<string, (double, double)>(StringComparer.Ordinal);
        for (var time = 0; time < times; time++)
        {
            var pending = Pending(player);
            await MeterAsync("PENDING", () => InsertAsync(store, pending));
            var seat = new Seat(
                "psess-1111aaaa-22bb-33cc-44dd-5555eeee66ff",
                new Connection("203.0.113.7", "ec2-203-0-113-7.compute-1.amazonaws.com", 33435),
                pending.CreatedAt + Seat.ReservationTimeout);
            var reserved = pending.Reserve(seat, Session);
            await MeterAsync("RESERVED", () => store.AdvanceAsync(pending, reserved, Cancellation));
            var active = reserved with { State = new ReservationState.Active(seat), Version = 3 };
            await MeterAsync("ACTIVE", () => store.AdvanceAsync(reserved, active, Cancellation));
            var completed = active with { State = new ReservationState.Completed(seat, _time.Now()), Version = 4 };
            await MeterAsync("settled", () => store.AdvanceAsync(active, completed, Cancellation));
        }

        return units;

        async Task MeterAsync(string change, Func<Task> write)
        {
            meter.Reset();
            await write();
            units[change] = (meter.WriteUnits, meter.ReadUnits);
        }
    }

    // As PendingReservations does it.
    private static async Task InsertAsync(DynamoDbReservations store, Reservation pending)
    {
        var first = await store.TryInsertAsync(pending, Limits, Cancellation);
        if (first.Value is not InsertResult.Undecided(var seats)) return;
        (await store.FindSettledAsync(pending.Player, pending.Id, Cancellation)).Error.ShouldNotBeNull();
        (await store.TryInsertAsync(pending, seats, Cancellation)).Value.ShouldBeOfType<InsertResult.Inserted>();
    }

    private static string Row(string change, (double Write, double Read) units) => string.Create(
        CultureInfo.InvariantCulture, $"| {change} | {units.Write} | {units.Read} |");

    private async Task<DynamoDbReservations> StoreAsync(MeteredDynamoDb meter) =>
        new(meter, await dynamoDb.CreateTableAsync(), _time, new Random(1));

    private Reservation Pending(string player)
    {
        var lease = new Lease("8476a536-e9f4-11e8-9739-2dfe598c3fcd", _time.Now().AddSeconds(23));
        return new SeatRequest(
            PlayerId.Parse(player)!.Value, Session, "data", IdempotencyKey.Parse($"key-{_keys++}")!.Value, lease)
            .ToReservation(_time.Now());
    }
}
