namespace SessionBroker.DynamoDbEmulator.Expressions;

/// <summary>One change that an update makes.</summary>
internal abstract record UpdateAction(Operand.Path Path)
{
    public sealed record Set(Operand.Path Path, Operand Value) : UpdateAction(Path);

    public sealed record Remove(Operand.Path Path) : UpdateAction(Path);

    public sealed record Add(Operand.Path Path, Operand.Placeholder Value) : UpdateAction(Path);

    public sealed record Delete(Operand.Path Path, Operand.Placeholder Value) : UpdateAction(Path);
}
