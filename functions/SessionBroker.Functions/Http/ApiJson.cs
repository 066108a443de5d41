using System.Text.Json;
using System.Text.Json.Serialization;

using SessionBroker.Functions.Bodies;
using SessionBroker.Functions.Reconcile;

namespace SessionBroker.Functions.Http;

/// <summary>
/// The public API's bodies, and reports of what runs by the clock: camelCase, and absent is absent, not null.
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
internal sealed partial class ApiJson : JsonSerializerContext;
