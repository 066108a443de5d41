using System.Text.Json.Nodes;
using Amazon.GameLift.Model;
using SdkGameSession = Amazon.GameLift.Model.GameSession;
using SdkPlayerSession = Amazon.GameLift.Model.PlayerSession;

namespace SessionBroker.Simulation.GameLift;

/// <summary>What GameLift answers, in the shapes of its SDK.</summary>
internal static class SdkShapes
{
    public static SdkGameSession GameSession(JsonNode session) => new()
    {
        GameSessionId = Text(session, "GameSessionId"),
        FleetId = Text(session, "FleetId"),
        Status = Text(session, "Status"),
        StatusReason = Text(session, "StatusReason"),
        Location = Text(session, "Location"),
        Name = Text(session, "Name"),
        MaximumPlayerSessionCount = (int?)session["MaximumPlayerSessionCount"],
        CurrentPlayerSessionCount = (int?)session["CurrentPlayerSessionCount"],
        PlayerSessionCreationPolicy = Text(session, "PlayerSessionCreationPolicy"),
        GameProperties = [.. session["GameProperties"]!.AsArray().Select(property =>
            new GameProperty { Key = Text(property!, "Key"), Value = Text(property!, "Value") })],
        GameSessionData = Text(session, "GameSessionData"),
        CreatorId = Text(session, "CreatorId"),
        CreationTime = Moment(session, "CreationTime"),
        TerminationTime = Moment(session, "TerminationTime"),
    };

    public static SdkPlayerSession PlayerSession(JsonNode session) => new()
    {
        PlayerSessionId = Text(session, "PlayerSessionId"),
        PlayerId = Text(session, "PlayerId"),
        GameSessionId = Text(session, "GameSessionId"),
        FleetId = Text(session, "FleetId"),
        Status = Text(session, "Status"),
        IpAddress = Text(session, "IpAddress"),
        DnsName = Text(session, "DnsName"),
        Port = (int?)session["Port"],
        CreationTime = Moment(session, "CreationTime"),
        TerminationTime = Moment(session, "TerminationTime"),
    };

    public static PlayerConnectionDetail PlayerConnectionDetail(JsonNode detail) => new()
    {
        PlayerId = Text(detail, "PlayerId"),
        Endpoints = All(detail, "Endpoints", endpoint => new PlayerConnectionEndpoint
        {
            IpAddress = Text(endpoint, "IpAddress"),
            Port = (int?)endpoint["Port"],
        }),
        PlayerGatewayToken = Text(detail, "PlayerGatewayToken"),
        Expiration = Moment(detail, "Expiration"),
    };

    public static List<T> All<T>(JsonNode answer, string list, Func<JsonNode, T> read) =>
        [.. answer[list]!.AsArray().Select(each => read(each!))];

    public static string? Text(JsonNode body, string member) => (string?)body[member];

    // The SDK reads a moment from seconds as well.
    public static DateTime? Moment(JsonNode body, string member) =>
        (double?)body[member] is { } seconds ? DateTime.UnixEpoch.AddSeconds(seconds) : null;
}
