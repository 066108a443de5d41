using System.Collections.Immutable;
using System.Globalization;
using SessionBroker.Domain.Idempotency;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Matchmaking;

namespace SessionBroker.Domain.Placements;

/// <summary>A player's request for a placement or a matchmaking ticket.</summary>
public abstract record PlacingRequest
{
    private PlacingRequest()
    {
    }

    public required PlayerId Owner { get; init; }

    /// <summary>Whether others than the owner may be among the players.</summary>
    public required bool MayPlaceOthers { get; init; }

    /// <summary>Identifies repetitions of the request.</summary>
    public required IdempotencyKey Key { get; init; }

    /// <summary>The right of this invocation to work on it.</summary>
    public required Lease Lease { get; init; }

    /// <summary>How long the client wants to wait for an end.</summary>
    public required PlacingWait Wait { get; init; }

    public abstract ImmutableArray<PlayerId> Players { get; }

    protected abstract PlacingKind Kind { get; }

    protected abstract string Destination { get; }

    /// <summary>What a repetition must have in common with the first request.</summary>
    protected abstract IEnumerable<string?> Parts { get; }

    /// <summary>The record that is written before GameLift is called.</summary>
    public PlacingRecord ToRecord(DateTimeOffset now) => new()
    {
        Id = PlacingId.Of(Kind, Key, Owner),
        Owner = Owner,
        Destination = Destination,
        Fingerprint = Fingerprint.Of([.. Parts]),
        AskedAt = now,
        Players = Players,
        State = new PlacingState.Starting(Lease),
    };

    private static string Text(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    public sealed record Placement(NewPlacement Wanted) : PlacingRequest
    {
        public override ImmutableArray<PlayerId> Players { get; } =
            [.. Wanted.Players.Select(player => player.Player)];

        protected override PlacingKind Kind => PlacingKind.Placement;

        protected override string Destination => Wanted.Destination.Name;

        protected override IEnumerable<string?> Parts =>
        [
            Wanted.Destination.Name,
            Wanted.MaximumPlayerSessionCount.ToString(CultureInfo.InvariantCulture),
            Wanted.Name,
            Wanted.GameSessionData,
            $"{Wanted.OnlyThese}",
            $"{Wanted.LocationOrder.Length}",
            .. Wanted.LocationOrder,
            $"{Wanted.GameProperties.Count}",
            .. Wanted.GameProperties.SelectMany(pair => new[] { pair.Key, pair.Value }),
            .. Wanted.Players.SelectMany(PartsOf),
        ];

        private static IEnumerable<string?> PartsOf(PlacementPlayer player) =>
        [
            player.Player.Value,
            player.PlayerData,
            $"{player.Latencies.Count}",
            .. player.Latencies.SelectMany(pair => new[] { pair.Key, Text(pair.Value) }),
        ];
    }

    public sealed record Ticket(NewTicket Wanted) : PlacingRequest
    {
        public override ImmutableArray<PlayerId> Players { get; } =
            [.. Wanted.Players.Select(player => player.Player)];

        protected override PlacingKind Kind => PlacingKind.Ticket;

        protected override string Destination => Wanted.Destination.Name;

        protected override IEnumerable<string?> Parts =>
            [Wanted.Destination.Name, .. Wanted.Players.SelectMany(PartsOf)];

        private static IEnumerable<string?> PartsOf(TicketPlayer player) =>
        [
            player.Player.Value,
            $"{player.Latencies.Count}",
            .. player.Latencies.SelectMany(pair => new[] { pair.Key, Text(pair.Value) }),
            $"{player.Attributes.Count}",
            .. player.Attributes.SelectMany(pair => new[] { pair.Key }.Concat(PartsOf(pair.Value))),
        ];

        private static IEnumerable<string> PartsOf(PlayerAttribute attribute) => attribute switch
        {
            PlayerAttribute.Text text => ["S", text.Value],
            PlayerAttribute.Number number => ["N", Text(number.Value)],
            PlayerAttribute.TextList list => ["SL", $"{list.Values.Length}", .. list.Values],
            PlayerAttribute.NumberMap map =>
            [
                "SDM", $"{map.Values.Count}",
                .. map.Values.SelectMany(pair => new[] { pair.Key, Text(pair.Value) }),
            ],
            _ => throw new System.Diagnostics.UnreachableException(),
        };
    }
}

/// <summary>How long a request may wait.</summary>
/// <param name="For">What the client prefers.</param>
/// <param name="Deadline">The invocation's deadline.</param>
public sealed record PlacingWait(TimeSpan For, DateTimeOffset Deadline);
