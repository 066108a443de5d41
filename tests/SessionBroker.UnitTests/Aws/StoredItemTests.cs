using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Amazon.DynamoDBv2.Model;
using SessionBroker.Aws.DynamoDb;
using SessionBroker.Domain.Errors;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using SessionBroker.UnitTests.Domain;

namespace SessionBroker.UnitTests.Aws;

/// <summary>
/// StoredItems.json holds items as the first version wrote them, in DynamoDB's JSON. It is never written anew: a change
/// that this test sees would make the records of a running deployment unreadable.
/// </summary>
public sealed class StoredItemTests
{
    private static readonly JsonObject Items = Read();

    private static readonly GameSession Session = new()
    {
        Id = Samples.GameSession,
        Status = GameSessionStatus.Activating,
        Location = "us-east-1",
        Name = "A name",
        MaximumPlayerSessionCount = 10,
        CurrentPlayerSessionCount = 0,
        PlayerSessionCreationPolicy = PlayerSessionCreationPolicy.AcceptAll,
        GameProperties = new Dictionary<string, string> { ["map"] = "desert" }
            .ToImmutableSortedDictionary(StringComparer.Ordinal),
        CreatorId = Samples.Player.Value,
        CreatedAt = Samples.Now,
    };

    public static TheoryData<string> SettledStates =>
        [.. Samples.States.Keys.Where(state => Samples.In(state).IsSettled)];

    public static TheoryData<string> UnsettledStates =>
        [.. Samples.States.Keys.Where(state => !Samples.In(state).IsSettled)];

    public static TheoryData<string, GameSessionRequestState> Starts => new()
    {
        { "Running", new GameSessionRequestState.Running(Samples.Lease) },
        { "Started", new GameSessionRequestState.Started(Session) },
        { "Refused", new GameSessionRequestState.Refused(Samples.Error) },
    };

    public static TheoryData<ErrorKind> Kinds => [.. Enum.GetValues<ErrorKind>()];

    [Theory]
    [MemberData(nameof(SettledStates))]
    public void A_settled_reservation_is_stored_as_by_the_first_version(string state)
    {
        var reservation = Samples.In(state);

        ReservationItem.ToReservation(Item($"reservation {state}")).ShouldBe(reservation);
        ToJson(ReservationItem.From(reservation)).ShouldBe(Json($"reservation {state}"));
    }

    [Theory]
    [MemberData(nameof(UnsettledStates))]
    public void The_seats_of_a_player_are_stored_as_by_the_first_version(string state)
    {
        var seats = Seats(Samples.In(state));

        var read = SeatsItem.ToSeats(Samples.Player, Item($"seats {state}"));

        (read.Version, read.Held.ShouldHaveSingleItem()).ShouldBe((seats.Version, seats.Held[0]));
        ToJson(SeatsItem.From(read, Samples.Now)).ShouldBe(Json($"seats {state}"));
        ToJson(SeatsItem.From(seats, Samples.Now)).ShouldBe(Json($"seats {state}"));
    }

    [Fact]
    public void The_item_of_a_player_without_seats_is_stored_as_by_the_first_version()
    {
        var read = SeatsItem.ToSeats(Samples.Player, Item("seats none"));

        ToJson(SeatsItem.From(read, Samples.Now)).ShouldBe(Json("seats none"));
        ToJson(SeatsItem.From(Seats(), Samples.Now)).ShouldBe(Json("seats none"));
    }

    [Theory]
    [MemberData(nameof(Starts))]
    public void A_request_for_a_game_session_is_stored_as_by_the_first_version(
        string name, GameSessionRequestState state)
    {
        var start = new GameSessionRequestRecord
        {
            Id = "0123456789abcdef",
            Player = Samples.Player,
            Fingerprint = "fingerprint",
            AskedAt = Samples.Now,
            Attempt = 1,
            Version = 3,
            State = state,
        };

        var read = GameSessionRequestItem.ToStart(Item($"start {name}"));

        ToJson(GameSessionRequestItem.From(read)).ShouldBe(Json($"start {name}"));
        ToJson(GameSessionRequestItem.From(start)).ShouldBe(Json($"start {name}"));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_kind_of_error_keeps_its_name(ErrorKind kind)
    {
        var names = Items["errorKinds"]!.AsArray().Select(name => (string)name!);

        names.ShouldContain(StoredNames.Of(kind));
        StoredNames.ToErrorKind(StoredNames.Of(kind)).ShouldBe(kind);
    }

    [Fact]
    public void No_stored_kind_is_forgotten() =>
        Items["errorKinds"]!.AsArray().Select(name => (string)name!)
            .ShouldBe(Enum.GetValues<ErrorKind>().Select(StoredNames.Of), ignoreOrder: true);

    [Fact]
    public void A_kind_that_a_newer_version_wrote_is_a_failure_whose_key_asks_again()
    {
        var item = Item("reservation Failed");
        item["failureKind"] = new("WrittenByANewerVersion");

        var read = ReservationItem.ToReservation(item);

        read.State.ShouldBeOfType<ReservationState.Failed>().Error.Kind.ShouldBe(ErrorKind.UpstreamFailed);
        read.MayBeTriedAgain.ShouldBeTrue();
    }

    private static PlayerSeats Seats(params ImmutableArray<Reservation> held) => new(
        Samples.Player, Version: 3, held, new SettledIds([1, 2], [3], Samples.Now, Samples.Now.AddDays(1)));

    private static JsonObject Read()
    {
        using var items = typeof(StoredItemTests).Assembly.GetManifestResourceStream("StoredItems.json")!;
        return JsonNode.Parse(items)!.AsObject();
    }

    private static string Json(string name) => Items[name]!.ToJsonString();

    private static Dictionary<string, AttributeValue> Item(string name) => ToMap(Items[name]!.AsObject());

    private static Dictionary<string, AttributeValue> ToMap(JsonObject json) =>
        json.ToDictionary(pair => pair.Key, pair => ToValue(pair.Value!.AsObject()), StringComparer.Ordinal);

    private static AttributeValue ToValue(JsonObject json) => json.Single() switch
    {
        ("S", var text) => new AttributeValue((string)text!),
        ("N", var number) => new AttributeValue { N = (string)number! },
        ("NS", var numbers) => new AttributeValue
        {
            NS = [.. numbers!.AsArray().Select(number => (string)number!)],
        },
        ("M", var map) => new AttributeValue { M = ToMap(map!.AsObject()), IsMSet = true },
        var (type, _) => throw new NotSupportedException(type),
    };

    private static string ToJson(Dictionary<string, AttributeValue> item) => ToNode(item).ToJsonString();

    private static JsonObject ToNode(Dictionary<string, AttributeValue> item) => new(item
        .OrderBy(pair => pair.Key, StringComparer.Ordinal)
        .Select(pair => KeyValuePair.Create<string, JsonNode?>(pair.Key, ToNode(pair.Value))));

    private static JsonObject ToNode(AttributeValue value) => value switch
    {
        { S: { } text } => new JsonObject { ["S"] = text },
        { N: { } number } => new JsonObject { ["N"] = number },
        { NS: { } numbers } => new JsonObject
        {
            ["NS"] = new JsonArray(
                [.. numbers.Order(StringComparer.Ordinal).Select(number => JsonValue.Create(number))]),
        },
        _ => new JsonObject { ["M"] = ToNode(value.M) },
    };
}
