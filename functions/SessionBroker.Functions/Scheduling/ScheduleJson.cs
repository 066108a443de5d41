using System.Text.Json;
using System.Text.Json.Serialization;

namespace SessionBroker.Functions.Scheduling;

/// <summary>The reports of the functions that a schedule invokes.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(ReconcileResponse))]
internal sealed partial class ScheduleJson : JsonSerializerContext;
