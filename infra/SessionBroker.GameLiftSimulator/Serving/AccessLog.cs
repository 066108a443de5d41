using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Serving;

/// <summary>
/// One line for each request, in columns: time, operation, protocol, status, milliseconds, request id, what it was
/// about.
/// </summary>
internal sealed class AccessLog(TextWriter writer, TimeProvider time)
{
    private static readonly string[] Subjects =
    [
        "PlayerSessionId", "GameSessionId", "GameSessionArn", "PlacementId", "AliasId", "FleetId",
        "GameSessionQueueName", "LocationName", "Name",
    ];

    private readonly Lock _lock = new();

    public void Write(Exchange exchange, TimeSpan taken) =>
        Write(
            exchange.Operation,
            exchange.Protocol.Name,
            Outcome(exchange),
            taken,
            $"{exchange.RequestId} {Subject(exchange)}");

    /// <summary>What GameLift would show among a fleet's events.</summary>
    public void Write(WorldEvent.Fleet happened) =>
        Write(happened.Code, "-", "fleet event", TimeSpan.Zero, $"{happened.FleetId} {happened.Message}");

    public void Write(Exception bug) => Write("BUG", "-", bug.GetType().Name, TimeSpan.Zero, bug.ToString());

    public void Write(string what, string protocol, string outcome, TimeSpan taken, string note)
    {
        var line = $"{time.GetLocalNow():HH:mm:ss.fff}  {what,-28} {protocol,-4}  {outcome,-40} "
            + $"{taken.TotalMilliseconds,7:0.0} ms  {note}";
        lock (_lock)
            writer.WriteLine(line.TrimEnd());
    }

    private static string Outcome(Exchange exchange) => exchange.Answer switch
    {
        null => "dropped",
        { ErrorCode: { } code, Status: var status } => $"{status} {code}",
        { Status: var status } => $"{status}",
    };

    /// <summary>The most telling id of the answer, else of the request.</summary>
    private static string Subject(Exchange exchange)
    {
        var answered = exchange.Output?.Select(pair => pair.Value).OfType<JsonObject>().FirstOrDefault()
            ?? exchange.Output;
        foreach (var document in new[] { answered, exchange.Input })
        {
            foreach (var name in Subjects)
            {
                if (document?[name] is JsonValue value)
                    return value.ToString();
            }
        }

        return "";
    }
}
