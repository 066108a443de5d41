using System.Text.Json.Nodes;
using Amazon.GameLift.Model;

namespace SessionBroker.Simulation.GameLift;

/// <summary>The SDK's requests as GameLift's operations read them: what is null is left out.</summary>
internal static class OperationInputs
{
    public static JsonObject Of(CreateGameSessionRequest request) => Members(
        ("FleetId", request.FleetId),
        ("AliasId", request.AliasId),
        ("Location", request.Location),
        ("CreatorId", request.CreatorId),
        ("IdempotencyToken", request.IdempotencyToken),
        ("MaximumPlayerSessionCount", request.MaximumPlayerSessionCount),
        ("Name", request.Name),
        ("GameSessionData", request.GameSessionData),
        ("GameProperties", Properties(request.GameProperties)));

    public static JsonObject Of(DescribeGameSessionsRequest request) =>
        Members(("GameSessionId", request.GameSessionId));

    /// <param name="pageSize">The most on a page, whatever is asked for.</param>
    public static JsonObject Of(SearchGameSessionsRequest request, int pageSize) => Members(
        ("FleetId", request.FleetId),
        ("AliasId", request.AliasId),
        ("Location", request.Location),
        ("FilterExpression", request.FilterExpression),
        ("SortExpression", request.SortExpression),
        ("Limit", Math.Min(request.Limit ?? pageSize, pageSize)),
        ("NextToken", request.NextToken));

    public static JsonObject Of(UpdateGameSessionRequest request) => Members(
        ("GameSessionId", request.GameSessionId),
        ("MaximumPlayerSessionCount", request.MaximumPlayerSessionCount),
        ("Name", request.Name),
        ("PlayerSessionCreationPolicy", request.PlayerSessionCreationPolicy?.Value),
        ("ProtectionPolicy", request.ProtectionPolicy?.Value),
        ("GameProperties", Properties(request.GameProperties)));

    public static JsonObject Of(TerminateGameSessionRequest request) => Members(
        ("GameSessionId", request.GameSessionId), ("TerminationMode", request.TerminationMode?.Value));

    public static JsonObject Of(GetGameSessionLogUrlRequest request) =>
        Members(("GameSessionId", request.GameSessionId));

    public static JsonObject Of(GetPlayerConnectionDetailsRequest request) => Members(
        ("GameSessionId", request.GameSessionId),
        ("PlayerIds", new JsonArray([.. request.PlayerIds.Select(each => (JsonNode)each)])));

    public static JsonObject Of(CreatePlayerSessionRequest request) => Members(
        ("GameSessionId", request.GameSessionId), ("PlayerId", request.PlayerId), ("PlayerData", request.PlayerData));

    public static JsonObject Of(CreatePlayerSessionsRequest request) => Members(
        ("GameSessionId", request.GameSessionId),
        ("PlayerIds", new JsonArray([.. request.PlayerIds.Select(each => (JsonNode)each)])),
        ("PlayerDataMap", new JsonObject(request.PlayerDataMap.Select(
            each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value)))));

    /// <param name="pageSize">The most on a page, whatever is asked for.</param>
    public static JsonObject Of(DescribePlayerSessionsRequest request, int pageSize) => Members(
        ("PlayerSessionId", request.PlayerSessionId),
        ("GameSessionId", request.GameSessionId),
        ("PlayerId", request.PlayerId),
        ("Limit", Math.Min(request.Limit ?? pageSize, pageSize)),
        ("NextToken", request.NextToken));

    private static JsonArray? Properties(List<GameProperty>? properties) => properties is null or []
        ? null
        : [.. properties.Select(each => Members(("Key", each.Key), ("Value", each.Value)))];

    private static JsonObject Members(params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var body = new JsonObject();
        foreach (var (name, value) in members)
        {
            if (value is not null) body[name] = value;
        }

        return body;
    }
}
