using System.Text.Json.Nodes;
using SessionBroker.GameLiftSimulator.World;

namespace SessionBroker.GameLiftSimulator.Operations;

/// <summary>
/// One operation of GameLift, on a world that the caller has locked. The input has passed the model's constraints
/// (contract.json); members that are null count as absent.
/// </summary>
internal delegate OperationAnswer Operation(GameLiftState world, JsonObject input);
