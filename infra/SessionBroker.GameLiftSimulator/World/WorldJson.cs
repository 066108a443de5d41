using System.Text.Json.Serialization;

namespace SessionBroker.GameLiftSimulator.World;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WorldState))]
internal sealed partial class WorldJson : JsonSerializerContext;
