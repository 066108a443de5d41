using System.Text;
using System.Text.Json.Nodes;

namespace SessionBroker.Benchmarks.StandIns;

/// <summary>
/// The answers of both services in AWS JSON. DynamoDB's are those of an empty table: a read finds nothing and a write
/// meets no condition that fails. GameLift always has a free player slot.
/// </summary>
internal static class ServiceAnswers
{
    private const string CreatePlayerSession = "GameLift.CreatePlayerSession";

    private static readonly byte[] Nothing = "{}"u8.ToArray();

    public static byte[] To(string target, byte[] request) =>
        target == CreatePlayerSession ? PlayerSession(JsonNode.Parse(request)!) : Nothing;

    private static byte[] PlayerSession(JsonNode request)
    {
        var gameSessionId = (string)request["GameSessionId"]!;
        var fleetId = gameSessionId.Split('/')[1];
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["PlayerSession"] = new JsonObject
            {
                ["PlayerSessionId"] = "psess-bd368604-70c9-47f9-a114-58f9ffbe6fbd",
                ["PlayerId"] = (string)request["PlayerId"]!,
                ["PlayerData"] = (string?)request["PlayerData"],
                ["GameSessionId"] = gameSessionId,
                ["FleetId"] = fleetId,
                ["FleetArn"] = $"arn:aws:gamelift:us-east-1:000000000000:fleet/{fleetId}",
                ["CreationTime"] = 1_795_000_000.123,
                ["Status"] = "RESERVED",
                ["IpAddress"] = "192.0.2.103",
                ["DnsName"] = "ec2-192-0-2-103.compute-1.amazonaws.com",
                ["Port"] = 33400,
            },
        }.ToJsonString());
    }
}
