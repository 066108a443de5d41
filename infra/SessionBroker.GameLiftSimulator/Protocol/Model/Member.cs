namespace SessionBroker.GameLiftSimulator.Protocol.Model;

/// <summary>One member of a structure.</summary>
internal sealed record Member(string Name, bool Required, Shape Shape)
{
    /// <summary>How AWS's framework spells the member in a validation message: first letter in lower case.</summary>
    public string MessageName { get; } = char.ToLowerInvariant(Name[0]) + Name[1..];
}
