using System.Text.Json.Nodes;

namespace SessionBroker.Simulation.Checks;

/// <summary>What a body must have, and what else it may have.</summary>
/// <param name="Required">Members that must be there, so.</param>
/// <param name="Optional">Members that may be left out; so where they are there, and not there where null.</param>
internal sealed record ExpectedBody(JsonObject Required, JsonObject Optional)
{
    /// <summary>A member whose value is not compared.</summary>
    public string? IsAlsoAllowed { get; init; }

    public bool Allows(JsonObject body)
    {
        foreach (var (name, value) in Required)
        {
            if (!JsonNode.DeepEquals(value, body[name])) return false;
        }

        foreach (var (name, value) in body)
        {
            if (Required.ContainsKey(name) || name == IsAlsoAllowed) continue;
            if (Optional[name] is not { } optional || !JsonNode.DeepEquals(optional, value)) return false;
        }

        return true;
    }
}
