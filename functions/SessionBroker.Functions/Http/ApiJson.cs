using System.Text.Json;
using System.Text.Json.Serialization;

using SessionBroker.Functions.Bodies;

namespace SessionBroker.Functions.Http;

/// <summary>The public API's bodies: camelCase, and absent is absent, not null.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Problem))]
[JsonSerializable(typeof(GameSessionBody))]
[JsonSerializable(typeof(GameSessionPageBody))]
[JsonSerializable(typeof(ReservationBody))]
[JsonSerializable(typeof(ReservationPageBody))]
[JsonSerializable(typeof(HealthBody))]
internal sealed partial class ApiJson : JsonSerializerContext;
