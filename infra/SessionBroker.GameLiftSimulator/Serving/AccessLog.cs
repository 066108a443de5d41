using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.Protocol;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Serving;

/// <summary>
/// One line for each request, in columns: time, operation, protocol, status, milliseconds, what it was about, why it
/// was refused, and last its request id.
/// </summary>
internal sealed class AccessLog(TextWriter writer, TimeProvider time)
{
    private const int NoteCharactersMax = 300;

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
            Note(exchange));

    /// <summary>What GameLift would show among a fleet's events.</summary>
    public void Write(WorldEvent.Fleet happened) =>
        Write(happened.Code, "-", "fleet event", TimeSpan.Zero, $"{happened.FleetId} {happened.Message}");

    public void Write(Exception bug) => Write("BUG", "-", bug.GetType().Name, TimeSpan.Zero, bug.ToString());

    public void Write(string what, string protocol, string outcome, TimeSpan taken, string note)
    {
        var line = $"{time.GetLocalNow():HH:mm:ss.fff}  {OneLine(what),-28} {protocol,-4}  {outcome,-40} "
            + $"{taken.TotalMilliseconds,7:0.0} ms  {note}";
        lock (_lock)
            writer.WriteLine(line.TrimEnd());
    }

    private static string Note(Exchange exchange) => string.Join(
        ' ',
        new[] { OneLine(Subject(exchange)), OneLine(exchange.Answer?.Error?.Message), exchange.RequestId }
            .OfType<string>());

    private static string Outcome(Exchange exchange) => exchange.Answer switch
    {
        null => "dropped",
        { Error.Code: var code, Status: var status } => $"{status} {code}",
        { Status: var status } => $"{status}",
    };

    /// <summary>In one line and not at any length: all of it may repeat what a client sent.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    private static string? OneLine(string? text) => text is null
        ? null
        : string.Concat(text.Take(NoteCharactersMax).Select(each => char.IsControl(each) ? ' ' : each))
            + (text.Length > NoteCharactersMax ? "…" : "");

    /// <summary>The most telling id of the answer, else of the request.</summary>
    private static string? Subject(Exchange exchange)
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

        return null;
    }
}
