using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SessionBroker.Functions.Bodies;

namespace SessionBroker.Functions.Endpoints;

/// <summary>
/// The bodies of successful responses, in camelCase; a member without a value is absent, not null. Problem documents
/// are in <see cref="Http.HttpJson"/>.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(GameSessionBody))]
[JsonSerializable(typeof(GameSessionPageBody))]
[JsonSerializable(typeof(GameSessionLogBody))]
[JsonSerializable(typeof(ReservationBody))]
[JsonSerializable(typeof(ReservationPageBody))]
[JsonSerializable(typeof(SeatConnectionBody))]
[JsonSerializable(typeof(PlacementBody))]
[JsonSerializable(typeof(TicketBody))]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// For writing responses. It escapes only what JSON requires: no response is HTML or can be mistaken for it (the
    /// content type is application/json, with nosniff). The default encoder would write six bytes for each quote.
    /// </summary>
    public static ApiJson Relaxed => field ??=
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
