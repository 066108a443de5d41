using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using SessionBroker.Functions.Bodies;

namespace SessionBroker.Functions.Endpoints;

/// <summary>
/// The bodies of good answers: camelCase, and absent is absent, not null. Problems are in <see cref="Http.HttpJson"/>.
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
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>
    /// What answers are written with. Only what JSON itself wants escaped is escaped: no answer is HTML, and none is
    /// taken for it (its type is application/json, and every answer says nosniff). The default encoder would write six
    /// bytes for each quote.
    /// </summary>
    public static ApiJson Relaxed => field ??=
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
