namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>A step into an item: by a name, which may be a placeholder, or by an index where that is null.</summary>
internal readonly record struct PathElement(string? Name, int Index)
{
    public override string ToString() => Name ?? $"[{Index}]";
}
