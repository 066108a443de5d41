using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Reconcile;

namespace SessionBroker.Functions.Http;

/// <summary>
/// The public API's bodies, and reports of what runs by the clock: camelCase, and absent is absent, not null. Only what
/// JSON itself wants escaped is escaped: no answer is HTML, and none is taken for it (its type is application/json, and
/// every answer says nosniff). The default encoder would write six bytes for each quote.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(GameSessionBody))]
[JsonSerializable(typeof(GameSessionPageBody))]
[JsonSerializable(typeof(ReservationBody))]
[JsonSerializable(typeof(ReservationPageBody))]
[JsonSerializable(typeof(HealthBody))]
[JsonSerializable(typeof(ReconcileResponse))]
internal sealed partial class ApiJson : JsonSerializerContext
{
    /// <summary>What answers are written with; made once Default is there, which the compiler makes.</summary>
    public static ApiJson Relaxed => field ??=
        new(new JsonSerializerOptions(Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
