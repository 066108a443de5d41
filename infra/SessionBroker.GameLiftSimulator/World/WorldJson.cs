using System.Text.Json.Serialization;
using SessionBroker.GameLiftSimulator.World.Matchmaking.Players;

namespace SessionBroker.GameLiftSimulator.World;

[JsonSourceGenerationOptions(
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(WorldState))]
[JsonSerializable(typeof(WorldEvent.Fleet), TypeInfoPropertyName = "FleetEvent")]
[JsonSerializable(typeof(AttributeValue.String), TypeInfoPropertyName = "StringAttribute")]
internal sealed partial class WorldJson : JsonSerializerContext;
