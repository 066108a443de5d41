using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Nodes;

namespace SessionBroker.GameLiftSimulator.Config.Kinds;

/// <summary>
/// A kind of value: how it is read, and what the JSON schema says of it. One thing, so that they cannot disagree.
/// </summary>
internal abstract class ConfigKind<T>
{
    /// <summary>False when the value is of another kind; the fault is then noted.</summary>
    public abstract bool TryRead(ConfigNode node, [MaybeNullWhen(false)] out T value);

    public abstract JsonObject Schema();
}
