using System.Text.Json.Serialization;

namespace SessionBroker.Benchmarks.StandIns;

/// <summary>What a stand-in process and its owner tell each other.</summary>
[JsonSerializable(typeof(StandInAddresses))]
[JsonSerializable(typeof(Dictionary<string, int>))]
internal sealed partial class StandInJson : JsonSerializerContext;
