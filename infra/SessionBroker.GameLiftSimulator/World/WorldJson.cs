using System.Text.Json.Serialization;

namespace SessionBroker.GameLiftSimulator.World;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WorldState))]
[JsonSerializable(typeof(WorldEvent.Fleet), TypeInfoPropertyName = "FleetEvent")]
internal sealed partial class WorldJson : JsonSerializerContext;
