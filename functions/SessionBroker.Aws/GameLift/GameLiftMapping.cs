using System.Collections.Immutable;
using Amazon.GameLift.Model;
using SessionBroker.Domain.Identity;
using SessionBroker.Domain.Placements;
using SessionBroker.Domain.Reservations;
using SessionBroker.Domain.Sessions;
using GameSession = SessionBroker.Domain.Sessions.GameSession;
using PlayerSession = SessionBroker.Domain.Reservations.PlayerSession;
using SdkCreationPolicy = Amazon.GameLift.PlayerSessionCreationPolicy;
using SdkGameSession = Amazon.GameLift.Model.GameSession;
using SdkPlayerSession = Amazon.GameLift.Model.PlayerSession;
using SdkProtectionPolicy = Amazon.GameLift.ProtectionPolicy;
using SdkTerminationMode = Amazon.GameLift.TerminationMode;

namespace SessionBroker.Aws.GameLift;

/// <summary>
/// Maps GameLift's types to the domain's. A missing required member is a failure of the service and throws.
/// </summary>
internal static class GameLiftMapping
{
    public static GameSession ToGameSession(SdkGameSession session) => new()
    {
        Id = IdOf(session.GameSessionId),
        Status = StatusOf(session.Status?.Value),
        StatusReason = session.StatusReason?.Value,
        Location = session.Location,
        Name = session.Name,
        MaximumPlayerSessionCount = session.MaximumPlayerSessionCount.GetValueOrDefault(),
        CurrentPlayerSessionCount = session.CurrentPlayerSessionCount.GetValueOrDefault(),
        PlayerSessionCreationPolicy = CreationPolicyOf(session.PlayerSessionCreationPolicy?.Value),
        GameProperties = (session.GameProperties ?? []).ToImmutableSortedDictionary(
            property => property.Key, property => property.Value, StringComparer.Ordinal),
        GameSessionData = session.GameSessionData,
        CreatorId = session.CreatorId,
        CreatedAt = Time(session.CreationTime) ?? throw Missing(nameof(session.CreationTime)),
        TerminatedAt = Time(session.TerminationTime),
    };

    public static PlayerSession ToPlayerSession(SdkPlayerSession session) => new(
        session.PlayerSessionId ?? throw Missing(nameof(session.PlayerSessionId)),
        PlayerId.Parse(session.PlayerId) ?? throw Missing(nameof(session.PlayerId)),
        IdOf(session.GameSessionId),
        SeatStatusOf(session.Status?.Value),
        new Connection(
            session.IpAddress ?? throw Missing(nameof(session.IpAddress)),
            session.DnsName,
            session.Port ?? throw Missing(nameof(session.Port))),
        Time(session.CreationTime) ?? throw Missing(nameof(session.CreationTime)),
        Time(session.TerminationTime));

    /// <remarks>Without the player gateway GameLift gives the address of the game server, and no token.</remarks>
    public static PlayerGateway ToPlayerGateway(PlayerConnectionDetail? detail)
    {
        if (detail is null) throw Missing(nameof(PlayerConnectionDetail));
        return detail.PlayerGatewayToken is { Length: > 0 } token
            ? new PlayerGateway(
                [.. EndpointsOf(detail).Select(ToConnection)],
                token,
                Time(detail.Expiration) ?? throw Missing(nameof(detail.Expiration)))
            : PlayerGateway.None;
    }

    /// <summary>The game session of a placement or of a match; null where GameLift names none.</summary>
    /// <param name="teams">The players' teams in a match.</param>
    public static PlacedGameSession? ToPlaced(
        string? arn,
        string? ipAddress,
        string? dnsName,
        int? port,
        IEnumerable<(string? PlayerId, string? PlayerSessionId)> seats,
        ILookup<string, string>? teams = null) => arn is null
            ? null
            : new PlacedGameSession(
                IdOf(arn),
                ipAddress is not null && port is { } number ? new Connection(ipAddress, dnsName, number) : null,
                [
                    .. seats.Select(seat => new PlacedPlayer(
                        PlayerId.Parse(seat.PlayerId) ?? throw Missing(nameof(seat.PlayerId)),
                        seat.PlayerSessionId,
                        teams?[seat.PlayerId!].FirstOrDefault())),
                ]);

    public static List<GameProperty>? ToGameProperties(ImmutableSortedDictionary<string, string> properties) =>
        properties.IsEmpty
            ? null
            : [.. properties.Select(pair => new GameProperty { Key = pair.Key, Value = pair.Value })];

    public static SdkCreationPolicy ToSdk(PlayerSessionCreationPolicy policy) => policy switch
    {
        PlayerSessionCreationPolicy.AcceptAll => SdkCreationPolicy.ACCEPT_ALL,
        PlayerSessionCreationPolicy.DenyAll => SdkCreationPolicy.DENY_ALL,
    };

    public static SdkProtectionPolicy ToSdk(ProtectionPolicy policy) => policy switch
    {
        ProtectionPolicy.NoProtection => SdkProtectionPolicy.NoProtection,
        ProtectionPolicy.FullProtection => SdkProtectionPolicy.FullProtection,
    };

    public static SdkTerminationMode ToSdk(TerminationMode mode) => mode switch
    {
        TerminationMode.TriggerOnProcessTerminate => SdkTerminationMode.TRIGGER_ON_PROCESS_TERMINATE,
        TerminationMode.ForceTerminate => SdkTerminationMode.FORCE_TERMINATE,
    };

    private static List<PlayerConnectionEndpoint> EndpointsOf(PlayerConnectionDetail detail) =>
        detail.Endpoints is { Count: > 0 } endpoints ? endpoints : throw Missing(nameof(detail.Endpoints));

    private static Connection ToConnection(PlayerConnectionEndpoint endpoint) => new(
        endpoint.IpAddress ?? throw Missing(nameof(endpoint.IpAddress)),
        DnsName: null,
        endpoint.Port ?? throw Missing(nameof(endpoint.Port)));

    private static GameSessionId IdOf(string? arn) =>
        GameSessionId.Parse(arn ?? "") ?? throw new InvalidDataException(
            $"GameLift returned the game session id '{arn}', which is not an ARN of a game session.");

    private static GameSessionStatus StatusOf(string? status) => status switch
    {
        "ACTIVATING" => GameSessionStatus.Activating,
        "ACTIVE" => GameSessionStatus.Active,
        "TERMINATING" => GameSessionStatus.Terminating,
        "TERMINATED" => GameSessionStatus.Terminated,
        "ERROR" => GameSessionStatus.Error,
        _ => throw new InvalidDataException(
            $"GameLift returned the undocumented game session status '{status}'."),
    };

    private static PlayerSessionCreationPolicy? CreationPolicyOf(string? policy) => policy switch
    {
        null => null,
        "ACCEPT_ALL" => PlayerSessionCreationPolicy.AcceptAll,
        "DENY_ALL" => PlayerSessionCreationPolicy.DenyAll,
        _ => throw new InvalidDataException(
            $"GameLift returned the undocumented player session creation policy '{policy}'."),
    };

    private static PlayerSessionStatus SeatStatusOf(string? status) => status switch
    {
        "RESERVED" => PlayerSessionStatus.Reserved,
        "ACTIVE" => PlayerSessionStatus.Active,
        "COMPLETED" => PlayerSessionStatus.Completed,
        "TIMEDOUT" => PlayerSessionStatus.TimedOut,
        _ => throw new InvalidDataException(
            $"GameLift returned the undocumented player session status '{status}'."),
    };

    // In whole milliseconds, as GameLift sends them: the SDK reads a floating-point number, whose rounding error would
    // be lost in a record.
    public static DateTimeOffset? Time(DateTime? utc) => utc is { } time
        ? DateTimeOffset.FromUnixTimeMilliseconds((long)Math.Round((time - DateTime.UnixEpoch).TotalMilliseconds))
        : null;

    private static InvalidDataException Missing(string member) => new($"GameLift's response has no {member}.");
}
