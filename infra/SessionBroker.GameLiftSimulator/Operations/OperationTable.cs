using System.Collections.Frozen;

namespace SessionBroker.GameLiftSimulator.Operations;

/// <summary>Every operation that is simulated, by GameLift's name for it.</summary>
internal static class OperationTable
{
    internal static FrozenDictionary<string, Operation> All { get; } =
        new Dictionary<string, Operation>(StringComparer.Ordinal).ToFrozenDictionary(StringComparer.Ordinal);
}
