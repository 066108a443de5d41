using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.UnitTests.Domain;
using SessionBroker.UnitTests.GameLiftClient;

namespace SessionBroker.UnitTests.Aws;

/// <summary>
/// DynamoDB refuses a write while a transaction has one of its items in hand. DynamoDB Local hardly ever does, so the
/// answers here are written by hand (API reference, TransactWriteItems and PutItem, "Errors").
/// </summary>
public sealed class DynamoDbConflictTests
{
    private static readonly Reservation Pending = Samples.In("Pending");
    private static readonly Reservation Reserved = Pending.Reserve(Samples.Seat, Samples.GameSession);
    private static readonly Reservation Failed = Pending.Fail(Samples.Error.ToError(), Samples.Now);

    private static readonly Answer Done = new(200, "{}");
    private static readonly Answer Conflict = Answer.Error("TransactionConflictException");
    private static readonly SeatLimits Limits = new(LiveMax: 1, ReleasedMax: 1);
    private static readonly PlayerSeats Seats = PlayerSeats.None(Pending.Player) with { Version = 1, Held = [Pending] };

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_insert_that_clashes_has_lost_the_race()
    {
        await using var dynamoDb = await LoopbackService.StartAsync(Conflict);

        var first = await StoreOf(dynamoDb).TryInsertAsync(Pending, Limits, Cancellation);
        var second = await StoreOf(dynamoDb).TryInsertAsync(Pending, PlayerSeats.None(Pending.Player), Cancellation);

        first.Value.ShouldBeOfType<InsertResult.Conflict>();
        second.Value.ShouldBeOfType<InsertResult.Conflict>();
    }

    [Fact]
    public async Task A_change_that_clashes_is_made_again_until_it_is_written()
    {
        await using var dynamoDb = await LoopbackService.StartAsync(Conflict, Conflict, Conflict, Done);

        var written = await StoreOf(dynamoDb).AdvanceAsync(Pending, Reserved, Cancellation);

        written.Value.ShouldBe(Reserved);
        dynamoDb.Requests.Count.ShouldBe(4);
    }

    [Fact]
    public async Task What_is_settled_and_clashes_is_settled_again_from_a_new_read()
    {
        await using var dynamoDb = await LoopbackService.StartAsync(
            Read, Done, Conflict, Read, Conflict, Read, Done, Done);

        var written = await StoreOf(dynamoDb).AdvanceAsync(Pending, Failed, Cancellation);

        written.Value.ShouldBe(Failed);
        dynamoDb.Requests.Count.ShouldBe(8);
    }

    [Fact]
    public async Task A_change_that_clashes_for_as_long_as_the_function_may_work_can_be_repeated()
    {
        await using var dynamoDb = await LoopbackService.StartAsync(Conflict);
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(1), TimeProvider.System);

        var written = await StoreOf(dynamoDb).AdvanceAsync(Pending, Reserved, deadline.Token);

        written.Error!.Kind.ShouldBeOneOf(ErrorKind.StoreUnavailable, ErrorKind.StoreTimedOut);
        dynamoDb.Requests.Count.ShouldBeGreaterThan(1);
    }

    [Fact]
    public async Task A_transaction_that_clashes_has_lost_the_race()
    {
        await using var dynamoDb = await LoopbackService.StartAsync(Cancelled("None", "TransactionConflict"));

        (await ReopenAsync(dynamoDb)).Value.ShouldBeOfType<InsertResult.Conflict>();
    }

    [Fact]
    public async Task A_transaction_that_is_cancelled_for_another_reason_is_no_race()
    {
        await using var dynamoDb = await LoopbackService.StartAsync(Cancelled("None", "ThrottlingError"));

        var reopened = await ReopenAsync(dynamoDb);

        reopened.Error!.Kind.ShouldBe(ErrorKind.StoreUnavailable);
        reopened.Error.Upstream.ShouldBe(new Upstream("TransactWriteItems", "ThrottlingError"));
    }

    // The simulated network rests on it: what the SDK sends again is the same transaction, and made once.
    [Fact]
    public async Task A_transaction_keeps_its_token_when_the_SDK_sends_it_again()
    {
        await using var dynamoDb = await LoopbackService.StartAsync(new Answer(500, "{}"), Done);

        (await ReopenAsync(dynamoDb)).Value.ShouldBeOfType<InsertResult.Reopened>();

        string[] tokens =
        [
            .. dynamoDb.Requests.Select(request => (string)request.Body["ClientRequestToken"]!),
        ];
        tokens.Length.ShouldBe(2);
        tokens[0].ShouldNotBeEmpty();
        tokens[1].ShouldBe(tokens[0]);
    }

    // What GetItem answers of the player's seats.
    private static Answer Read => new(200, new JsonObject
    {
        ["Item"] = new JsonObject(SeatsItem.From(Seats, Samples.Now).Select(
            pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, ToJson(pair.Value)))),
    }.ToJsonString());

    private static JsonObject ToJson(AttributeValue value) => value switch
    {
        { S: { } text } => new() { ["S"] = text },
        { N: { } number } => new() { ["N"] = number },
        { NS: { } numbers } => new()
        {
            ["NS"] = new JsonArray([.. numbers.Select(number => JsonValue.Create(number))]),
        },
        _ => new()
        {
            ["M"] = new JsonObject(value.M.Select(
                pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, ToJson(pair.Value)))),
        },
    };

    private static Task<Result<InsertResult>> ReopenAsync(LoopbackService dynamoDb)
    {
        var released = Reserved.Release();
        var redirected = (Pending with { Id = Samples.IdOf("key-2") }).RedirectTo(released.Id, Samples.Now);
        return StoreOf(dynamoDb).ReopenAsync(redirected, released, Seats with { Held = [released] }, Cancellation);
    }

    private static DynamoDbReservations StoreOf(LoopbackService dynamoDb)
    {
        var client = DynamoDbClients.Create(
            new Uri(dynamoDb.Url), "us-east-1", new BasicAWSCredentials("key-id", "secret"));
        return new DynamoDbReservations(client, "reservations", TimeProvider.System, new Random(1));
    }

    private static Answer Cancelled(params string[] reasons) => new(400, new JsonObject
    {
        ["__type"] = "com.amazonaws.dynamodb.v20120810#TransactionCanceledException",
        ["Message"] = "Transaction cancelled, please refer cancellation reasons for specific reasons",
        ["CancellationReasons"] = new JsonArray([.. reasons.Select(reason => new JsonObject { ["Code"] = reason })]),
    }.ToJsonString());
}
